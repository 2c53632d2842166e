import { sql, type Tx } from '../../platform/db/index.js';

/** Destroys what the letters of a case said, to whom and from whom; their numbers and days stay. */
export async function destroyLetters(tx: Tx, caseId: string): Promise<void> {
  await tx.run(sql`select post.destroy_of_case(${caseId}::uuid)`);
}
