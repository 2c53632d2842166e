import type { PlainDate } from '../../platform/clock/index.js';

/** Kinds of documents that the register holds (MK 2012-10-16 Nr. 708). */
export const documentKinds = [
  'passport',
  'identity-card',
  'return-certificate',
  'temporary-travel-document',
  'driving-licence',
  'seafarers-book',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Why a document is in the register. */
export const reasons = ['stolen', 'lost', 'destroyed', 'not-returned', 'annulled', 'holder-died'] as const;
export type Reason = (typeof reasons)[number];

/** What identifies a document; never its holder. */
export interface AskedDocument {
  readonly kind: DocumentKind;
  readonly series: string;
  readonly number: string;
}

/** The register's answer. Not listed says nothing about expiry: expired documents are not in the register. */
export interface DocumentAnswer {
  readonly status: 'invalid' | 'undetermined' | 'not-listed';
  /** Day of the event for which it was listed. */
  readonly since?: PlainDate;
}

/** Series and number as the register keeps them: capitals, without spaces and hyphens. */
export function normalise(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, '');
}
