import type { SubjectKey } from '../../audit/index.js';
import type { PlainDate } from '../../platform/clock/index.js';

export const weaponKinds = [
  'pistol',
  'revolver',
  'rifle',
  'shotgun',
  'combination',
  'air-weapon',
  'gas-pistol',
  'gas-revolver',
  'signal-weapon',
] as const;
export type WeaponKind = (typeof weaponKinds)[number];

/** Categories of Ieroču aprites likums; E alone needs no permit. */
export const categories = ['A', 'B', 'C', 'D', 'E'] as const;
export type Category = (typeof categories)[number];

export const uses = ['hunting', 'sport', 'self-defence', 'service', 'collection', 'trade'] as const;
export type Use = (typeof uses)[number];

/** How a weapon stands: what last became of it. */
export const weaponStatuses = [
  'registered',
  'sold',
  'in-repair',
  'lost',
  'stolen',
  'seized',
  'deactivated',
  'destroyed',
  'exported',
] as const;
export type WeaponStatus = (typeof weaponStatuses)[number];

export const holdingWays = ['bought', 're-registered', 'inherited', 'imported', 'stock'] as const;
export type HoldingWay = (typeof holdingWays)[number];

export const permitKinds = ['keeping', 'carrying', 'collection', 'trade'] as const;
export type PermitKind = (typeof permitKinds)[number];

export const permitStatuses = ['valid', 'suspended', 'annulled', 'expired'] as const;
export type PermitStatus = (typeof permitStatuses)[number];

/** What a weapon is. */
export interface WeaponMarks {
  readonly kind: WeaponKind;
  readonly category: Category;
  readonly use: Use;
  readonly make: string;
  readonly model: string;
  /** Metric or in inches, as it is stamped: `9 mm P.A.K.`, `.30-06`. */
  readonly calibre: string;
  readonly serial: string;
  readonly madeYear?: number;
  /** ISO 3166-1. */
  readonly country?: string;
}

/** How a number may be typed; compared it is by capitals and digits alone. */
export const serialPattern = /^[A-Za-z0-9][A-Za-z0-9 ./-]{1,29}$/;

/** A weapon of its holder. */
export interface HeldWeapon extends WeaponMarks {
  readonly id: string;
  /** Essential parts that have numbers of their own. */
  readonly parts: readonly string[];
  readonly status: WeaponStatus;
  readonly heldSince: PlainDate;
  readonly how: HoldingWay;
  readonly keptAt?: string;
}

/** A permit of the State Police. */
export interface Permit {
  readonly id: string;
  readonly number: string;
  readonly kind: PermitKind;
  readonly weaponId?: string;
  /** Make and model of the weapon. */
  readonly weapon?: string;
  readonly issuedBy: string;
  readonly issuedOn: PlainDate;
  /** Last day. */
  readonly validUntil: PlainDate;
  readonly suspendedOn?: PlainDate;
  readonly annulledOn?: PlainDate;
  readonly status: PermitStatus;
}

/** A permit whose last day comes. */
export interface EndingPermit {
  readonly id: string;
  readonly subject: SubjectKey;
  readonly number: string;
  readonly kind: PermitKind;
  readonly validUntil: PlainDate;
}
