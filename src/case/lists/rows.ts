import type { PlainDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { CaseFile } from '../case-file.js';
import type { SubmissionKind } from '../intake/message.js';
import type { Way } from '../service.js';
import type { CaseRow } from './matters.js';

/** A row of a worklist or of what a search found. */
export interface WorkRow extends CaseRow {
  readonly kind: SubmissionKind;
  readonly way: Way;
  readonly priority: CaseFile['priority'];
  readonly respondBy: Date | null;
  readonly resolveBy: Date | null;
  readonly respondedAt: Date | null;
  /** In the list of what waits for others: whom for. */
  readonly awaits?: Awaits | undefined;
}

/** Who beside the client was asked, and by which day an answer was promised or asked for. */
export interface Awaits {
  readonly whom: string;
  readonly untilOn: PlainDate;
}

/** The rows of these cases, in this order; those that may not be seen are left out. */
export async function rowsOf(tx: Tx, ids: readonly string[]): Promise<WorkRow[]> {
  if (ids.length === 0) return [];
  return tx.many<WorkRow>(sql`
    select id, number, service, kind, subject_line as "subjectLine", subject_name as "subjectName", unit, way, urgent, due_on as "dueOn",
      warned_of_due as "warnedOfDue", submitted_at as "submittedAt", assigned_to as "assignedTo", assigned_name as "assignedName",
      paid_at as "paidAt", referred_at as "referredAt", asked_at as "askedAt", decided_at as "decidedAt", decision, issued_at as "issuedAt",
      delivered_at as "deliveredAt", withdrawn_at as "withdrawnAt", lapsed_at as "lapsedAt", answered_at as "answeredAt",
      forwarded_at as "forwardedAt", merged_at as "mergedAt",
      priority, respond_by as "respondBy", resolve_by as "resolveBy", responded_at as "respondedAt"
    from unnest(${ids}::uuid[]) with ordinality as wanted(case_id, place)
    join casework.case_file on case_file.id = wanted.case_id
    order by wanted.place`);
}
