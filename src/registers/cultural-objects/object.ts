import type { PlainDate } from '../../platform/clock/index.js';

/** Kinds of cultural objects, as the catalogue of things searched for has them. */
export const objectKinds = [
  'painting',
  'icon',
  'sculpture',
  'graphics',
  'book',
  'furniture',
  'clock',
  'silver',
  'coin',
  'archaeology',
  'religious',
  'instrument',
  'weapon',
  'ceramics',
  'textile',
  'jewellery',
  'other',
] as const;
export type ObjectKind = (typeof objectKinds)[number];

export const statuses = ['wanted', 'found', 'seized'] as const;
export type Status = (typeof statuses)[number];

/** What anyone may know of an object, by the names of Object ID (ICOM); in the words of whoever described it. */
export interface ObjectRecord {
  readonly kind: ObjectKind;
  readonly title: string;
  readonly subject?: string | undefined;
  readonly maker?: string | undefined;
  readonly materials?: string | undefined;
  /** `19. gs. beigas`; the years are what it is searched by. */
  readonly period?: string | undefined;
  readonly fromYear?: number | undefined;
  readonly toYear?: number | undefined;
  /** `42 × 60 cm; 1,2 kg`. */
  readonly measurements?: string | undefined;
  readonly inscriptions?: string | undefined;
  readonly features?: string | undefined;
  readonly description?: string | undefined;
  readonly origin?: string | undefined;
}

/** A published object: nothing of a victim, an officer or a police file. */
export interface ShownObject extends ObjectRecord {
  /** `KO-2026-00012`. */
  readonly number: string;
  readonly status: Status;
  readonly statusOn: PlainDate;
  /** Its first picture, small, as a `data:` address. */
  readonly picture: string | null;
}

export interface ShownPicture {
  readonly place: number;
  readonly caption: string | null;
}

/** What the public searches by; everything may be left out. */
export interface AskedObjects {
  readonly words?: string | undefined;
  readonly kind?: ObjectKind | undefined;
  readonly maker?: string | undefined;
  readonly material?: string | undefined;
  readonly fromYear?: number | undefined;
  readonly toYear?: number | undefined;
  readonly status?: Status | undefined;
}

/** An object as an officer sees it. */
export interface WorkedObject extends ShownObject {
  readonly id: string;
  readonly policeFile?: string;
  readonly enteredAt: string;
  readonly enteredBy: string;
  readonly publishedAt?: string;
  readonly publishedBy?: string;
  readonly withdrawalAskedBy?: string;
  readonly withdrawalReason?: string;
  readonly withdrawnAt?: string;
  readonly pictures?: readonly ShownPicture[];
}
