import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { Queue, WorklistFilter } from './worklist.js';

/** How many cases wait in each list; a thousand stands for "more than 999"; of mentions, those not seen yet. */
export type Counts = Readonly<Record<Queue, number>>;

const most = 1000;

/** How far the timelines have come: another number once anything may have moved from list to list. */
export async function latestLine(tx: Tx): Promise<string> {
  return String((await tx.one<{ line: number }>(sql`select casework.latest_line() as line`)).line);
}

/** How many open cases wait in each list of the units; each counted up to a thousand, from the indexes alone. */
export async function countWork(tx: Tx, { units, person }: Pick<WorklistFilter, 'units' | 'person'>): Promise<Counts> {
  const today = rigaDate(tx.now);
  const rows = await tx.many<{ queue: Queue | 'unpaid'; count: number }>(sql`
    with open_cases as not materialized (select * from casework.case_file where unit = any (${units}::text[]) and closed_at is null)
    select queues.queue, (select count(*)::int from (select 1 from open_cases where queue = queues.queue limit 1000) as capped) as count
    from unnest(array['to-do', 'waiting', 'to-send', 'in-progress', 'unpaid']) as queues(queue)
    union all select 'unassigned', count(*)::int from
      (select 1 from open_cases where queue = 'to-do' and assigned_to is null limit 1000) as capped
    union all select 'mine', count(*)::int from (select 1 from open_cases where assigned_to = ${person ?? ''} limit 1000) as capped
    union all select 'today', count(*)::int from
      (select 1 from open_cases where queue = any (array['to-do', 'to-send', 'in-progress', 'unpaid']) and due_key = ${today}::date limit 1000) as capped
    union all select 'overdue', count(*)::int from
      (select 1 from open_cases where queue = any (array['to-do', 'to-send', 'in-progress', 'unpaid']) and due_key < ${today}::date limit 1000) as capped
    union all select 'others', count(distinct matter_id)::int from (select matter_id from casework.awaited
      where unit = any (${units}::text[]) and ended_at is null and over_at is null limit 1000) as capped
    union all select 'mentions', count(distinct case_id)::int from
      (select case_id from casework.mention where person_key = ${person ?? ''} and seen_at is null limit 1000) as capped`);
  const ofQueue = (queue: Queue | 'unpaid') => rows.find((row) => row.queue === queue)?.count ?? 0;
  return {
    'to-do': ofQueue('to-do'),
    unassigned: ofQueue('unassigned'),
    mine: ofQueue('mine'),
    today: ofQueue('today'),
    overdue: ofQueue('overdue'),
    waiting: ofQueue('waiting'),
    others: ofQueue('others'),
    mentions: ofQueue('mentions'),
    'to-send': ofQueue('to-send'),
    'in-progress': ofQueue('in-progress'),
    // Every open case waits in one of these: the sum needs no count of its own.
    all: Math.min(
      most,
      ofQueue('to-do') + ofQueue('waiting') + ofQueue('to-send') + ofQueue('in-progress') + ofQueue('unpaid'),
    ),
  };
}
