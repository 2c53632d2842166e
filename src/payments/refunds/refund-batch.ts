import { randomUUID } from 'node:crypto';
import { type Actor, record } from '../../audit/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { post } from '../ledger.js';
import { linesOfOrdered } from '../lines.js';
import { writePain001 } from './pain-001.js';
import { legalGround } from './refund-orders.js';

/**
 * Makes the message for the bank of all approved refunds of a holder, and books them as on their way: an order stands in one
 * message. `agencyIban`: the account of the agency's own fees, which is a setting. Returns the batch's id.
 */
export async function makeBatch(tx: Tx, actor: Actor, holder: string, agencyIban: string | undefined): Promise<string> {
  const from = await tx.maybe<{ recipient: string; iban: string | null; bic: string | null }>(
    sql`select recipient, iban, bic from payments.holder where code = ${holder}`,
  );
  const iban = from?.iban ?? (holder === 'agency' ? agencyIban : undefined);
  const orders = await tx.many<OrderRow>(sql`
    select id, amount, name, iban, purpose from payments.refund_order
    where holder = ${holder} and approved_at is not null and batch_id is null and closed_at is null order by approved_at, id for update`);
  if (!from || !iban || orders.length === 0) throw new Refusal('not-now', nothing);
  const id = randomUUID();
  const message = writePain001({
    version: '09',
    messageId: withoutHyphens(id),
    createdAt: tx.now,
    executeOn: rigaDate(tx.now),
    debtor: { name: from.recipient, iban, bic: from.bic ?? undefined },
    transfers: orders.map((order) => ({ ...order, endToEndId: withoutHyphens(order.id) })),
  });
  const amount = orders.reduce((sum, order) => sum + order.amount, 0);
  await tx.run(sql`insert into payments.refund_batch (id, holder, made_at, made_by, orders, amount, message)
    values (${id}::uuid, ${holder}, ${tx.now}, ${actor.key}, ${orders.length}, ${amount}, ${message})`);
  await tx.run(
    sql`update payments.refund_order set batch_id = ${id}::uuid where id = any(${orders.map((order) => order.id)}::uuid[])`,
  );
  await post(tx, { kind: 'refunds-ordered' }, linesOfOrdered(holder, amount));
  await record(tx, {
    actor,
    deed: 'payments:send-refunds',
    purpose: 'payment',
    legalGround,
    count: orders.length,
    detail: { batch: id, cents: amount },
  });
  return id;
}

interface OrderRow {
  readonly id: string;
  readonly amount: number;
  readonly name: string;
  readonly iban: string;
  readonly purpose: string;
}

const withoutHyphens = (id: string) => id.replaceAll('-', '');

/** The message as it was handed out, for the bank; undefined where there is none. */
export async function batchMessage(tx: Tx, id: string): Promise<string | undefined> {
  return (await tx.maybe<{ message: string }>(sql`select message from payments.refund_batch where id = ${id}::uuid`))
    ?.message;
}

const nothing = {
  lv: 'Nav apstiprinātu atmaksu, ko nodot bankai, vai šim kontam nav zināms numurs.',
  en: 'There are no approved refunds to hand to the bank, or this account has no known number.',
};
