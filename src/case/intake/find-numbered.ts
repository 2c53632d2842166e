import { hasGrant, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { acrossUnits } from '../across-units.js';

/**
 * The case of a number, whichever unit answers it, for staff who register what came: its id and nothing else. Undefined for a
 * number that no case has, and for a whistleblower's report.
 */
export async function findNumbered(tx: Tx, visitor: Visitor, number: string): Promise<string | undefined> {
  if (!hasGrant(visitor, 'operator') && !hasGrant(visitor, 'officer')) throw new Refusal('not-allowed');
  const found = await acrossUnits(tx, () =>
    tx.maybe<{ id: string }>(
      sql`select coalesce(merged_into, id) as id from casework.case_file where number = ${number} and kind <> 'whistleblower'`,
    ),
  );
  return found?.id;
}
