import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { incidents, levels, lists, reviews } from '../../case/index.js';
import { type Colleague, hasGrant } from '../../identity/index.js';
import { isInstant, isPlainDate } from '../../platform/clock/index.js';
import {
  Actions,
  assetUrl,
  Button,
  Form,
  HiddenField,
  LinkButton,
  LiveControl,
  TextField,
  useSay,
} from '../../platform/html/index.js';
import { liveFeed, sendPage } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, type Text } from '../../platform/text/index.js';
import { AttachBar } from '../incidents/attach-bar.js';
import { AlarmsWaiting } from '../levels/alarm-routes.js';
import { asOfficer, given, officerOf } from '../officer.js';
import { texts as desk } from '../texts.js';
import { BulkBar, BulkSaid } from './bulk-bar.js';
import { CaseTable } from './case-table.js';
import { colleaguesIn } from './conditions.js';
import { Keys } from './keys.js';
import { Queues } from './queues.js';
import { SavedSearches } from './saved.js';
import { listTasks, type Task, Tasks } from './tasks.js';
import { queueNames, texts } from './texts.js';
import { unitsOf } from './units-of.js';
import { ViewForm } from './view-form.js';

const pageSize = 50;
const feedPath = '/desk/live';
/** Seconds after which a page without script is asked for again, so that its counts are not those of the morning. */
const lookAgain = 300;
/** Lists of which the first page is enough. */
const onePage: ReadonlySet<lists.Queue> = new Set(['mentions']);

/** The worklists, one at a time. */
export function worklistPages(house: House) {
  return (web: FastifyInstance) => {
    const handler = (request: FastifyRequest, reply: FastifyReply) => show(house, request, reply);
    web.route({ method: 'GET', url: '/desk', config: { access: 'staff' }, handler });
    liveFeed(web, house, {
      url: feedPath,
      access: 'staff',
      who: (request) => officerOf(request).person.key,
      look: () => house.db('web').transaction({}, lists.latestLine),
    });
  };
}

interface WorklistView {
  readonly house: House;
  readonly queue: lists.Queue;
  /** Whether the reader has asked the page to stand still. */
  readonly still: boolean;
  readonly rows: readonly lists.WorkRow[];
  readonly counts: lists.Counts;
  /** Clocks that have rung and that nobody has seen. */
  readonly alarms: number;
  readonly tasks: readonly Task[];
  /** Known problems to which reports can be attached. */
  readonly open: readonly incidents.Incident[];
  readonly view: lists.ListView;
  readonly saved: readonly lists.SavedSearch[];
  /** Whom cases may be given to; empty for whoever may give none. */
  readonly colleagues: readonly Colleague[];
  readonly isOfficer: boolean;
  readonly said: { readonly words: Text; readonly undo?: string } | undefined;
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply) {
  const asked = given(request.query, 'queue');
  const queue = lists.queues.find((name) => name === asked) ?? 'to-do';
  const visitor = officerOf(request);
  const unseen = await house
    .db('web')
    .transaction(reviews.whoReviews(visitor), (tx) => reviews.countUnseen(tx, visitor));
  const worklist = await asOfficer(house, request, async (tx, officer): Promise<WorklistView> => {
    const own = await unitsOf(tx, officer);
    const of = { units: own, person: officer.person.key };
    const view = await lists.getView(tx, officer);
    const isOfficer = hasGrant(officer, 'officer');
    const did = given(request.query, 'did');
    return {
      house,
      queue,
      still: given(request.query, 'still') !== '',
      view,
      isOfficer,
      rows: await lists.listWork(tx, {
        ...of,
        queue,
        order: view.ordering,
        after: cursorOf(request),
        limit: pageSize + 1,
      }),
      counts: await lists.countWork(tx, of),
      open: isOfficer ? await incidents.listIncidents(tx, 'open') : [],
      alarms: await levels.countAlarms(tx, officer, own),
      tasks: await listTasks(tx, officer, own, unseen),
      saved: await lists.listSaved(tx, officer),
      colleagues: isOfficer ? await colleaguesIn(tx, own) : [],
      said: saidWith.get(did) ?? saidOf(isUuid(did) ? await lists.findBulk(tx, officer, did) : undefined, did),
    };
  });
  const live = worklist.still ? [] : [assetUrl('live.client.js')];
  const keys = worklist.view.keys ? [assetUrl('keys.client.js')] : [];
  return sendPage(request, reply, {
    title: desk.worklist[request.lang],
    body: <Worklist {...worklist} />,
    scripts: [...live, ...keys],
    ...(!worklist.still && { refresh: { seconds: lookAgain, url: `/desk?queue=${queue}` } }),
    width: 'wide',
  });
}

