import { record } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { post } from '../ledger.js';
import { linesOfRejected } from '../lines.js';
import { uuidOf } from '../matching/clear.js';
import type { Answer } from '../statements/read/read-pain002.js';
import { systemActor } from '../system-actor.js';
import { legalGround } from './refund-orders.js';

/**
 * What the bank says of refunds that were handed to it. What it refused is due again and has to be asked for anew; what it accepted or
 * carried out is seen on a statement. Told twice, it is the same. Returns how many refunds it refused.
 */
export async function takeAnswers(tx: Tx, answers: readonly Answer[]): Promise<number> {
  let refused = 0;
  for (const { of, isMessage, status } of answers) {
    const id = uuidOf(of);
    if (!id || status !== 'RJCT') continue;
    const rejected = await tx.many<{ id: string; holder: string; amount: number }>(sql`
      update payments.refund_order set closed_at = ${tx.now}, closed_how = 'rejected'
      where closed_at is null and batch_id is not null and ((${isMessage} and batch_id = ${id}::uuid) or (not ${isMessage} and id = ${id}::uuid))
        and not exists (select from payments.clearing where clearing.refund_id = refund_order.id)
      returning id, holder, amount`);
    for (const { id: order, holder, amount } of rejected) {
      await post(tx, { kind: 'refund-rejected' }, linesOfRejected(holder, amount));
      await record(tx, {
        actor: systemActor,
        deed: 'payments:refund-rejected',
        purpose: 'payment',
        legalGround,
        detail: { order, cents: amount },
      });
    }
    refused += rejected.length;
  }
  return refused;
}
