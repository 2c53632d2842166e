import type { FastifyInstance } from 'fastify';
import { useUnits } from '../../agency/index.js';
import { levels } from '../../case/index.js';
import { hasGrant } from '../../identity/index.js';
import { Alert, Button, DataTable, Done, Form, Tag, useLang, useSay } from '../../platform/html/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, instantInBrief } from '../../platform/text/index.js';
import { asOfficer, given, officerOf } from '../officer.js';
import { listGaps, type Task, Tasks } from '../worklist/tasks.js';
import { unitsOf } from '../worklist/units-of.js';
import { LevelsPage } from './levels-page.js';
import { texts } from './texts.js';

/** What a clock has rung for, and what the clocks promise. */
export function alarmRoutes(house: House) {
  return (web: FastifyInstance) => {
    const config = { access: 'staff' } as const;
    web.get('/desk/alarms', { config }, async (request, reply) => {
      const [alarms, gaps] = await asOfficer(house, request, async (tx, officer) => {
        const own = await unitsOf(tx, officer);
        return [await levels.listAlarms(tx, officer, own), await listGaps(tx, own)] as const;
      });
      const isDone = given(request.query, 'done') === '1';
      const body = <Alarms alarms={alarms} gaps={gaps} isDone={isDone} now={house.clock.now()} />;
      return sendPage(request, reply, { title: texts.alarms[request.lang], body, width: 'wide' });
    });
    web.post('/desk/alarms/:alarm', { config }, async (request, reply) => {
      const id = given(request.params, 'alarm');
      if (!isUuid(id)) throw new Refusal('not-found');
      await asOfficer(house, request, (tx, officer) => levels.seeAlarm(tx, officer, id));
      return reply.redirect('/desk/alarms?done=1#done', 303);
    });
    web.get('/desk/service-levels', { config }, async (request, reply) => {
      const promised = await asOfficer(house, request, (tx) => levels.readPromises(tx));
      const body = <LevelsPage promised={promised} isEditor={hasGrant(officerOf(request), 'editor')} />;
      return sendPage(request, reply, { title: texts.rules[request.lang], body, width: 'wide' });
    });
  };
}

interface AlarmsProps {
  readonly alarms: readonly levels.Alarm[];
  readonly gaps: readonly Task[];
  readonly isDone: boolean;
  readonly now: Date;
}

function Alarms({ alarms, gaps, isDone, now }: AlarmsProps) {
  const say = useSay();
  const { nameOf } = useUnits();
  const lang = useLang();
  return (
    <>
      {isDone && <Done>{say(texts.seenDone)}</Done>}
      <h1>{say(texts.alarms)}</h1>
      <p class="lead">{say(texts.alarmsLead)}</p>
      <Tasks tasks={gaps} />
      <p>
        <a href="/desk/service-levels">{say(texts.rules)}</a>
      </p>
      <DataTable
        caption={texts.alarms}
        captionHidden
        rows={alarms}
        empty={texts.noAlarms}
        columns={[
          { label: texts.case, heading: true, cell: (alarm) => <CaseLink alarm={alarm} /> },
          { label: texts.priority, cell: ({ priority }) => priority },
          { label: texts.what, cell: ({ clock }) => say(texts[clock]) },
          {
            label: texts.when,
            cell: ({ due }) => <Tag tone={due <= now ? 'danger' : 'warning'}>{instantInBrief(due, lang)}</Tag>,
          },
          { label: texts.whom, cell: ({ toKey, toUnit }) => say(toKey ? texts.you : nameOf(toUnit)) },
          {
            label: texts.seen,
            cell: ({ id, caseNumber }) => (
              <Form action={`/desk/alarms/${id}`}>
                <Button variant="secondary" size="sm" about={caseNumber}>
                  {say(texts.seen)}
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </>
  );
}

/** A case of another unit is named, not opened. */
function CaseLink({ alarm: { caseId, caseNumber, mine } }: { readonly alarm: levels.Alarm }) {
  return mine ? (
    <a class="whole" href={`/desk/cases/${caseId}`}>
      {caseNumber}
    </a>
  ) : (
    <span class="whole">{caseNumber}</span>
  );
}

/** Above the worklist while something waits to be seen. */
export function AlarmsWaiting({ count }: { readonly count: number }) {
  const say = useSay();
  if (count === 0) return null;
  return (
    <Alert tone="warning">
      <a href="/desk/alarms">{say(fill(texts.waiting, { n: count }))}</a>
    </Alert>
  );
}
