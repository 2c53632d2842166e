import { record } from '../audit/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { addJob, type JobHandler } from '../platform/jobs/index.js';
import type { House } from '../platform/room/index.js';
import { book } from './book.js';
import type { Truth } from './provider/provider.js';
import { providersOf } from './provider/providers.js';
import { systemActor } from './system-actor.js';

/** Asks the provider for the truth about an order, soon; asked for many times at once, it is asked once. */
export async function askForTruth(tx: Tx, provider: string, order: string): Promise<void> {
  // Few tries: the reconciliation comes back to whatever stays open.
  await addJob(
    tx,
    'payments:check',
    { provider, order },
    { key: `payments:check:${provider}:${order}`, maxAttempts: 4 },
  );
}

/** The job: what a callback or a returning browser hinted at, the provider is asked, and its answer is booked. */
export function checkAttempt(house: House): JobHandler {
  return async (payload, { transaction, log }) => {
    const [provider, order] = [String(payload.provider), String(payload.order)];
    const attempts = await transaction({}, (tx) => findAttempts(tx, provider, order));
    if (attempts.length === 0) return await transaction({}, (tx) => refuseUnknown(tx, provider));
    const bank = providersOf(house).find(({ id }) => id === provider);
    if (!bank) return log.warn({ provider }, 'a payment of a provider that is no longer configured');
    const truth = await bank.status(order, attempts[0]?.handle ?? undefined);
    await transaction({}, async (tx) => {
      for (const { id, part } of shareOut(attempts, truth)) await book(tx, id, part);
    });
  };
}

interface Attempt {
  readonly id: string;
  readonly amount: number;
  readonly handle: string | null;
}

async function findAttempts(tx: Tx, provider: string, order: string): Promise<Attempt[]> {
  return await tx.many(sql`
    select attempt.id, attempt.amount, provider_order.handle from payments.attempt
    left join payments.provider_order on provider_order.provider = attempt.provider and order_id = attempt.provider_id
    where attempt.provider = ${provider} and provider_id = ${order} order by started_at, attempt.id`);
}

/**
 * What the provider's word about an order means for each thing that it pays. Money is given out in the order in which it was asked:
 * each gets what it asked, the last what remains, so that no cent is left over; nothing is told about what nothing is left for.
 */
export function shareOut(
  attempts: readonly { readonly id: string; readonly amount: number }[],
  truth: Truth,
): readonly { readonly id: string; readonly part: Truth }[] {
  if (truth.state !== 'paid' || attempts.length === 1) return attempts.map(({ id }) => ({ id, part: truth }));
  let left = truth.amount;
  return attempts.flatMap(({ id, amount }, index) => {
    const share = index === attempts.length - 1 ? left : Math.min(left, amount);
    left -= share;
    return share > 0 ? [{ id, part: { ...truth, amount: share, paymentId: `${truth.paymentId}/${id}` } }] : [];
  });
}

async function refuseUnknown(tx: Tx, provider: string): Promise<void> {
  await recordRefusal(tx, provider, 'unknown order');
}

/** The audit line of a callback that was not believed. */
export async function recordRefusal(tx: Tx, provider: string, why: string): Promise<void> {
  await record(tx, {
    actor: systemActor,
    deed: 'payments:refuse-callback',
    purpose: 'payment',
    legalGround: 'MK 08.11.2022. noteikumi Nr. 693',
    detail: { provider, why },
  });
}
