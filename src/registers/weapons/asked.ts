import { type Look, lookJson, type SubjectKey } from '../../audit/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { EndingPermit, HeldWeapon, Permit } from './weapon.js';

/** What a person or an entity has now, newest first; numbers masked unless they are asked for, which the audit says. */
export async function weaponsOf(
  tx: Tx,
  look: Look,
  subject: SubjectKey,
  { numbers }: { readonly numbers: boolean },
): Promise<HeldWeapon[]> {
  const rows = await tx.many<{ held: HeldWeapon }>(sql`
    select held from weapons.held_by(${lookJson(tx, look)}::jsonb, ${subject}, ${numbers}, ${rigaDate(tx.now)}::date) as held`);
  return rows.map(({ held }) => held);
}

/** Permits of a person or an entity, newest first. */
export async function permitsOf(tx: Tx, look: Look, subject: SubjectKey): Promise<Permit[]> {
  const rows = await tx.many<{ permit: Permit }>(sql`
    select permit from weapons.permits_of(${lookJson(tx, look)}::jsonb, ${subject}, ${rigaDate(tx.now)}::date) as permit`);
  return rows.map(({ permit }) => permit);
}

/** Permits that end on a day, by id, after an id. */
export async function permitsEnding(
  tx: Tx,
  look: Look,
  { lastDay, after, most }: { readonly lastDay: PlainDate; readonly after: string; readonly most: number },
): Promise<EndingPermit[]> {
  const rows = await tx.many<{ ending: EndingPermit }>(sql`
    select ending from weapons.permits_ending(${lookJson(tx, look)}::jsonb, ${lastDay}::date, ${after}::uuid, ${most}::int) as ending`);
  return rows.map(({ ending }) => ending);
}