/** What is said of a deed that is no bulk one, by its name in the address. */
const saidWith: ReadonlyMap<string, WorklistView['said']> = new Map([
  ['none', { words: texts.noNext }],
  ['gone', { words: texts.gone }],
]);

function saidOf(bulk: Awaited<ReturnType<typeof lists.findBulk>>, id: string): WorklistView['said'] {
  if (!bulk) return undefined;
  if (bulk.count === 0) return { words: texts.nothingGiven };
  const words = fill(bulk.undone ? texts.undone : texts.given, { n: bulk.count });
  return bulk.undone ? { words } : { words, undo: id };
}

function cursorOf(request: FastifyRequest): lists.Cursor | undefined {
  const [dueOn, submittedAt, id] = given(request.query, 'after').split('~');
  const isCursor = dueOn && isPlainDate(dueOn) && submittedAt && isInstant(submittedAt) && id && isUuid(id);
  return isCursor ? { dueOn, submittedAt, id } : undefined;
}

function Worklist(worklist: WorklistView) {
  const say = useSay();
  const { queue, still, counts, alarms, tasks, view, saved, isOfficer, said } = worklist;
  const address = `/desk?queue=${queue}`;
  return (
    <>
      {said && <BulkSaid words={said.words} undo={said.undo} back={queue} />}
      <h1>{say(desk.worklist)}</h1>
      <AlarmsWaiting count={alarms} />
      <Tasks tasks={tasks} />
      <Queues queue={queue} counts={counts} />
      <div class="search-line">
        <Form action="/desk/search">
          <TextField name="text" label={texts.search} width={20} />
          <Actions>
            <Button variant="secondary">{say(texts.find)}</Button>
            <LinkButton variant="tertiary" href="/desk/search">
              {say(texts.searchMore)}
            </LinkButton>
          </Actions>
        </Form>
        {isOfficer && (
          <Form action="/desk/next">
            <Button id="take-next">{say(texts.next)}</Button>
          </Form>
        )}
      </div>
      <SavedSearches saved={saved} />
      <Cases {...worklist} />
      {view.keys && <Keys />}
      <ViewForm view={view} queue={queue} />
      <LiveControl feed={feedPath} still={still} stop={`${address}&still=1`} go={address} />
    </>
  );
}

function Cases({ house, queue, rows, view, colleagues, open, isOfficer }: WorklistView) {
  const say = useSay();
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  const pick = isOfficer && shown.length > 0;
  const table = (
    <CaseTable
      house={house}
      caption={queueNames[queue]}
      rows={shown}
      empty={texts.none}
      columns={view.columns}
      awaits={queue === 'others'}
      pick={pick}
    />
  );
  return (
    <>
      {pick ? (
        <Form action="/desk/bulk" id="cases" label={queueNames[queue]}>
          <HiddenField name="queue" value={queue} />
          {table}
          <BulkBar colleagues={colleagues} />
          <AttachBar incidents={open} />
        </Form>
      ) : (
        table
      )}
      {rows.length > pageSize && last && !onePage.has(queue) && (
        <LinkButton href={`/desk?queue=${queue}&after=${encodeURIComponent(cursorText(last))}`}>
          {say(texts.more)}
        </LinkButton>
      )}
    </>
  );
}

function cursorText(row: lists.WorkRow): string {
  const { dueOn, submittedAt, id } = lists.cursorAfter(row);
  return [dueOn, submittedAt, id].join('~');
}
