import { record } from '../audit/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import type { Truth } from './provider/provider.js';
import { lockOwed, type Owed, settle } from './settle.js';
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

interface Attempt extends Owed {
  readonly id: string;
  readonly provider: string;
  readonly currency: string;
  readonly paid: boolean;
}

async function lock(tx: Tx, attemptId: string): Promise<Attempt> {
  const { obligationId, ...attempt } = await tx.one<AttemptRow>(sql`
    select id, provider, currency, obligation_id as "obligationId" from payments.attempt where id = ${attemptId}::uuid`);
  const owed = await lockOwed(tx, obligationId);
  // Read once more under the lock: a twin may have booked meanwhile.
  const { paid } = await tx.one<{ paid: boolean }>(
    sql`select paid_at is not null as paid from payments.attempt where id = ${attemptId}::uuid`,
  );
  return { ...owed, ...attempt, paid };
}

interface AttemptRow {
  readonly id: string;
  readonly provider: string;
  readonly currency: string;
  readonly obligationId: string;
}

async function bookMoney(tx: Tx, attempt: Attempt, { amount, currency, paymentId }: Paid): Promise<void> {
  if (currency !== attempt.currency) return await dispute(tx, attempt, 'currency');
  const booked = await settle(tx, attempt, { provider: attempt.provider, paymentId, amount, attemptId: attempt.id });
  if (!booked) return await checkSame(tx, attempt, paymentId, amount);
  await tx.run(sql`update payments.attempt set paid_at = ${tx.now} where id = ${attempt.id}::uuid and paid_at is null`);
  await note(tx, attempt, 'payments:settle', { cents: amount, returned: booked.returned });
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
