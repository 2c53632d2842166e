import { sql, type Tx } from '../../platform/db/index.js';

/** Destroys who called about a case, what was noted and what was said; a recording that two people hold stays. */
export async function destroyCalls(tx: Tx, caseId: string): Promise<void> {
  await tx.run(sql`select phone.destroy_of_case(${caseId}::uuid, ${tx.now})`);
}
