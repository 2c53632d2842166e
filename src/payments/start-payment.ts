import { randomUUID } from 'node:crypto';
import { type Actor, record, type SubjectKey } from '../audit/index.js';
import { rigaDate } from '../platform/clock/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import { cents, type Money } from '../platform/money/index.js';
import { lockPayment } from './lock-payment.js';
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
  readonly order?: StartedOrder;
}

export interface StartedOrder {
  readonly id: string;
  readonly amount: Money;
  readonly currency: string;
  readonly reference: string;
  readonly validUntil: Date;
  /** What it pays: one line, or one for each of several. */
  readonly lines: readonly StartedLine[];
}

export interface StartedLine {
  /** The attempt's id. */
  readonly id: string;
  readonly amount: Money;
  readonly purpose: string;
  /** Whose money it is. */
  readonly holder: string;
}

/**
 * Begins to pay what is still owed, or goes on with what was begun: as long as an order at the bank may still be paid,
 * there is no second one, so that a double click, Back and fifty tabs lead to the same order.
 */
export async function startPayment(tx: Tx, start: Start): Promise<Started> {
  const { payment, open, begun, last } = await findBegun(tx, start);
  if (payment.settledAt && last) return { intentId: last.intent_id };
  if (open?.pending) return { intentId: open.intent_id };
  if (open && isUsable(open, start, tx)) return startedOf(open, payment);
  return startedOf(await begin(tx, start, payment, begun.length), payment);
}

/** Several at once, in one order: whatever of them is paid or on its way already is left out; the same ones go on with what was begun. */
export async function startPayments(
  tx: Tx,
  { obligationIds, ...start }: Omit<Start, 'obligationId'> & { readonly obligationIds: readonly string[] },
): Promise<Started> {
  // In one order for everybody, so that two baskets do not wait for each other.
  const ids = [...new Set(obligationIds)].sort();
  const [only] = ids;
  if (ids.length === 1 && only) return await startPayment(tx, { ...start, obligationId: only });
  const found: Begun[] = [];
  for (const obligationId of ids) found.push(await findBegun(tx, { ...start, obligationId }));
  const due = found.filter(({ payment, open }) => !payment.settledAt && !open?.pending);
  const [first] = due;
  const done = found.find(({ last }) => last)?.last;
  if (!first) {
    if (!done) throw new Refusal('not-found');
    return { intentId: done.intent_id };
  }
  const usable = due.flatMap(({ open }) => (open && isUsable(open, start, tx) ? [open] : []));
  const orders = new Set(usable.map(({ provider_id }) => provider_id));
  if (usable.length === due.length && orders.size === 1) return startedTogether(due, usable);
  const orderId = randomUUID();
  const attempts: AttemptRow[] = [];
  for (const { payment, begun } of due)
    attempts.push(await begin(tx, { ...start, obligationId: payment.obligationId, orderId }, payment, begun.length));
  return startedTogether(due, attempts);
}

function startedTogether(found: readonly Begun[], attempts: readonly AttemptRow[]): Started {
  const parts = found.flatMap(({ payment }, index) => {
    const attempt = attempts[index];
    return attempt ? [startedOf(attempt, payment)] : [];
  });
  const orders = parts.flatMap(({ order }) => (order ? [order] : []));
  const [first] = orders;
  const [part] = parts;
  if (!first || !part) throw new Refusal('not-found');
  return {
    intentId: part.intentId,
    order: {
      ...first,
      amount: cents(orders.reduce((sum, { amount }) => sum + amount, 0)),
      lines: orders.flatMap(({ lines }) => lines),
    },
  };
}

interface Begun {
  readonly payment: Payment;
  readonly begun: readonly AttemptRow[];
  readonly last: AttemptRow | undefined;
  /** Neither paid nor ended. */
  readonly open: AttemptRow | undefined;
}

