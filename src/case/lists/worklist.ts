import { addDays, type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { type Statement, sql, type Tx } from '../../platform/db/index.js';
import { type Awaits, rowsOf, type WorkRow } from './rows.js';

/**
 * The lists of the desk. `to-do`: with an officer; `waiting`: the client was asked; `others`: somebody else was asked; `mentions`:
 * a note names the person;
 * `to-send`: issued on paper, not posted yet; `today` and `overdue`: by their term, unless it stands still.
 */
export const queues = [
  'to-do',
  'unassigned',
  'mine',
  'today',
  'overdue',
  'waiting',
  'others',
  'mentions',
  'to-send',
  'in-progress',
  'all',
] as const;
export type Queue = (typeof queues)[number];

/** By the nearest term, or by the day of receipt. */
export const orders = ['term', 'newest'] as const;
export type Order = (typeof orders)[number];

/** Which open cases a worklist shows. */
export interface WorklistFilter {
  /** Units whose cases are listed. */
  readonly units: readonly string[];
  readonly queue: Queue;
  /** Whose cases `mine` lists, and who is named in those of `mentions`. */
  readonly person?: string;
  readonly order?: Order;
  /** Where the previous page ended. */
  readonly after?: Cursor;
  readonly limit?: number;
}

export interface Cursor {
  readonly dueOn: string;
  readonly submittedAt: string;
  readonly id: string;
}

/**
 * Open cases, one page at a time: an index walk that stops after the page, so that it costs the same at a hundred thousand
 * open cases as at a thousand.
 */
export async function listWork(tx: Tx, filter: WorklistFilter): Promise<WorkRow[]> {
  if (filter.queue === 'others') return listOthers(tx, filter);
  const found = await tx.many<{ id: string }>(pick(tx, filter));
  return rowsOf(
    tx,
    found.map(({ id }) => id),
  );
}

function pick(tx: Tx, filter: WorklistFilter): Statement {
  if (filter.queue === 'mentions') return ofMentions(filter);
  const newest = filter.order === 'newest';
  if (filter.queue === 'mine') return newest ? mineNewest(filter) : mineByTerm(filter);
  if (filter.queue === 'unassigned') return newest ? unassignedNewest(filter) : unassignedByTerm(filter);
  return newest ? ofUnitsNewest(tx, filter) : ofUnitsByTerm(tx, filter);
}

const noStart = '0001-01-01';
const noDue = '9999-12-31';
const zeroId = '00000000-0000-0000-0000-000000000000';
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const running = ['to-do', 'to-send', 'in-progress', 'unpaid'];

function queuesOf(queue: Queue): readonly string[] {
  if (queue === 'all') return [...running, 'waiting'];
  return queue === 'today' || queue === 'overdue' ? running : [queue];
}

/** From which to which term a list goes. */
function termsOf(tx: Tx, queue: Queue): { readonly from: PlainDate; readonly to: PlainDate } {
  const today = rigaDate(tx.now);
  if (queue === 'today') return { from: today, to: today };
  return { from: noStart, to: queue === 'overdue' ? addDays(today, -1) : noDue };
}

/** Where a walk by terms begins; it never passes over what is due before the first of them. */
function start({ after }: WorklistFilter, first: PlainDate = noStart): Cursor {
  return after && after.dueOn >= first ? after : { dueOn: first, submittedAt: noStart, id: zeroId };
}

function end({ after }: WorklistFilter): Cursor {
  return after ?? { dueOn: noDue, submittedAt: '9999-12-31', id: lastId };
}

const limitOf = ({ limit }: WorklistFilter) => limit ?? 50;

// One walk per unit and queue, merged: an index on (unit, queue, term) cannot give the order over several at once.
function ofUnitsByTerm(tx: Tx, filter: WorklistFilter): Statement {
  const { from, to } = termsOf(tx, filter.queue);
  const { dueOn, submittedAt, id } = start(filter, from);
  return sql`
    select found.id from unnest(${filter.units}::text[]) as wanted(unit_id), unnest(${queuesOf(filter.queue)}::text[]) as waiting(queue_id),
    lateral (
      select id, due_key, submitted_at from casework.case_file
      where unit = wanted.unit_id and closed_at is null and queue = waiting.queue_id and due_key <= ${to}::date
        and (due_key, submitted_at, id) > (${dueOn}::date, ${submittedAt}::timestamptz, ${id}::uuid)
      order by due_key, submitted_at, id limit ${limitOf(filter)}
    ) found
    order by found.due_key, found.submitted_at, found.id limit ${limitOf(filter)}`;
}

function ofUnitsNewest(tx: Tx, filter: WorklistFilter): Statement {
  const { submittedAt, id } = end(filter);
  const { from, to } = termsOf(tx, filter.queue);
  return sql`
    select found.id from unnest(${filter.units}::text[]) as wanted(unit_id), unnest(${queuesOf(filter.queue)}::text[]) as waiting(queue_id),
    lateral (
      select id, submitted_at from casework.case_file
      where unit = wanted.unit_id and closed_at is null and queue = waiting.queue_id and due_key between ${from}::date and ${to}::date
        and (submitted_at, id) < (${submittedAt}::timestamptz, ${id}::uuid)
      order by submitted_at desc, id desc limit ${limitOf(filter)}
    ) found
    order by found.submitted_at desc, found.id desc limit ${limitOf(filter)}`;
}

function unassignedByTerm(filter: WorklistFilter): Statement {
  const { dueOn, submittedAt, id } = start(filter);
  return sql`
    select found.id from unnest(${filter.units}::text[]) as wanted(unit_id),
    lateral (
      select id, due_key, submitted_at from casework.case_file
      where unit = wanted.unit_id and closed_at is null and queue = 'to-do' and assigned_to is null
        and (due_key, submitted_at, id) > (${dueOn}::date, ${submittedAt}::timestamptz, ${id}::uuid)
      order by due_key, submitted_at, id limit ${limitOf(filter)}
    ) found
    order by found.due_key, found.submitted_at, found.id limit ${limitOf(filter)}`;
}

function unassignedNewest(filter: WorklistFilter): Statement {
  const { submittedAt, id } = end(filter);
  return sql`
    select found.id from unnest(${filter.units}::text[]) as wanted(unit_id),
    lateral (
      select id, submitted_at from casework.case_file
      where unit = wanted.unit_id and closed_at is null and queue = 'to-do' and assigned_to is null
        and (submitted_at, id) < (${submittedAt}::timestamptz, ${id}::uuid)
      order by submitted_at desc, id desc limit ${limitOf(filter)}
    ) found
    order by found.submitted_at desc, found.id desc limit ${limitOf(filter)}`;
}

function mineByTerm(filter: WorklistFilter): Statement {
  const { dueOn, submittedAt, id } = start(filter);
  return sql`
    select id from casework.case_file
    where assigned_to = ${filter.person ?? ''} and closed_at is null and unit = any (${filter.units}::text[])
      and (due_key, submitted_at, id) > (${dueOn}::date, ${submittedAt}::timestamptz, ${id}::uuid)
    order by due_key, submitted_at, id limit ${limitOf(filter)}`;
}

function mineNewest(filter: WorklistFilter): Statement {
  const { submittedAt, id } = end(filter);
  return sql`
    select id from casework.case_file
    where assigned_to = ${filter.person ?? ''} and closed_at is null and unit = any (${filter.units}::text[])
      and (submitted_at, id) < (${submittedAt}::timestamptz, ${id}::uuid)
    order by submitted_at desc, id desc limit ${limitOf(filter)}`;
}

/** The nearest promise first; of a matter that waits for several, the nearest is the one that counts. */
async function listOthers(tx: Tx, filter: WorklistFilter): Promise<WorkRow[]> {
  const { dueOn, id } = start(filter);
  const found = await tx.many<Awaits & { readonly id: string }>(sql`
    select found.matter_id as id, found.whom, found.until_on as "untilOn" from unnest(${filter.units}::text[]) as wanted(unit_id),
    lateral (
      select matter_id, whom, until_on from casework.awaited nearest
      where unit = wanted.unit_id and ended_at is null and over_at is null and (until_on, matter_id) > (${dueOn}::date, ${id}::uuid)
        and not exists (select from casework.awaited nearer where nearer.matter_id = nearest.matter_id and nearer.ended_at is null
          and nearer.over_at is null and (nearer.until_on, nearer.id) < (nearest.until_on, nearest.id))
      order by until_on, matter_id limit ${limitOf(filter)}
    ) found
    order by found.until_on, found.matter_id limit ${limitOf(filter)}`);
  const awaits = new Map(found.map(({ id: of, ...rest }) => [of, rest]));
  return (await rowsOf(tx, [...awaits.keys()])).map((row) => ({ ...row, awaits: awaits.get(row.id) }));
}

/** The latest first, seen or not: what was seen is looked for again. */
function ofMentions(filter: WorklistFilter): Statement {
  return sql`
    select case_id as id from (
      select distinct on (case_id) case_id, at from (
        select case_id, at from casework.mention where person_key = ${filter.person ?? ''} order by at desc limit 200) as latest
      order by case_id, at desc) as named
    order by at desc, case_id limit ${limitOf(filter)}`;
}

/** The cursor after a row. */
export function cursorAfter(row: WorkRow): Cursor {
  return { dueOn: row.awaits?.untilOn ?? row.dueOn ?? noDue, submittedAt: row.submittedAt.toISOString(), id: row.id };
}
