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
      readonly buyer: SubjectKey;
      /** Number of the buyer's permit; none is needed for category E. */
      readonly permit?: string;
      readonly dealerName: string;
      readonly document?: string;
    };

/** `alarmId`: for the police; whoever reported is told nothing of it. */
export interface Reported {
  readonly outcome: 'taken' | 'not-in-stock' | 'no-permit';
  readonly alarmId?: string;
}

/** Takes one report of a dealer. Sent twice, it is taken once. */
export async function reportMovement(tx: Tx, look: Look, dealer: SubjectKey, movement: Movement): Promise<Reported> {
  const { serial, make } = movement.kind === 'received' ? movement.marks : movement;
  const { reported } = await tx.one<{ reported: Reported & { readonly alarmId?: string | null } }>(sql`
    select weapons.report_movement(${lookJson(tx, look)}::jsonb, ${dealer}, ${JSON.stringify({ ...movement, serial, make })}::jsonb) as reported`);
  const { outcome, alarmId } = reported;
  return { outcome, ...(alarmId && { alarmId }) };
}
