import type { Statement, Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import { isUuid } from '../../../platform/identifiers/index.js';

export const dispositions = ['advice', 'wrong-number', 'silent', 'repeated', 'call-back', 'other'] as const;
/** How a call ended that became no case. */
export type Disposition = (typeof dispositions)[number];

/** A call, as the exchange and the operator made it. */
export interface Call {
  readonly id: string;
  /** E.164; null when withheld. */
  readonly caller: string | null;
  readonly priority: 'P1' | 'P2' | 'P3' | 'P4';
  readonly firstAt: Date;
  readonly rangAt: Date | null;
  readonly answeredAt: Date | null;
  readonly heldAt: Date | null;
  readonly transferredAt: Date | null;
  readonly transferredTo: string | null;
  readonly abandonedAt: Date | null;
  readonly endedAt: Date | null;
  readonly takenBy: string | null;
  readonly takenName: string | null;
  readonly takenAt: Date | null;
  readonly noticeAt: Date | null;
  readonly finishedAt: Date | null;
  readonly disposition: Disposition | 'case' | null;
  readonly note: string | null;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly entryId: number | null;
  readonly subjectKey: string | null;
  /** Who the caller was proven to be. */
  readonly subjectName: string | null;
  readonly provenBy: 'call-back' | 'code' | null;
}

const columns = `id, caller, priority, first_at as "firstAt", rang_at as "rangAt", answered_at as "answeredAt", held_at as "heldAt",
  transferred_at as "transferredAt", transferred_to as "transferredTo", abandoned_at as "abandonedAt", ended_at as "endedAt",
  taken_by as "takenBy", taken_name as "takenName", taken_at as "takenAt", notice_at as "noticeAt", finished_at as "finishedAt",
  disposition, note, case_id as "caseId", case_number as "caseNumber", entry_id as "entryId", subject_key as "subjectKey", subject_name as "subjectName",
  proven_by as "provenBy"`;
/** Calls that a condition names; prepared by its name. */
function callsThat(name: string, condition: string, values: unknown[]): Statement {
  return { name: `phone calls ${name}`, text: `select ${columns} from phone.call where ${condition}`, values };
}

/** Minutes after which a call that still rings is taken for one whose end was never told. */
const lostAfter = 30 * 60_000;

/** Calls that ring and nobody has taken, the longest first, the urgent before the rest. */
export function listWaiting(tx: Tx): Promise<Call[]> {
  const rings =
    'rang_at > $1 and answered_at is null and abandoned_at is null and ended_at is null and taken_at is null';
  const since = new Date(tx.now.getTime() - lostAfter);
  return tx.many<Call>(callsThat('waiting', `${rings} order by priority, rang_at, id limit 50`, [since]));
}

/** Calls that came in a span and that somebody of the staff took. */
export function listTakenIn(tx: Tx, from: Date, to: Date): Promise<Call[]> {
  return tx.many<Call>(
    callsThat('taken in', 'first_at >= $1 and first_at < $2 and taken_by is not null order by id', [from, to]),
  );
}

const kinds = {
  abandoned: `abandoned_at is not null and answered_at is null and taken_at is null
    and not exists (select 1 from phone.call_back where call_id = call.id)`,
  transferred: 'transferred_at is not null',
} as const;

/** Calls since an instant that were abandoned or passed on, newest first. */
export function listPast(tx: Tx, since: Date, which: keyof typeof kinds): Promise<Call[]> {
  const condition = `first_at >= $1 and ${kinds[which]} order by first_at desc, id limit 50`;
  return tx.many<Call>(callsThat(which, condition, [since]));
}

/** What one member of staff has taken and not finished. */
export function listUnfinished(tx: Tx, personKey: string): Promise<Call[]> {
  const condition = 'taken_by = $1 and taken_at is not null and finished_at is null order by taken_at, id limit 20';
  return tx.many<Call>(callsThat('unfinished', condition, [personKey]));
}

/** The call; refuses with `not-found`. */
export async function getCall(tx: Tx, id: string): Promise<Call> {
  const call = isUuid(id) ? await tx.maybe<Call>(callsThat('one', 'id = $1', [id])) : undefined;
  if (!call) throw new Refusal('not-found');
  return call;
}

/** Calls of a case, oldest first. */
export function listCallsOf(tx: Tx, caseId: string): Promise<Call[]> {
  return tx.many<Call>(callsThat('of case', 'case_id = $1 order by first_at, id limit 100', [caseId]));
}
