import { sql, type Tx } from '../../platform/db/index.js';
import type { CaseRow } from './matters.js';

/** Which cases a worklist shows. */
export interface WorklistFilter {
  /** Units whose open cases are listed. */
  readonly units: readonly string[];
  /** Only those of one officer. */
  readonly assignedTo?: string;
  /** `to-do`: with an officer; `waiting`: the client was asked; `to-send`: issued on paper, not posted yet. */
  readonly queue: 'to-do' | 'unassigned' | 'waiting' | 'to-send' | 'in-progress' | 'all';
  /** Number or name, whole or in part, with or without diacritics. */
  readonly search?: string;
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
 * Open cases, the nearest term first, one page at a time: an index walk that stops after the page, so that it costs the
 * same at a hundred thousand open cases as at a thousand.
 */
export function listWork(tx: Tx, filter: WorklistFilter): Promise<CaseRow[]> {
  const after = filter.after;
  return filter.assignedTo ? listMine(tx, filter, filter.assignedTo, after) : listUnits(tx, filter, after);
}

const noDue = '9999-12-31';

function listUnits(tx: Tx, filter: WorklistFilter, after: Cursor | undefined): Promise<CaseRow[]> {
  // One walk per unit and queue, merged: an index on (unit, queue, term) cannot give the order over several at once.
  return tx.many<CaseRow>(sql`
    select found.* from unnest(${filter.units}::text[]) as wanted(unit_id), unnest(${queuesOf(filter)}::text[]) as waiting(queue_id),
    lateral (
      select id, number, service, subject_line as "subjectLine", subject_name as "subjectName", unit, urgent, due_on as "dueOn", warned_of_due as "warnedOfDue",
        submitted_at as "submittedAt", assigned_to as "assignedTo", assigned_name as "assignedName", paid_at as "paidAt",
        referred_at as "referredAt", asked_at as "askedAt", decided_at as "decidedAt", decision, issued_at as "issuedAt",
        delivered_at as "deliveredAt", withdrawn_at as "withdrawnAt", lapsed_at as "lapsedAt", answered_at as "answeredAt", due_key
      from casework.case_file
      where unit = wanted.unit_id and closed_at is null and queue = waiting.queue_id
        and (due_key, submitted_at, id) > (${after?.dueOn ?? '0001-01-01'}::date, ${after?.submittedAt ?? '0001-01-01'}::timestamptz, ${after?.id ?? zeroId}::uuid)
        and (${filter.search ?? ''} = '' or search like ${pattern(filter.search)})
        and (${filter.queue} <> 'unassigned' or assigned_to is null)
      order by due_key, submitted_at, id limit ${filter.limit ?? 50}
    ) found
    order by found.due_key, found."submittedAt", found.id limit ${filter.limit ?? 50}`);
}

function listMine(tx: Tx, filter: WorklistFilter, assignedTo: string, after: Cursor | undefined): Promise<CaseRow[]> {
  return tx.many<CaseRow>(sql`
    select id, number, service, subject_line as "subjectLine", subject_name as "subjectName", unit, urgent, due_on as "dueOn", warned_of_due as "warnedOfDue",
      submitted_at as "submittedAt", assigned_to as "assignedTo", assigned_name as "assignedName", paid_at as "paidAt",
      referred_at as "referredAt", asked_at as "askedAt", decided_at as "decidedAt", decision, issued_at as "issuedAt",
      delivered_at as "deliveredAt", withdrawn_at as "withdrawnAt", lapsed_at as "lapsedAt", answered_at as "answeredAt"
    from casework.case_file
    where assigned_to = ${assignedTo} and closed_at is null and unit = any (${filter.units}::text[]) and queue = any (${queuesOf(filter)}::text[])
      and (due_key, submitted_at, id) > (${after?.dueOn ?? '0001-01-01'}::date, ${after?.submittedAt ?? '0001-01-01'}::timestamptz, ${after?.id ?? zeroId}::uuid)
      and (${filter.search ?? ''} = '' or search like ${pattern(filter.search)})
    order by due_key, submitted_at, id limit ${filter.limit ?? 50}`);
}

const zeroId = '00000000-0000-0000-0000-000000000000';

function queuesOf({ queue }: WorklistFilter): readonly string[] {
  if (queue === 'all') return ['to-do', 'waiting', 'to-send', 'in-progress', 'unpaid'];
  return queue === 'unassigned' ? ['to-do'] : [queue];
}

/** The cursor after a row. */
export function cursorAfter(row: CaseRow): Cursor {
  return { dueOn: row.dueOn ?? noDue, submittedAt: row.submittedAt.toISOString(), id: row.id };
}

function pattern(search: string | undefined): string {
  return `%${plain(search ?? '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

/** Lower case without Latvian diacritics, as the search column holds it. */
function plain(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** How many open cases wait in each queue of the units; counted up to a thousand each, which is enough to say "999+". */
export function countWork(tx: Tx, units: readonly string[]): Promise<{ queue: string; count: number }[]> {
  return tx.many(sql`
    select queues.queue, (select count(*)::int from (select 1 from casework.case_file
        where unit = any (${units}::text[]) and closed_at is null and queue = queues.queue limit 1000) as capped) as count
    from unnest(array['to-do', 'waiting', 'to-send', 'in-progress']) as queues(queue)`);
}
