import { createHash, randomUUID } from 'node:crypto';
import { type Actor, record } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';

/** To whom a refund goes. */
export interface Recipient {
  readonly name: string;
  /** Without spaces. */
  readonly iban: string;
}

/** What two people must have seen alike. */
interface Content extends Recipient {
  readonly refundId: string;
  readonly holder: string;
  readonly amount: number;
  readonly purpose: string;
}

/** One line of text that changes with anything in the order. */
export function hashOf({ refundId, holder, amount, name, iban, purpose }: Content): string {
  return createHash('sha256')
    .update(JSON.stringify([refundId, holder, amount, name, iban, purpose]))
    .digest('hex');
}

/** Asks a colleague to let a refund go; for a day. A refund has one open order. */
export async function askRefund(tx: Tx, actor: Actor, refundId: string, recipient: Recipient): Promise<string> {
  await closeExpired(tx);
  const due = await tx.maybe<{ holder: string; amount: number; reference: string | null }>(sql`
    select refund.holder, refund.amount, reference from payments.refund
    left join payments.obligation on obligation.id = obligation_id where refund.id = ${refundId}::uuid`);
  if (!due) throw new Refusal('not-found');
  const purpose = due.reference ? `Atmaksa: ${due.reference}`.slice(0, 140) : 'Kļūdaina maksājuma atmaksa';
  const [id, hash] = [randomUUID(), hashOf({ refundId, ...due, ...recipient, purpose })];
  const isNew = await tx.run(sql`
    insert into payments.refund_order (id, refund_id, holder, amount, name, iban, purpose, hash, asked_by, asked_name, asked_at, expires_at)
    values (${id}::uuid, ${refundId}::uuid, ${due.holder}, ${due.amount}, ${recipient.name}, ${recipient.iban}, ${purpose}, ${hash},
      ${actor.key}, ${actor.name}, ${tx.now}, ${tx.now}::timestamptz + interval '24 hours')
    on conflict (refund_id) where closed_at is null do nothing`);
  if (!isNew) throw new Refusal('not-now', texts.askedAlready);
  await note(tx, actor, 'payments:ask-refund', id, due.amount);
  return id;
}

/** Lets it go: by somebody else, within the day, and what they saw must be what was asked. */
export async function approveRefund(tx: Tx, actor: Actor, orderId: string, hash: string): Promise<void> {
  await closeExpired(tx);
  const order = await tx.maybe<OrderRow>(sql`
    select amount, hash, asked_by, approved_at, closed_at from payments.refund_order where id = ${orderId}::uuid for update`);
  if (!order) throw new Refusal('not-found');
  if (order.closed_at || order.approved_at) throw new Refusal('not-now', texts.decided);
  if (order.asked_by === actor.key) throw new Refusal('not-allowed', texts.fourEyes);
  if (order.hash !== hash) throw new Refusal('not-now', texts.changed);
  await tx.run(sql`update payments.refund_order set approved_by = ${actor.key}, approved_name = ${actor.name}, approved_at = ${tx.now},
    approved_hash = ${hash} where id = ${orderId}::uuid`);
  await note(tx, actor, 'payments:approve-refund', orderId, order.amount);
}

/** Does not let it go; it can be asked for again. */
export async function refuseRefund(tx: Tx, actor: Actor, orderId: string): Promise<void> {
  const touched = await tx.run(sql`update payments.refund_order set closed_at = ${tx.now}, closed_how = 'refused'
    where id = ${orderId}::uuid and closed_at is null and approved_at is null`);
  if (!touched) throw new Refusal('not-now', texts.decided);
  await note(tx, actor, 'payments:refuse-refund', orderId, 0);
}

/** What nobody let go within the day is due again. */
async function closeExpired(tx: Tx): Promise<void> {
  await tx.run(sql`update payments.refund_order set closed_at = ${tx.now}, closed_how = 'expired'
    where closed_at is null and approved_at is null and expires_at <= ${tx.now}`);
}

interface OrderRow {
  readonly amount: number;
  readonly hash: string;
  readonly asked_by: string;
  readonly approved_at: Date | null;
  readonly closed_at: Date | null;
}

async function note(tx: Tx, actor: Actor, deed: string, order: string, cents: number): Promise<void> {
  await record(tx, { actor, deed, purpose: 'payment', legalGround, detail: { order, cents } });
}

export const legalGround = 'Likums „Par budžetu un finanšu vadību”; MK 08.11.2022. noteikumi Nr. 693';

const texts = {
  askedAlready: {
    lv: 'Šīs summas atmaksa jau ir pieteikta un gaida apstiprinājumu.',
    en: 'This refund has been requested already and waits for approval.',
  },
  decided: {
    lv: 'Par šo atmaksu jau ir izlemts. Atveriet sarakstu no jauna.',
    en: 'This refund has been decided already. Open the list again.',
  },
  fourEyes: {
    lv: 'Atmaksu apstiprina cits darbinieks, nevis tas, kurš to pieteica.',
    en: 'A refund is approved by somebody other than the one who requested it.',
  },
  changed: {
    lv: 'Atmaksas saturs ir mainījies, kopš to atvērāt. Pārbaudiet to vēlreiz.',
    en: 'The refund has changed since you opened it. Check it again.',
  },
};
