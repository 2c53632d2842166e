import type { FastifyInstance } from 'fastify';
import { decisions, getService } from '../../../case/index.js';
import { DataTable, useLang, useSay } from '../../../platform/html/index.js';
import { sendPage } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { instantInBrief } from '../../../platform/text/index.js';
import { asOfficer } from '../../officer.js';
import { texts as deskTexts } from '../../texts.js';
import { texts } from './texts.js';

/** What waits for a second officer, for those who may be the second. */
export function approvalsRoute(house: House) {
  return (web: FastifyInstance) => {
    web.route({
      method: 'GET',
      url: '/desk/approvals',
      config: { access: 'staff:officer' },
      handler: async (request, reply) => {
        const waiting = await asOfficer(house, request, (tx, officer) => decisions.listProposals(tx, officer));
        const body = <Approvals house={house} waiting={waiting} />;
        return sendPage(request, reply, { title: texts.listTitle[request.lang], body, width: 'wide' });
      },
    });
  };
}

function Approvals({
  house,
  waiting,
}: {
  readonly house: House;
  readonly waiting: readonly decisions.WaitingProposal[];
}) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <h1>{say(texts.listTitle)}</h1>
      <p>{say(texts.listAbout)}</p>
      <DataTable
        caption={texts.listTitle}
        captionHidden
        empty={texts.listNone}
        rows={waiting}
        columns={[
          {
            label: deskTexts.number,
            heading: true,
            cell: ({ caseId, number }) => <a href={`/desk/cases/${caseId}#approval`}>{number}</a>,
          },
          { label: deskTexts.what, cell: ({ service }) => say(getService(house, service).passport.name) },
          {
            label: texts.outcome,
            cell: ({ outcome }) => say(outcome === 'grant' ? deskTexts.grant : deskTexts.refuse),
          },
          { label: texts.who, cell: ({ requestedByName }) => requestedByName },
          { label: texts.until, cell: ({ expiresAt }) => instantInBrief(expiresAt, lang) },
        ]}
      />
    </>
  );
}
