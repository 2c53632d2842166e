import { sql, type Tx } from '../platform/db/index.js';

/** When staff looked into registers for one case; null: they named none. */
export interface LooksForCase {
  readonly caseNumber: string | null;
  readonly at: readonly Date[];
}

/** Every look of staff into a register from an instant up to another, by the case that was named: to count, not to tell of anybody. */
export function looksOfStaff(tx: Tx, from: Date, to: Date): Promise<LooksForCase[]> {
  return tx.many<LooksForCase>(
    sql`select case_number as "caseNumber", looked_at as at from audit.looks_of_staff(${from}, ${to})`,
  );
}
