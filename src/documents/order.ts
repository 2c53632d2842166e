import type { SubjectKey } from '../audit/index.js';
import type { PlainDate } from '../platform/clock/index.js';
import type { Text } from '../platform/text/index.js';

/** The languages that a document may be written in. */
export type DocumentLanguage = 'lv' | 'en' | 'ru';

/** What a verifier is shown beside the verdict: never more than is needed to recognise the paper. */
export interface PublicField {
  readonly label: Text;
  readonly value: Text;
}

/** What a document is to say and whose it is. The number, code, date in words and seal are added by this room. */
export interface DocumentOrder {
  /** One document per key, however often it is ordered: `case:<id>`. */
  readonly key: string;
  readonly caseId?: string;
  readonly caseNumber?: string;
  /** Whose document it is; row-level security follows it. */
  readonly owner: SubjectKey;
  /** Unit of the agency that may see it. */
  readonly unit: string;
  /** Index of the records plan that it is numbered under, gap-free per year: `3-01` gives `IC/2026/3-01/I-17`. */
  readonly series: string;
  /** A number given elsewhere; taken as it is. */
  readonly number?: string;
  readonly title: Text;
  readonly language: DocumentLanguage;
  /** Absolute path of the Typst template, below src/ (or dist/). */
  readonly template: string;
  /** What the template reads as `data`; plain JSON, see `LetterData`. Kept encrypted. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly publicFields: readonly PublicField[];
  readonly issuedOn: PlainDate;
}
