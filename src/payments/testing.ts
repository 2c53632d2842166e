// For the tests of every room: a fee that is paid without the walk to the bank.
import { randomUUID } from 'node:crypto';
import type { SubjectKey } from '../audit/index.js';
import { sql } from '../platform/db/index.js';
import type { House } from '../platform/room/index.js';
import { book } from './book.js';
import type { Truth } from './provider/provider.js';
import { startPayment } from './start-payment.js';

/** Pays what is owed for a case, in full unless told otherwise, through the same booking as a bank's word; the news then waits in the queue. */
export function payFee(house: House, caseId: string, amount?: number): Promise<void> {
  return payAsked(house, { kind: 'fee', sourceId: caseId }, amount);
}

/** The same for whatever was asked. */
export async function payAsked(
  house: House,
  { kind, sourceId }: { readonly kind: string; readonly sourceId: string },
  amount?: number,
): Promise<void> {
  const { id, payer } = await house
    .db('worker')
    .transaction({}, (tx) =>
      tx.one<{ id: string; payer: SubjectKey }>(
        sql`select id, payer from payments.obligation where kind = ${kind} and source_id = ${sourceId}::uuid`,
      ),
    );
  const actor = { kind: 'system', key: 'system:test', name: 'test' } as const;
  const { order } = await house
    .db('web')
    .transaction({ subjects: [payer] }, (tx) => startPayment(tx, { obligationId: id, payer, actor, provider: 'test' }));
  if (!order) return;
  const truth: Truth = {
    state: 'paid',
    amount: amount ?? order.amount,
    currency: order.currency,
    paymentId: `test ${randomUUID()}`,
  };
  await house.db('worker').transaction({}, (tx) => book(tx, order.id, truth));
}

/** A bank's file, for tests that hand one in. */
export { type WrittenEntry, writeCamt } from './demonstration/write-camt.js';
