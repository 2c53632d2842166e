import { sql, type Tx } from '../../platform/db/index.js';

/** Destroys what the notices of a case said and to whom; that they were sent stays. */
export async function destroyNotices(tx: Tx, caseId: string): Promise<void> {
  await tx.run(sql`select email.destroy_notices(${caseId}::uuid)`);
}
