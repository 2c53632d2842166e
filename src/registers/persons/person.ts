import type { PlainDate } from '../../platform/clock/index.js';

/** What a natural person's belonging to a state is called (valstiskā piederība un tās veids). */
export const citizenshipKinds = ['citizen', 'non-citizen', 'foreigner', 'stateless', 'refugee'] as const;
export type CitizenshipKind = (typeof citizenshipKinds)[number];

/** A name that a person bore before. */
export interface PreviousName {
  readonly givenName: string;
  readonly familyName: string;
  readonly until?: PlainDate;
}

/** The excerpt of the population register that the agency's services need about one person. */
export interface Person {
  /** Lete's own id: the key in every other room, never the personal code. */
  readonly id: string;
  /** Eleven digits. */
  readonly personalCode: string;
  /** Codes that the person had before; each still finds this person. */
  readonly previousCodes: readonly string[];
  readonly givenName: string;
  readonly familyName: string;
  /** Newest first. */
  readonly previousNames: readonly PreviousName[];
  readonly sex: 'female' | 'male';
  readonly birthDate: PlainDate;
  readonly birthPlace: string;
  /** Country code of ISO 3166-1 and the kind of belonging. */
  readonly citizenship: { readonly country: string; readonly kind: CitizenshipKind };
  readonly address?: string;
  readonly deathDate?: PlainDate;
}
