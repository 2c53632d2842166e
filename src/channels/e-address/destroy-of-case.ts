import { sql, type Tx } from '../../platform/db/index.js';

/** Destroys what the messages of a case said and to whom; that they were sent stays. */
export async function destroyMessages(tx: Tx, caseId: string): Promise<void> {
  await tx.run(sql`select e_address.destroy_of_case(${caseId}::uuid)`);
}
