import type { Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { CaseRow } from './matters.js';

export interface CaseSearch {
  /** Words, beginnings of words, a number, a phone number; at most 200 characters count. */
  readonly text: string;
  /** The submission instant of the last row of the page before. */
  readonly before?: Date;
  readonly limit?: number;
}

const day = 86_400_000;

/**
 * Cases of the searcher's units, open and closed, in which every word is found: in number, names, contacts, subject, what was
 * written and what was attached; newest first. Operators find by what they may read only (domain §13).
 */
export async function searchCases(tx: Tx, searcher: Visitor, { text, before, limit = 50 }: CaseSearch) {
  const officerIn = searcher.grants.filter(({ grant }) => grant === 'officer').map(({ unit }) => unit);
  return tx.many<CaseRow>(sql`
    select case_file.id, number, service, subject_line as "subjectLine", subject_name as "subjectName", unit, urgent, due_on as "dueOn", warned_of_due as "warnedOfDue",
      case_file.submitted_at as "submittedAt", assigned_to as "assignedTo", assigned_name as "assignedName", paid_at as "paidAt",
      referred_at as "referredAt", asked_at as "askedAt", decided_at as "decidedAt", decision, issued_at as "issuedAt",
      delivered_at as "deliveredAt", withdrawn_at as "withdrawnAt", lapsed_at as "lapsedAt", answered_at as "answeredAt"
    from casework.search_cases(${text}, ${officerIn}::text[], ${before ?? new Date(tx.now.getTime() + day)}::timestamptz, ${limit}::int) as found
    join casework.case_file on case_file.id = found.case_id
    order by case_file.submitted_at desc, case_file.id`);
}
