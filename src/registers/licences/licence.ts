import type { SubjectKey } from '../../audit/index.js';
import type { PlainDate } from '../../platform/clock/index.js';

/** What the register holds (MK 2020-02-25 Nr. 120). */
export const licenceKinds = [
  'security-licence',
  'security-certificate',
  'cash-transport',
  'internal-security',
  'explosives-licence',
  'blaster-certificate',
  'detective-licence',
  'detective-certificate',
  'weapons-commerce',
  'pyrotechnics-licence',
  'pyrotechnician-certificate',
] as const;
export type LicenceKind = (typeof licenceKinds)[number];

/** How a licence or certificate stands on the day of asking. */
export const licenceStatuses = ['valid', 'suspended', 'annulled', 'expired'] as const;
export type LicenceStatus = (typeof licenceStatuses)[number];

/** What anyone may know of a number. */
export interface LicenceAnswer {
  readonly status: LicenceStatus | 'unknown';
  readonly kind?: LicenceKind;
  readonly validUntil?: PlainDate;
}

/** A licence or certificate, as its holder sees it. */
export interface Licence {
  readonly id: string;
  readonly number: string;
  readonly kind: LicenceKind;
  readonly issuedBy: string;
  readonly issuedOn: PlainDate;
  /** Last day; absent when it holds until it is annulled. */
  readonly validUntil?: PlainDate;
  readonly suspendedOn?: PlainDate;
  readonly suspendedUntil?: PlainDate;
  readonly annulledOn?: PlainDate;
  readonly annulledBecause?: string;
  readonly status: LicenceStatus;
}

/** One whose last day comes. */
export interface EndingLicence {
  readonly id: string;
  readonly subject: SubjectKey;
  readonly number: string;
  readonly kind: LicenceKind;
  readonly validUntil: PlainDate;
}

/** A number as the register looks for it: capitals and digits only. */
export function plainNumber(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
