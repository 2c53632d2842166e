import { record } from '../audit/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { addJob, type JobHandler } from '../platform/jobs/index.js';
import type { House } from '../platform/room/index.js';
import { book } from './book.js';
import { providerOf } from './provider/providers.js';
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
    const attempt = await transaction({}, (tx) => findAttempt(tx, provider, order));
    if (!attempt) return await transaction({}, (tx) => refuseUnknown(tx, provider));
    const bank = providerOf(house);
    if (bank?.id !== provider) return log.warn({ provider }, 'a payment of a provider that is no longer configured');
    const truth = await bank.status(order);
    await transaction({}, (tx) => book(tx, attempt.id, truth));
  };
}

async function findAttempt(tx: Tx, provider: string, order: string): Promise<{ id: string } | undefined> {
  return await tx.maybe(sql`select id from payments.attempt where provider = ${provider} and provider_id = ${order}`);
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
