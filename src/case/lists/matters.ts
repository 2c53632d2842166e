import type { PlainDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { Text } from '../../platform/text/index.js';
import type { KeptDecision } from '../case-file.js';
import type { Instants } from '../state.js';

/** One row of "my matters" or of a worklist: enough to tell the state and what comes next. */
export interface CaseRow extends Instants {
  readonly id: string;
  readonly number: string;
  readonly service: string | null;
  readonly subjectLine: Text | null;
  readonly subjectName: string;
  readonly unit: string;
  readonly urgent: boolean;
  readonly dueOn: PlainDate | null;
  /** Equal to `dueOn` once client and officer were warned that it is near. */
  readonly warnedOfDue: PlainDate | null;
  readonly submittedAt: Date;
  readonly assignedTo: string | null;
  readonly assignedName: string | null;
  readonly decision: KeptDecision | null;
}

/** A subject's matters, newest first; `before` pages on by the submission instant of the last row. */
export function listMatters(tx: Tx, subjectKey: string, before: Date | undefined, limit = 20): Promise<CaseRow[]> {
  return tx.many<CaseRow>(sql`
    select id, number, service, subject_line as "subjectLine", subject_name as "subjectName", unit, urgent, due_on as "dueOn", warned_of_due as "warnedOfDue",
      submitted_at as "submittedAt", assigned_to as "assignedTo", assigned_name as "assignedName", paid_at as "paidAt",
      referred_at as "referredAt", asked_at as "askedAt", decided_at as "decidedAt", decision, issued_at as "issuedAt",
      delivered_at as "deliveredAt", withdrawn_at as "withdrawnAt", lapsed_at as "lapsedAt", answered_at as "answeredAt",
      forwarded_at as "forwardedAt", merged_at as "mergedAt"
    from casework.case_file
    where subject_key = ${subjectKey} and submitted_at < ${before ?? new Date('9999-01-01')}
    order by submitted_at desc limit ${limit}`);
}
