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
    readonly id: string;
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

/** What may be corrected of whose it is or was: who, and since and until when; an end only where there is one. */
export const holdingFields = ['subject', 'from_on', 'until_on'] as const;
export type HoldingField = (typeof holdingFields)[number];

/** A correction that waits for a second officer. */
export interface Correction {
  readonly id: string;
  readonly field: Correctable | HoldingField;
  /** Subjects by their keys, days as `YYYY-MM-DD`. */
  readonly was: string;
  readonly becomes: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: string;
  /** Make, model and number. */
  readonly weapon: string;
  /** Whose holding it is of. */
  readonly holding?: { readonly subject: SubjectKey; readonly from: PlainDate };
}

/** What is to be corrected: a mark of the weapon, or something of one holding of it. */
export type Proposal =
  | { readonly field: Correctable; readonly becomes: string }
  | { readonly field: HoldingField; readonly becomes: string; readonly holdingId: string };

/** `nothing-new`: the entry says so already, or a correction of the same field waits. `number-taken`: another weapon has the number. */
export type Proposed = 'done' | 'nothing-new' | 'number-taken';

/** Proposes it with the look's reason. */
export async function proposeCorrection(tx: Tx, look: Look, weaponId: string, proposal: Proposal): Promise<Proposed> {
  const { field, becomes } = proposal;
  const holding = 'holdingId' in proposal ? proposal.holdingId : null;
  const { outcome } = await tx.one<{ outcome: Proposed }>(sql`
    select weapons.propose_correction(${lookJson(tx, look)}::jsonb, ${weaponId}::uuid, ${holding}::uuid, ${field}, ${becomes}) as outcome`);
  return outcome;
}

export async function listCorrections(tx: Tx, look: Look): Promise<Correction[]> {
  const rows = await tx.many<{ correction: Correction }>(
    sql`select correction from weapons.list_corrections(${lookJson(tx, look)}::jsonb) as correction`,
  );
  return rows.map(({ correction }) => correction);
}

/** `too-late`: one's own proposal, a day over, or the entry has changed meanwhile. The last two leave it waiting: it can only be declined. */
export type Approved = 'done' | 'too-late' | 'number-taken' | 'days-cross';

/** Confirms exactly what was read. A number that is searched for stays so by its new form. */
export async function approveCorrection(tx: Tx, look: Look, id: string, becomes: string): Promise<Approved> {
  const { outcome } = await tx.one<{ outcome: Approved }>(
    sql`select weapons.approve_correction(${lookJson(tx, look)}::jsonb, ${id}::uuid, ${becomes}) as outcome`,
  );
  return outcome;
}

export async function declineCorrection(tx: Tx, look: Look, id: string): Promise<boolean> {
  const { done } = await tx.one<{ done: boolean }>(
    sql`select weapons.decline_correction(${lookJson(tx, look)}::jsonb, ${id}::uuid) as done`,
  );
  return done;
}
