import { randomUUID } from 'node:crypto';
import { type Actor, record } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { addJob, type JobHandler } from '../../platform/jobs/index.js';
import { post } from '../ledger.js';
import { findClaims } from './find-claims.js';
import { matchLook } from './match-look.js';
import { lockMatching } from './match-statement.js';
import type { Arrived, Claim } from './place.js';
import { settleEntry } from './settle-entry.js';
import { settlePenalties } from './settle-penalties.js';

/** What a person decides about a movement: for what it was, that it goes back, or that it was the bank's own charge. */
export type ByHand =
  | { readonly how: 'settle'; readonly key: string; readonly sourceId: string }
  | { readonly how: 'return' }
  | { readonly how: 'charge' };

/** Decides where a movement belongs; a job books it, for the web may not. Refused when somebody was quicker. */
export async function decidePlace(tx: Tx, actor: Actor, entryId: string, decision: ByHand): Promise<void> {
  const open = await tx.maybe<{ amount: number }>(sql`
    select amount from payments.unsure join payments.bank_entry on id = entry_id
    where entry_id = ${entryId}::uuid and closed_at is null`);
  if (!open) throw new Refusal('not-now', texts.placed);
  if ((decision.how === 'charge') !== open.amount < 0) throw new Refusal('not-valid', texts.sign);
  await addJob(tx, 'payments:place', { entryId, by: actor.key, ...decision }, { key: `payments:place:${entryId}` });
  await record(tx, {
    actor,
    deed: `payments:place-${decision.how}`,
    purpose: 'payment',
    legalGround: matchLook.legalGround,
    detail: { entry: entryId },
  });
}

/** The job: books what was decided, once. */
export const placeByHand: JobHandler = async (payload, { transaction }) => {
  await transaction({}, async (tx) => {
    await lockMatching(tx);
    const entry = await tx.maybe<Arrived>(sql`
      select id, holder, amount, is_return as "isReturn", booked_on as "bookedOn", keys from payments.unsure
      join payments.bank_entry on id = entry_id where entry_id = ${String(payload.entryId)}::uuid and closed_at is null
      for update of unsure`);
    if (!entry) return;
    if (payload.how === 'return') await giveBack(tx, entry);
    else if (payload.how === 'charge') await charge(tx, entry);
    else await settleWith(tx, entry, String(payload.key), String(payload.sourceId));
    await tx.run(sql`update payments.unsure set closed_at = ${tx.now}, closed_by = ${String(payload.by)}, how = ${String(payload.how)}
      where entry_id = ${entry.id}::uuid`);
  });
};

/** All of it is the payer's; due for return. */
async function giveBack(tx: Tx, entry: Arrived): Promise<void> {
  await tx.run(sql`insert into payments.refund (id, entry_id, holder, amount, due_at)
    values (${randomUUID()}::uuid, ${entry.id}::uuid, ${entry.holder}, ${entry.amount}, ${tx.now})`);
  await post(tx, { kind: 'to-be-returned', entryId: entry.id }, [
    { account: 'suspense', holder: entry.holder, amount: entry.amount },
    { account: 'refundable', holder: entry.holder, amount: -entry.amount },
  ]);
}

async function charge(tx: Tx, entry: Arrived): Promise<void> {
  await post(tx, { kind: 'bank-charge', entryId: entry.id }, [
    { account: 'suspense', holder: entry.holder, amount: entry.amount },
    { account: 'bank-charges', holder: entry.holder, amount: -entry.amount },
  ]);
}

async function settleWith(tx: Tx, entry: Arrived, key: string, sourceId: string): Promise<void> {
  const claim = (await findClaims(tx, matchLook, [key])).find((found) => found.sourceId === sourceId);
  if (!claim) throw new Error('what the movement was for is no longer there');
  if (claim.obligationId) return await settleEntry(tx, entry, claim.obligationId);
  const applied = claim.closed ? 0 : Math.min(claim.due, entry.amount);
  await settlePenalties(tx, [{ entry, claim, applied, over: entry.amount - applied }]);
}

/** A claim that a movement may be for, and what speaks for it. */
export interface Proposal {
  readonly claim: Claim;
  readonly reasons: readonly ('number' | 'amount' | 'payer' | 'account')[];
}

const texts = {
  placed: {
    lv: 'Šim maksājumam jau ir atrasta vieta. Atveriet sarakstu no jauna.',
    en: 'This payment has its place already. Open the list again.',
  },
  sign: {
    lv: 'Bankas komisija var būt tikai izejošs maksājums; ienākošu naudu attiecina vai atmaksā.',
    en: 'Only money that went out can be a bank charge; money that came in is matched or returned.',
  },
};
