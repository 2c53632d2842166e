import type { AskedDocument, DocumentAnswer } from './document.js';

/** Documents of the demonstration that give each of the three answers; the generator makes none of these. */
export const demonstrationDocuments = {
  invalid: { kind: 'passport', series: 'LV', number: '1234567' },
  undetermined: { kind: 'identity-card', series: 'PA', number: '1234567' },
  invalidLicence: { kind: 'driving-licence', series: 'AF', number: '123456' },
  notListed: { kind: 'passport', series: 'LV', number: '9999999' },
} as const satisfies Readonly<Record<string, AskedDocument>>;

/** What the register says of them, in the demonstration. */
export const demonstrationAnswers: Readonly<Record<keyof typeof demonstrationDocuments, DocumentAnswer>> = {
  invalid: { status: 'invalid', since: '2024-03-11' },
  undetermined: { status: 'undetermined', since: '2025-09-02' },
  invalidLicence: { status: 'invalid', since: '2023-06-29' },
  notListed: { status: 'not-listed' },
};
