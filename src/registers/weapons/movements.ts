import { type Look, lookJson, type SubjectKey } from '../../audit/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { WeaponMarks } from './weapon.js';

/** What a dealer reports of one weapon. */
export type Movement =
  | {
      readonly kind: 'received';
      readonly on: PlainDate;
      readonly marks: WeaponMarks;
      readonly document?: string;
    }
  | {
      readonly kind: 'sold';
      readonly on: PlainDate;
      readonly serial: string;
      readonly make: string;
      /** Undefined where nobody is known by what was given. */
      readonly buyer?: SubjectKey;
      /** Number of the buyer's permit; none is needed for category E. */
      readonly permit?: string;
      readonly dealerName: string;
      readonly document?: string;
    };

export type Outcome = 'taken' | 'unknown-buyer' | 'not-in-stock' | 'no-permit';

/** What became of a report. */
export interface Reported {
  /** Of each movement, in their order. */
  readonly outcomes: readonly Outcome[];
  /** Ids, for the police; whoever reported is told nothing of them. */
  readonly alarms: readonly string[];
}

/** Takes a dealer's report: all of it, or nothing where one outcome is another than `taken`. Its looks and alarms stay either way. Sent twice, it is taken once. */
export async function reportMovements(
  tx: Tx,
  look: Look,
  dealer: SubjectKey,
  movements: readonly Movement[],
): Promise<Reported> {
  const known = movements.map((movement) => {
    const { serial, make } = movement.kind === 'received' ? movement.marks : movement;
    return { ...movement, serial, make };
  });
  const { reported } = await tx.one<{ reported: Reported }>(sql`
    select weapons.report_movements(${lookJson(tx, look)}::jsonb, ${dealer}, ${JSON.stringify(known)}::jsonb) as reported`);
  return reported;
}
