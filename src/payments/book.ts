import { randomUUID } from 'node:crypto';
import { record, type SubjectKey } from '../audit/index.js';
import { rigaDate } from '../platform/clock/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { announce } from '../platform/jobs/index.js';
import { post } from './ledger.js';
import type { Truth } from './provider/provider.js';
import { systemActor } from './system-actor.js';

type Paid = Extract<Truth, { readonly state: 'paid' }>;

/** How long after a bank's link has run out an order of which the bank knows nothing is given up. */
const grace = '1 hour';

/**
 * Writes down what the provider said about an attempt. In any order and any number of times it ends the same: an instant
 * is set once, money is booked once for each of the provider's payments, and a fee is released once, when all of it came.
 * "Cancelled" and "failed" never outweigh money that comes after them.
 */
export async function book(tx: Tx, attemptId: string, truth: Truth): Promise<void> {
  const attempt = await lock(tx, attemptId);
  await tx.run(sql`update payments.attempt set checked_at = ${tx.now} where id = ${attemptId}::uuid`);
  if (truth.state === 'paid') return await bookMoney(tx, attempt, truth);
  if (attempt.paid) return;
  if (truth.state === 'pending')
    await tx.run(
      sql`update payments.attempt set pending_at = ${tx.now} where id = ${attemptId}::uuid and pending_at is null`,
    );
  if (truth.state === 'cancelled')
    await tx.run(
      sql`update payments.attempt set cancelled_at = ${tx.now} where id = ${attemptId}::uuid and cancelled_at is null`,
    );
  if (truth.state === 'failed')
    await tx.run(
      sql`update payments.attempt set failed_at = ${tx.now} where id = ${attemptId}::uuid and failed_at is null`,
    );
  if (truth.state === 'open' || truth.state === 'unknown')
    await tx.run(sql`update payments.attempt set expired_at = ${tx.now} where id = ${attemptId}::uuid
      and expired_at is null and valid_until + ${grace}::interval < ${tx.now}`);
}

interface Attempt {
  readonly id: string;
  readonly provider: string;
  readonly currency: string;
  readonly paid: boolean;
  readonly obligationId: string;
  readonly kind: string;
  readonly sourceId: string;
  readonly holder: string;
  readonly payer: SubjectKey;
  readonly reference: string;
  readonly gross: number;
  readonly settled: boolean;
  readonly waived: boolean;
}

/** The obligation's row is the lock: two truths about one fee are booked one after the other. */
async function lock(tx: Tx, attemptId: string): Promise<Attempt> {
  await tx.run(sql`select 1 from payments.obligation where id =
    (select obligation_id from payments.attempt where id = ${attemptId}::uuid) for update`);
  return await tx.one<Attempt>(sql`
    select attempt.id, attempt.provider, attempt.currency, attempt.paid_at is not null as paid,
      obligation.id as "obligationId", obligation.kind, obligation.source_id as "sourceId", obligation.holder, obligation.payer,
      obligation.reference, obligation.gross,
      obligation.settled_at is not null as settled, obligation.waived_at is not null as waived
    from payments.attempt join payments.obligation on obligation.id = attempt.obligation_id
    where attempt.id = ${attemptId}::uuid`);
}

async function bookMoney(tx: Tx, attempt: Attempt, { amount, currency, paymentId }: Paid): Promise<void> {
  if (currency !== attempt.currency) return await dispute(tx, attempt, 'currency');
  const before = await paidSoFar(tx, attempt.obligationId);
  const settlementId = randomUUID();
  const isNew = await tx.run(sql`
    insert into payments.settlement (id, attempt_id, obligation_id, provider, provider_payment_id, amount, booked_at)
    values (${settlementId}::uuid, ${attempt.id}::uuid, ${attempt.obligationId}::uuid, ${attempt.provider}, ${paymentId},
      ${amount}, ${tx.now}) on conflict (provider, provider_payment_id) do nothing`);
  if (!isNew) return await checkSame(tx, attempt, paymentId, amount);
  const { holder } = attempt;
  const owed = attempt.waived ? 0 : Math.min(amount, Math.max(0, attempt.gross - before));
  await post(tx, { kind: 'settled', obligationId: attempt.obligationId, settlementId }, [
    { account: 'transit', holder, amount },
    { account: 'receivable', holder, amount: -owed },
    { account: 'refundable', holder, amount: -(amount - owed) },
  ]);
  if (amount > owed)
    await tx.run(sql`insert into payments.refund (id, obligation_id, settlement_id, amount, due_at)
      values (${randomUUID()}::uuid, ${attempt.obligationId}::uuid, ${settlementId}::uuid, ${amount - owed}, ${tx.now})`);
  await tx.run(sql`update payments.attempt set paid_at = ${tx.now} where id = ${attempt.id}::uuid and paid_at is null`);
  await note(tx, attempt, 'payments:settle', { cents: amount, returned: amount - owed });
  if (!attempt.settled && !attempt.waived && before + amount >= attempt.gross) await release(tx, attempt);
}

async function paidSoFar(tx: Tx, obligationId: string): Promise<number> {
  const { paid } = await tx.one<{ paid: number }>(sql`
    select coalesce(sum(amount), 0)::bigint as paid from payments.settlement where obligation_id = ${obligationId}::uuid`);
  return paid;
}

/** All of it came: the receipt gets its number, and the news is told in this transaction. */
async function release(tx: Tx, { obligationId, kind, sourceId }: Attempt): Promise<void> {
  const year = Number(rigaDate(tx.now).slice(0, 4));
  const { number } = await tx.one<{ number: number }>(sql`select payments.next_receipt(${year}::int) as number`);
  await tx.run(sql`update payments.obligation set settled_at = ${tx.now},
    receipt_number = ${`${year}-${String(number).padStart(6, '0')}`} where id = ${obligationId}::uuid`);
  await announce(tx, `${kind}-settled`, { obligationId, sourceId });
}

/** A payment already booked is the same one only if it says the same. */
async function checkSame(tx: Tx, attempt: Attempt, paymentId: string, amount: number): Promise<void> {
  const known = await tx.one<{ attempt_id: string; amount: number }>(sql`
    select attempt_id, amount from payments.settlement where provider = ${attempt.provider} and provider_payment_id = ${paymentId}`);
  if (known.attempt_id !== attempt.id || known.amount !== amount) await dispute(tx, attempt, 'payment');
}

async function dispute(tx: Tx, attempt: Attempt, what: string): Promise<void> {
  const isNew = await tx.run(sql`
    update payments.attempt set disputed_at = ${tx.now} where id = ${attempt.id}::uuid and disputed_at is null`);
  if (isNew) await note(tx, attempt, 'payments:dispute', { what });
}

async function note(
  tx: Tx,
  attempt: Attempt,
  deed: string,
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  await record(tx, {
    actor: systemActor,
    deed,
    subject: attempt.payer,
    purpose: 'payment',
    legalGround: 'MK 08.11.2022. noteikumi Nr. 693',
    caseNumber: attempt.reference,
    detail: { provider: attempt.provider, attempt: attempt.id, ...detail },
  });
}
