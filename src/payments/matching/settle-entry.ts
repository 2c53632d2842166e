import { record } from '../../audit/index.js';
import type { Tx } from '../../platform/db/index.js';
import { lockOwed, settle } from '../settle.js';
import { systemActor } from '../system-actor.js';
import type { Arrived } from './place.js';
import { tellRegister } from './tell-register.js';

/** Settles an obligation with a movement at the bank, as a provider's word would. */
export async function settleEntry(
  tx: Tx,
  entry: Pick<Arrived, 'id' | 'amount' | 'holder' | 'bookedOn'>,
  obligationId: string,
  part: { readonly amount: number; readonly nth: number } = { amount: entry.amount, nth: 1 },
): Promise<void> {
  const owed = await lockOwed(tx, obligationId);
  const booked = await settle(tx, owed, {
    provider: 'transfer',
    paymentId: `${entry.id}#${part.nth}`,
    amount: part.amount,
    entryId: entry.id,
    at: entry.holder,
  });
  if (!booked) return;
  await tellRegister(tx, [{ ...owed, applied: part.amount - booked.returned, on: entry.bookedOn }]);
  await record(tx, {
    actor: systemActor,
    deed: 'payments:settle',
    subject: owed.payer,
    purpose: 'payment',
    legalGround: 'MK 08.11.2022. noteikumi Nr. 693',
    caseNumber: owed.reference,
    detail: { provider: 'transfer', entry: entry.id, cents: part.amount, returned: booked.returned },
  });
}
