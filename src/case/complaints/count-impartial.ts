import { sql, type Tx } from '../../platform/db/index.js';
import type { Period } from '../figures/count.js';

/**
 * How many complaints that name somebody of the staff were answered in a period, and how many of those nobody whom they are about held
 * when they were answered, nor worked on once named. What such a person notes down in explanation is no work on it.
 */
export async function countImpartial(
  tx: Tx,
  { from, to }: Period,
): Promise<{ readonly total: number; readonly hits: number }> {
  return tx.one<{ total: number; hits: number }>(sql`
    select count(*)::int as total, (count(*) filter (where not own))::int as hits from (
      select case_file.id, bool_or(case_file.assigned_to = named.person_key or exists (
        select from casework.entry where entry.case_id = case_file.id and entry.author_kind = 'staff'
          and entry.author_key = named.person_key and entry.at >= named.named_at and entry.kind <> 'note')) is true as own
      from casework.complained_about as named join casework.case_file on case_file.id = named.case_id
      where case_file.kind = 'complaint' and case_file.answered_at >= ${from} and case_file.answered_at < ${to}
      group by case_file.id) as answered`);
}
