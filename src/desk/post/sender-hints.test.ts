import { expect, test } from 'vitest';
import { senderHints } from './sender-hints.js';

test('names, addresses and our numbers are picked out of a letter, however it is laid out', () => {
  const { names, emails, numbers } = senderHints(`Iekšlietu ministrijas Informācijas centram
    ANNA BĒRZIŅA, anna.berzina@klients.example
    Uz Jūsu IC/2026/2-01/15
    Lūdzu izsniegt izziņu.   Rīgā, 2026. gada 20. novembrī
    Jānis Kalniņš-Ozols  Inga`);
  expect(names).toEqual(expect.arrayContaining(['ANNA BĒRZIŅA', 'Jānis Kalniņš-Ozols', 'Jānis Kalniņš-Ozols Inga']));
  expect(emails).toEqual(['anna.berzina@klients.example']);
  expect(numbers).toEqual(['IC/2026/2-01/15']);
  expect(senderHints('')).toEqual({ names: [], emails: [], numbers: [] });
});
