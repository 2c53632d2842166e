import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { Queue, WorklistFilter } from './worklist.js';

/** How many cases wait in each list; a thousand stands for "more than 999"; of mentions, those not seen yet. */
export type Counts = Readonly<Record<Queue, number>>;

/** How many open cases wait in each list of the units; each counted up to a thousand, from the indexes alone. */
export async function countWork(tx: Tx, { units, person }: Pick<WorklistFilter, 'units' | 'person'>): Promise<Counts> {
  const today = rigaDate(tx.now);
  const rows = await tx.many<{ queue: Queue; count: number }>(sql`
    with open_cases as not materialized (select * from casework.case_file where unit = any (${units}::text[]) and closed_at is null)
    select queues.queue, (select count(*)::int from (select 1 from open_cases where queue = queues.queue limit 1000) as capped) as count
    from unnest(array['to-do', 'waiting', 'to-send', 'in-progress']) as queues(queue)
    union all select 'all', count(*)::int from (select 1 from open_cases limit 1000) as capped
    union all select 'unassigned', count(*)::int from
      (select 1 from open_cases where queue = 'to-do' and assigned_to is null limit 1000) as capped
    union all select 'mine', count(*)::int from (select 1 from open_cases where assigned_to = ${person ?? ''} limit 1000) as capped
    union all select 'today', count(*)::int from
      (select 1 from open_cases where queue = any (array['to-do', 'to-send', 'in-progress', 'unpaid']) and due_key = ${today}::date limit 1000) as capped
    union all select 'overdue', count(*)::int from
      (select 1 from open_cases where queue = any (array['to-do', 'to-send', 'in-progress', 'unpaid']) and due_key < ${today}::date limit 1000) as capped
    union all select 'others', count(*)::int from (select 1 from casework.awaited join casework.case_file on case_file.id = awaited.case_id
      where awaited.unit = any (${units}::text[]) and awaited.ended_at is null and closed_at is null limit 1000) as capped
    union all select 'mentions', count(distinct case_id)::int from
      (select case_id from casework.mention where person_key = ${person ?? ''} and seen_at is null limit 1000) as capped`);
  const of = (queue: Queue) => rows.find((row) => row.queue === queue)?.count ?? 0;
  return {
    'to-do': of('to-do'),
    unassigned: of('unassigned'),
    mine: of('mine'),
    today: of('today'),
    overdue: of('overdue'),
    waiting: of('waiting'),
    others: of('others'),
    mentions: of('mentions'),
    'to-send': of('to-send'),
    'in-progress': of('in-progress'),
    all: of('all'),
  };
}