async function findBegun(tx: Tx, { obligationId, payer }: Start): Promise<Begun> {
  await lockPayment(tx, obligationId);
  const payment = await findPayment(tx, obligationId);
  if (!payment || !(await mayPay(tx, payment, payer))) throw new Refusal('not-found');
  if (payment.state === 'waived') throw new Refusal('not-now', notAsked);
  const begun = await tx.many<AttemptRow>(sql`
    select id, intent_id, provider, provider_id, amount, currency, valid_until,
      pending_at is not null as pending, payments.is_open(attempt) and disputed_at is null as open
    from payments.attempt where obligation_id = ${obligationId}::uuid order by started_at desc, id`);
  return { payment, begun, last: begun[0], open: begun.find(({ open }) => open) };
}

/** A link that ran out is no way to pay any more; the bank refuses it too. */
function isUsable({ provider, valid_until }: AttemptRow, start: Pick<Start, 'provider'>, { now }: Tx): boolean {
  return provider === start.provider && valid_until > now;
}

/** The one it was asked from, or somebody who was let to pay it. */
export async function mayPay(tx: Tx, { payer, obligationId }: Payment, who: SubjectKey): Promise<boolean> {
  if (payer === who) return true;
  const { let: isLet } = await tx.one<{ let: boolean }>(sql`select payments.may_pay(${obligationId}::uuid) as let`);
  return isLet;
}

const notAsked = {
  lv: 'Šī summa vairs nav jāmaksā. Cik jāmaksā tagad, redzams tur, kur sākāt maksāt: atveriet to lapu no jauna.',
  en: 'This amount is no longer due. Open the page from which you came to pay again: it shows what is due now.',
};

interface AttemptRow {
  readonly id: string;
  readonly intent_id: string;
  readonly provider: string;
  readonly provider_id: string;
  readonly amount: number;
  readonly currency: string;
  readonly valid_until: Date;
  readonly pending: boolean;
  readonly open: boolean;
}

function startedOf(attempt: AttemptRow, { reference, purpose, holder }: Payment): Started {
  const { id, intent_id, provider_id, currency, valid_until } = attempt;
  const amount = cents(attempt.amount);
  const lines = [{ id, amount, purpose, holder }];
  return {
    intentId: intent_id,
    order: { id: provider_id, amount, currency, reference, validUntil: valid_until, lines },
  };
}

async function begin(
  tx: Tx,
  start: Start & { readonly orderId?: string },
  { outstanding: amount }: Payment,
  before: number,
): Promise<AttemptRow> {
  const { obligationId, payer, provider } = start;
  await refuseLapsed(tx, obligationId);
  const [intentId, attemptId] = [randomUUID(), randomUUID()];
  await tx.run(sql`insert into payments.intent (id, obligation_id, payer, key, amount, created_at)
    values (${intentId}::uuid, ${obligationId}::uuid, ${payer}, ${`try-${before + 1}`}, ${amount}, ${tx.now})`);
  const validUntil = new Date(tx.now.getTime() + linkMinutes * 60_000);
  const attempt = await tx.one<AttemptRow>(sql`
    insert into payments.attempt (id, intent_id, obligation_id, payer, provider, provider_id, amount, started_at, valid_until)
    values (${attemptId}::uuid, ${intentId}::uuid, ${obligationId}::uuid, ${payer}, ${provider}, ${start.orderId ?? attemptId},
      ${amount}, ${tx.now}, ${validUntil})
    returning id, intent_id, provider, provider_id, amount, currency, valid_until, false as pending, true as open`);
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

/** A price is not begun to be paid after its last day, whether or not the night's job came to it; what was begun in time goes on. */
async function refuseLapsed(tx: Tx, obligationId: string): Promise<void> {
  const { lapsed } = await tx.one<{ lapsed: boolean }>(sql`
    select coalesce(holds_until < ${rigaDate(tx.now)}::date, false) as lapsed from payments.obligation where id = ${obligationId}::uuid`);
  if (lapsed) throw new Refusal('not-now', notAsked);
}
