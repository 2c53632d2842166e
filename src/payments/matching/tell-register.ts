import type { PlainDate } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { takePayments } from '../../registers/punishments/index.js';
import { matchLook } from './match-look.js';

/** Money of an obligation that has reached the bank. */
export interface Told {
  readonly kind: string;
  /** By which id its register knows it. */
  readonly recordId: string;
  /** What of it was owed. */
  readonly applied: number;
  /** When the payer paid, which decides whether a discount still ran. */
  readonly on: PlainDate;
}

/** Tells the register of penalties what was received for them. Once: each settlement is booked, or cleared, once. */
export async function tellRegister(tx: Tx, arrived: readonly Told[]): Promise<void> {
  const penalties = arrived.filter(({ kind, applied }) => kind === 'penalty' && applied > 0);
  await takePayments(
    tx,
    matchLook,
    penalties.map(({ recordId, applied, on }) => ({ id: recordId, cents: applied, on })),
  );
}
