import type { FastifyInstance, FastifyRequest } from 'fastify';
import { decisions, getService } from '../../../case/index.js';
import { isInstant } from '../../../platform/clock/index.js';
import { DataTable, LinkButton, Tag, useLang, useSay } from '../../../platform/html/index.js';
import { sendPage } from '../../../platform/http/index.js';
import { isUuid } from '../../../platform/identifiers/index.js';
import type { House } from '../../../platform/room/index.js';
import { instantInBrief } from '../../../platform/text/index.js';
import { asOfficer, given } from '../../officer.js';
import { texts as deskTexts } from '../../texts.js';
import { texts } from './texts.js';

const pageSize = 50;

/** What waits for a second officer, for those who may be the second. */
export function approvalsRoute(house: House) {
  return (web: FastifyInstance) => {
    web.route({
      method: 'GET',
      url: '/desk/approvals',
      config: { access: 'staff:officer' },
      handler: async (request, reply) => {
        const after = cursorOf(request);
        const { waiting, reader } = await asOfficer(house, request, async (tx, officer) => ({
          waiting: await decisions.listProposals(tx, officer, { limit: pageSize + 1, after }),
          reader: officer.person.key,
        }));
        const body = <Approvals house={house} waiting={waiting} reader={reader} />;
        return sendPage(request, reply, { title: texts.listTitle[request.lang], body, width: 'wide' });
      },
    });
  };
}

function cursorOf(request: FastifyRequest): decisions.ProposalPage['after'] {
  const [until, id] = given(request.query, 'after').split('~');
  return until && isInstant(until) && id && isUuid(id) ? { expiresAt: new Date(until), id } : undefined;
}

interface ApprovalsProps {
  readonly house: House;
  readonly waiting: readonly decisions.WaitingProposal[];
  /** Who looks: nobody confirms their own. */
  readonly reader: string;
}

function Approvals({ house, waiting, reader }: ApprovalsProps) {
  const say = useSay();
  const lang = useLang();
  const shown = waiting.slice(0, pageSize);
  const last = shown.at(-1);
  return (
    <>
      <h1>{say(texts.listTitle)}</h1>
      <p>{say(texts.listAbout)}</p>
      <DataTable
        caption={texts.listTitle}
        captionHidden
        empty={texts.listNone}
        rows={shown}
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
          {
            label: texts.who,
            cell: ({ requestedBy, requestedByName }) => (
              <span class="standing">
                <span>{requestedByName}</span>
                {requestedBy === reader && <Tag>{say(texts.own)}</Tag>}
              </span>
            ),
          },
          { label: texts.until, cell: ({ expiresAt }) => instantInBrief(expiresAt, lang) },
        ]}
      />
      {waiting.length > pageSize && last && (
        <LinkButton href={`/desk/approvals?after=${encodeURIComponent(`${last.expiresAt.toISOString()}~${last.id}`)}`}>
          {say(texts.more)}
        </LinkButton>
      )}
    </>
  );
}
