import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUuid, lists, servicesOf, stateOf, stateWords, whoOf } from '../../case/index.js';
import { confidentialUnit, units } from '../../identity/index.js';
import { isInstant, isPlainDate, rigaDate } from '../../platform/clock/index.js';
import {
  Actions,
  Button,
  DataTable,
  Form,
  LinkButton,
  Tag,
  TextField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInBrief, type Text } from '../../platform/text/index.js';
import { asOfficer, given, officerOf } from '../officer.js';
import { texts } from '../texts.js';

const queues = ['to-do', 'unassigned', 'mine', 'waiting', 'to-send', 'in-progress', 'all'] as const;
type Queue = (typeof queues)[number];
const pageSize = 50;

/** The worklist by queue, the nearest term first. Searching is a POST: a name never stands in an address. */
export function worklistPages(house: House) {
  return (web: FastifyInstance) => {
    const handler = (request: FastifyRequest, reply: FastifyReply) => show(house, request, reply);
    web.route({ method: 'GET', url: '/desk', config: { access: 'staff' }, handler });
    web.route({ method: 'POST', url: '/desk', config: { access: 'staff' }, handler });
  };
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply) {
  const asked = given(request.query, 'queue');
  const queue = queues.find((name) => name === asked) ?? 'to-do';
  const search = given(request.body, 'search').slice(0, 100);
  const officer = officerOf(request);
  const mine = queue === 'mine';
  const found = await asOfficer(house, request, async (tx) => {
    const own = whoOf(officer).units ?? [];
    const wide = units.map(({ id }) => id).filter((id) => id !== confidentialUnit);
    const all = own.includes('*') ? [...new Set([...wide, ...own])] : own;
    return {
      rows: await lists.listWork(tx, {
        units: all,
        queue: search || mine ? 'all' : (queue as Exclude<Queue, 'mine'>),
        assignedTo: mine && !search ? officer.person.key : undefined,
        search,
        after: cursorOf(request),
        limit: pageSize + 1,
      }),
      counts: await lists.countWork(tx, all),
    };
  });
  const today = rigaDate(house.clock.now());
  const body = <Worklist house={house} queue={queue} search={search} today={today} {...found} />;
  return sendPage(request, reply, { title: texts.worklist[request.lang], body, width: 'wide' });
}

function cursorOf(request: FastifyRequest): lists.Cursor | undefined {
  const [dueOn, submittedAt, id] = given(request.query, 'after').split('~');
  const isCursor = dueOn && isPlainDate(dueOn) && submittedAt && isInstant(submittedAt) && id && isUuid(id);
  return isCursor ? { dueOn, submittedAt, id } : undefined;
}

interface WorklistProps {
  readonly house: House;
  readonly queue: Queue;
  readonly search: string;
  readonly today: string;
  readonly rows: readonly lists.CaseRow[];
  readonly counts: readonly { readonly queue: string; readonly count: number }[];
}

function Worklist({ house, queue, search, today, rows, counts }: WorklistProps) {
  const say = useSay();
  const names = new Map(servicesOf(house).map(({ id, passport }) => [id, passport.name]));
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return (
    <>
      <h1>{say(texts.worklist)}</h1>
      <Queues queue={search ? undefined : queue} counts={counts} />
      <div class="search-line">
        <Form action="/desk">
          <TextField name="search" label={texts.search} value={search} width={20} />
          <Actions>
            <Button variant="secondary">{say(texts.find)}</Button>
          </Actions>
        </Form>
      </div>
      <DataTable
        caption={search ? texts.found : texts[queue]}
        rows={shown}
        empty={search ? texts.notFound : texts.none}
        columns={[
          { label: texts.number, heading: true, cell: (row) => <a href={`/desk/cases/${row.id}`}>{row.number}</a> },
          { label: texts.who, cell: (row) => row.subjectName },
          {
            label: texts.what,
            cell: (row) => say((row.service ? names.get(row.service) : row.subjectLine) ?? texts.letter),
          },
          { label: texts.state, cell: (row) => say(stateWords[stateOf(row)]) },
          { label: texts.due, cell: (row) => <Due row={row} today={today} /> },
          { label: texts.holder, cell: (row) => row.assignedName ?? say(texts.nobody) },
        ]}
      />
      {rows.length > pageSize && last && !search && (
        <LinkButton href={`/desk?queue=${queue}&after=${encodeURIComponent(cursorText(last))}`}>
          {say(texts.more)}
        </LinkButton>
      )}
    </>
  );
}

function cursorText(row: lists.CaseRow): string {
  const { dueOn, submittedAt, id } = lists.cursorAfter(row);
  return [dueOn, submittedAt, id].join('~');
}

interface QueuesProps {
  /** Undefined while searching, which looks into all of them. */
  readonly queue: Queue | undefined;
  readonly counts: WorklistProps['counts'];
}

function Queues({ queue, counts }: QueuesProps) {
  const say = useSay();
  const count = (name: Queue) => counts.find((row) => row.queue === name)?.count;
  const words = (number: number | undefined): string => (!number ? '' : number >= 1000 ? ' (999+)' : ` (${number})`);
  return (
    <nav aria-label={say(texts.queues)}>
      <ul class="queues">
        {queues.map((name) => (
          <li>
            <a href={`/desk?queue=${name}`} aria-current={name === queue ? 'page' : undefined}>
              {say(texts[name])}
              {words(count(name))}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Due({ row, today }: { readonly row: lists.CaseRow; readonly today: string }) {
  const say = useSay();
  const lang = useLang();
  const note = dueNote(row, today);
  return (
    <span class="standing">
      <span>{row.dueOn ? dateInBrief(row.dueOn, lang) : '–'}</span>
      {note && <Tag tone={note === texts.overdue ? 'danger' : 'warning'}>{say(note)}</Tag>}
    </span>
  );
}

/** What an officer should notice about a term; nothing while it stands still. */
function dueNote(row: lists.CaseRow, today: string): Text | undefined {
  if (!row.dueOn || stateOf(row) === 'awaiting-client') return undefined;
  if (row.dueOn < today) return texts.overdue;
  if (row.dueOn === today) return texts.today;
  if (row.warnedOfDue === row.dueOn) return texts.ending;
  return row.urgent ? texts.urgent : undefined;
}
