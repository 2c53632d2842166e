import { sql, type Tx } from '../platform/db/index.js';

/**
 * Whoever begins to pay and whoever ends the asking wait for each other here, until the transaction's end: what the other made is visible
 * to the statements that follow. Before any lock on the obligation's row, so that the two never wait for each other crosswise.
 */
export async function lockPayment(tx: Tx, obligationId: string): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('payments.obligation ' || ${obligationId}::text, 0))`);
}
