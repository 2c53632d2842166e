import type { PlainDate } from '../../platform/clock/index.js';

/** Why data were collected. Those of criminal procedure and operational work are not told to whom they are about. */
export const grounds = [
  'passport',
  'identity-card',
  'visa',
  'residence-permit',
  'seafarers-document',
  'driving-licence',
  'service-card',
  'asylum',
  'criminal-procedure',
  'operational',
] as const;
export type Ground = (typeof grounds)[number];

export const fingers = [
  'right-thumb',
  'right-index',
  'right-middle',
  'right-ring',
  'right-little',
  'left-thumb',
  'left-index',
  'left-middle',
  'left-ring',
  'left-little',
] as const;
export type Finger = (typeof fingers)[number];

/** What the system keeps about somebody from one occasion. */
export interface BiometricRecord {
  readonly id: string;
  readonly ground: Ground;
  readonly collectedOn: PlainDate;
  readonly authority: string;
  /** Number of the document for which it was collected. */
  readonly document?: string;
  /** Last day on which it is kept. */
  readonly keepUntil: PlainDate;
  readonly givenName: string;
  readonly familyName: string;
  readonly personalCode?: string;
  readonly birthDate: PlainDate;
  readonly sex: 'female' | 'male';
  /** Which fingers, never the prints. */
  readonly fingers: readonly Finger[];
}

/** The same with the face image as it lies sealed; `openFace` opens it. */
export interface ToldRecord extends BiometricRecord {
  /** Base64. */
  readonly sealedFace?: string;
}

/** A look of which its subject may not know yet; never about whom. */
export interface CovertLook {
  readonly id: string;
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly institution?: string;
  readonly legalGround: string;
  readonly caseNumber?: string;
  readonly discloseOn?: PlainDate;
  readonly proposedBy?: string;
  readonly proposedByName?: string;
  /** Instant, ISO 8601; a proposal lapses a day later. */
  readonly proposedAt?: string;
  readonly approvedByName?: string;
  readonly approvedAt?: string;
}
