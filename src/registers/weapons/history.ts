import { type Look, lookJson, type SubjectKey } from '../../audit/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { HoldingWay, WeaponMarks, WeaponStatus } from './weapon.js';

/** What became of a weapon. */
export type EventKind = WeaponStatus | 're-registered' | 'repaired' | 'found' | 'returned' | 'corrected';

/** A weapon through all who had it, newest first. */
export interface WeaponHistory extends WeaponMarks {
  readonly id: string;
  readonly parts: readonly string[];
  readonly status: WeaponStatus;
  readonly wanted: boolean;
  readonly holdings: readonly {
    readonly subject: SubjectKey;
    readonly how: HoldingWay;
    readonly from: PlainDate;
    readonly until?: PlainDate;
    readonly seller?: string;
    readonly document?: string;
    readonly keptAt?: string;
    readonly caseNumber?: string;
  }[];
  readonly events: readonly {
    readonly kind: EventKind;
    readonly on: PlainDate;
    readonly byName: string;
    readonly caseNumber?: string;
    readonly note?: string;
  }[];
  readonly permits: readonly { readonly number: string; readonly validUntil: PlainDate }[];
}

/** Every weapon of a number, however it is written. Each who has or had one sees that it was looked at, by whom and why. */
export async function historyOf(
  tx: Tx,
  look: Look,
  asked: { serial: string } | { id: string },
): Promise<WeaponHistory[]> {
  const { serial, id } = { serial: null, id: null, ...asked };
  const rows = await tx.many<{ weapon: WeaponHistory }>(sql`
    select weapon from weapons.history_of(${lookJson(tx, look)}::jsonb, ${serial}::text, ${id}::uuid) as weapon`);
  return rows.map(({ weapon }) => weapon);
}

/** How a weapon that is away comes back. */
export type Comeback = 'found' | 'returned';

/** How one of a standing would; undefined where it is not away, or for good. */
export function comebackOf(status: WeaponStatus): Comeback | undefined {
  if (status === 'seized') return 'returned';
  return status === 'lost' || status === 'stolen' ? 'found' : undefined;
}

/** Enters that it came back, with the look's reason; the register no longer searches for its number. False where it is not away so. */
export async function reportBack(tx: Tx, look: Look, weaponId: string, what: Comeback): Promise<boolean> {
  const { done } = await tx.one<{ done: boolean }>(
    sql`select weapons.report_back(${lookJson(tx, look)}::jsonb, ${weaponId}::uuid, ${what}) as done`,
  );
  return done;
}

/** What may be corrected of a weapon. */
export const correctable = ['kind', 'category', 'use', 'make', 'model', 'calibre', 'serial', 'made_year'] as const;
export type Correctable = (typeof correctable)[number];

/** A correction that waits for a second officer. */
export interface Correction {
  readonly id: string;
  readonly field: Correctable;
  readonly was: string;
  readonly becomes: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: string;
  /** Make, model and number. */
  readonly weapon: string;
}

/** Proposes it with the look's reason. False where the entry says so already, or a correction of the same field waits. */
export async function proposeCorrection(
  tx: Tx,
  look: Look,
  weaponId: string,
  { field, becomes }: Pick<Correction, 'field' | 'becomes'>,
): Promise<boolean> {
  const { done } = await tx.one<{ done: boolean }>(sql`
    select weapons.propose_correction(${lookJson(tx, look)}::jsonb, ${weaponId}::uuid, ${field}, ${becomes}) as done`);
  return done;
}

export async function listCorrections(tx: Tx, look: Look): Promise<Correction[]> {
  const rows = await tx.many<{ correction: Correction }>(
    sql`select correction from weapons.list_corrections(${lookJson(tx, look)}::jsonb) as correction`,
  );
  return rows.map(({ correction }) => correction);
}

/** Confirms exactly what was read. False for one's own proposal, after a day, and where the entry has changed meanwhile. */
export async function approveCorrection(tx: Tx, look: Look, id: string, becomes: string): Promise<boolean> {
  const { done } = await tx.one<{ done: boolean }>(
    sql`select weapons.approve_correction(${lookJson(tx, look)}::jsonb, ${id}::uuid, ${becomes}) as done`,
  );
  return done;
}

export async function declineCorrection(tx: Tx, look: Look, id: string): Promise<boolean> {
  const { done } = await tx.one<{ done: boolean }>(
    sql`select weapons.decline_correction(${lookJson(tx, look)}::jsonb, ${id}::uuid) as done`,
  );
  return done;
}
