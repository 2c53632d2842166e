import { randomUUID } from 'node:crypto';
import { type Db, sql, type Tx } from '../../platform/db/index.js';
import { addJob } from '../../platform/jobs/index.js';
import type { Order, Truth } from '../provider/provider.js';

/** What the payer can do at the demonstration's bank. */
export const deeds = ['pay', 'pay-later', 'cancel'] as const;
export type Deed = (typeof deeds)[number];

/** How long "pay later" takes. */
export const laterSeconds = 30;

/** Does it, once for each order: whoever comes second finds it done. The bank then calls back where it was its own link. */
export async function actOn(
  tx: Tx,
  order: Pick<Order, 'id' | 'amount' | 'currency'>,
  deed: Deed,
  how: 'telling' | 'silently',
): Promise<void> {
  const delay = deed === 'pay-later' ? laterSeconds : 0;
  const paysAt = deed === 'cancel' ? null : new Date(tx.now.getTime() + delay * 1000);
  const cancelledAt = deed === 'cancel' ? tx.now : null;
  const isNew = await tx.run(sql`
    insert into demo_bank.payment_order (id, amount, currency, payment_id, pays_at, cancelled_at)
    values (${order.id}, ${order.amount}, ${order.currency}, ${`DB-${randomUUID()}`}, ${paysAt}, ${cancelledAt})
    on conflict (id) do nothing`);
  if (!isNew || how === 'silently') return;
  await addJob(tx, 'payments:demo-call-back', { order: order.id }, { maxAttempts: 5 });
  if (paysAt && delay)
    await addJob(tx, 'payments:demo-call-back', { order: order.id }, { runAt: paysAt, maxAttempts: 5 });
}

/** The truth about an order, computed from its instants. */
export async function truthOf(db: Db, id: string): Promise<Truth> {
  const [row] = await db.query<Row>(sql`
    select amount, currency, payment_id, pays_at, cancelled_at from demo_bank.payment_order where id = ${id}`);
  if (!row) return { state: 'unknown' };
  if (row.cancelled_at) return { state: 'cancelled' };
  if (!row.pays_at || row.pays_at > db.clock.now()) return { state: 'pending' };
  return { state: 'paid', amount: row.amount, currency: row.currency, paymentId: row.payment_id };
}

interface Row {
  readonly amount: number;
  readonly currency: string;
  readonly payment_id: string;
  readonly pays_at: Date | null;
  readonly cancelled_at: Date | null;
}
