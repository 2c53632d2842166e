import type { FastifyInstance } from 'fastify';
import { useUnits } from '../../../agency/index.js';
import { mistakes, servicesOf } from '../../../case/index.js';
import { addDays, type PlainDate, rigaDate } from '../../../platform/clock/index.js';
import { DataTable, Tag, useLang, useSay } from '../../../platform/html/index.js';
import { sendPage } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { dateInBrief, fill } from '../../../platform/text/index.js';
import { asOfficer } from '../../officer.js';
import { texts as deskTexts } from '../../texts.js';
import { texts } from './texts.js';

interface PageProps {
  readonly house: House;
  readonly today: PlainDate;
  readonly lines: readonly mistakes.MistakeLine[];
  readonly counts: readonly mistakes.MistakeCount[];
}

/** What is not settled or not carried out, and how many mistakes there were. */
export function mistakesRoute(house: House) {
  return (web: FastifyInstance) => {
    web.route({
      method: 'GET',
      url: '/desk/mistakes',
      config: { access: 'staff:officer' },
      handler: async (request, reply) => {
        const today = rigaDate(house.clock.now());
        const read = await asOfficer(house, request, async (tx, officer) => ({
          lines: await mistakes.listMistakes(tx, officer),
          counts: await mistakes.countMistakes(tx, addDays(today, -365), today),
        }));
        const body = <MistakesPage house={house} today={today} {...read} />;
        return sendPage(request, reply, { title: texts.listTitle[request.lang], body, width: 'wide' });
      },
    });
  };
}

function MistakesPage({ house, today, lines, counts }: PageProps) {
  const say = useSay();
  return (
    <>
      <h1>{say(texts.listTitle)}</h1>
      <p>{say(texts.listAbout)}</p>
      <Lines lines={lines} today={today} />
      <h2>{say(texts.figures)}</h2>
      <Figures house={house} counts={counts} />
    </>
  );
}

function Lines({ lines, today }: Pick<PageProps, 'lines' | 'today'>) {
  const say = useSay();
  const lang = useLang();
  return (
    <DataTable
      caption={texts.listTitle}
      captionHidden
      empty={texts.none}
      rows={lines}
      columns={[
        {
          label: texts.case,
          heading: true,
          cell: ({ caseId, number }) => <a href={`/desk/cases/${caseId}`}>{number}</a>,
        },
        {
          label: texts.state,
          cell: ({ settledAt, measure }) => say(settledAt ? fill(texts.toFinish, { measure }) : texts.toSettle),
        },
        { label: texts.owner, cell: ({ ownerName }) => ownerName ?? say(deskTexts.nobody) },
        {
          label: texts.by,
          cell: ({ dueOn }) =>
            dueOn ? (
              <>
                {dateInBrief(dueOn, lang)} {dueOn < today && <Tag tone="warning">{say(texts.overdue)}</Tag>}
              </>
            ) : (
              say(deskTexts.nobody)
            ),
        },
      ]}
    />
  );
}

function Figures({ house, counts }: Pick<PageProps, 'house' | 'counts'>) {
  const say = useSay();
  const units = useUnits();
  const nameOf = (service: string | null) =>
    servicesOf(house).find(({ id }) => id === service)?.passport.name ?? texts.letters;
  return (
    <DataTable
      caption={texts.figures}
      captionHidden
      empty={texts.noFigures}
      rows={counts}
      columns={[
        { label: texts.month, heading: true, cell: ({ month }) => month },
        { label: deskTexts.unit, cell: ({ unit }) => say(units.nameOf(unit)) },
        { label: deskTexts.what, cell: ({ service }) => say(nameOf(service)) },
        { label: texts.marked, numeric: true, cell: ({ marked }) => marked },
        { label: texts.settledCount, numeric: true, cell: ({ settled }) => settled },
        { label: texts.measuresDue, numeric: true, cell: ({ measuresDue }) => measuresDue },
        { label: texts.measuresDone, numeric: true, cell: ({ measuresDone }) => measuresDone },
      ]}
    />
  );
}
