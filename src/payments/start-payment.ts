import { randomUUID } from 'node:crypto';
import { type Actor, record, type SubjectKey } from '../audit/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import { cents, type Money } from '../platform/money/index.js';
import { findPayment, type Payment } from './payment-of.js';

/** How long the link to the bank can be used. */
const linkMinutes = 30;

export interface Start {
  readonly obligationId: string;
  /** Whose fees the visitor may pay: the one they act for. */
  readonly payer: SubjectKey;
  readonly actor: Actor;
  readonly provider: string;
}

export interface Started {
  readonly intentId: string;
  /** The order to show at the bank; absent when there is nothing more to do there. */
  readonly order?: {
    readonly id: string;
    readonly amount: Money;
    readonly currency: string;
    readonly reference: string;
    readonly validUntil: Date;
  };
}

/**
 * Begins to pay what is still owed, or goes on with what was begun: as long as an order at the bank may still be paid,
 * there is no second one, so that a double click, Back and fifty tabs lead to the same order.
 */
export async function startPayment(tx: Tx, start: Start): Promise<Started> {
  const { obligationId, payer, provider } = start;
  // Waits for a twin that is doing the same; what it made is visible afterwards.
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('payments.obligation ' || ${obligationId}::text, 0))`);
  const payment = await findPayment(tx, obligationId);
  if (!payment || !(await mayPay(tx, payment, payer))) throw new Refusal('not-found');
  if (payment.state === 'waived') throw new Refusal('not-now', notAsked);
  const begun = await tx.many<AttemptRow>(sql`
    select id, intent_id, provider, provider_id, amount, currency, valid_until,
      paid_at is not null as paid, pending_at is not null as pending,
      coalesce(cancelled_at, failed_at, expired_at, disputed_at) is not null as ended
    from payments.attempt where obligation_id = ${obligationId}::uuid order by started_at desc, id`);
  const [last] = begun;
  if (payment.settledAt && last) return { intentId: last.intent_id };
  const open = begun.find((attempt) => !attempt.paid && !attempt.ended);
  if (open?.pending) return { intentId: open.intent_id };
  // A link that ran out is no way to pay any more; the bank refuses it too.
  if (open && open.provider === provider && open.valid_until > tx.now) return startedOf(open, payment.reference);
  return startedOf(await begin(tx, start, payment.outstanding, begun.length), payment.reference);
}

/** The one it was asked from, or somebody who was let to pay it. */
async function mayPay(tx: Tx, { payer, obligationId }: Payment, who: SubjectKey): Promise<boolean> {
  if (payer === who) return true;
  const { let: isLet } = await tx.one<{ let: boolean }>(sql`select payments.may_pay(${obligationId}::uuid) as let`);
  return isLet;
}

const notAsked = {
  lv: 'Par šo pieteikumu maksa vairs nav jāmaksā.',
  en: 'There is no longer a fee to pay for this application.',
};

interface AttemptRow {
  readonly id: string;
  readonly intent_id: string;
  readonly provider: string;
  readonly provider_id: string;
  readonly amount: number;
  readonly currency: string;
  readonly valid_until: Date;
  readonly paid: boolean;
  readonly pending: boolean;
  readonly ended: boolean;
}

function startedOf({ intent_id, provider_id, amount, currency, valid_until }: AttemptRow, reference: string): Started {
  return {
    intentId: intent_id,
    order: { id: provider_id, amount: cents(amount), currency, reference, validUntil: valid_until },
  };
}

async function begin(tx: Tx, start: Start, amount: Money, before: number): Promise<AttemptRow> {
  const { obligationId, payer, provider } = start;
  const [intentId, attemptId] = [randomUUID(), randomUUID()];
  await tx.run(sql`insert into payments.intent (id, obligation_id, payer, key, amount, created_at)
    values (${intentId}::uuid, ${obligationId}::uuid, ${payer}, ${`try-${before + 1}`}, ${amount}, ${tx.now})`);
  const validUntil = new Date(tx.now.getTime() + linkMinutes * 60_000);
  const attempt = await tx.one<AttemptRow>(sql`
    insert into payments.attempt (id, intent_id, obligation_id, payer, provider, provider_id, amount, started_at, valid_until)
    values (${attemptId}::uuid, ${intentId}::uuid, ${obligationId}::uuid, ${payer}, ${provider}, ${attemptId}, ${amount},
      ${tx.now}, ${validUntil})
    returning id, intent_id, provider, provider_id, amount, currency, valid_until, false as paid, false as pending, false as ended`);
  await record(tx, {
    actor: start.actor,
    deed: 'payments:start',
    subject: payer,
    purpose: 'payment',
    legalGround: 'MK 08.11.2022. noteikumi Nr. 693',
    detail: { provider, attempt: attemptId, cents: amount },
  });
  return attempt;
}
