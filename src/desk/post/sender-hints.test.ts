import { expect, test } from 'vitest';
import { codeIn, senderHints } from './sender-hints.js';

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
  // As a scanner may read a ruled page: tried from every letter anew, it would take minutes.
  expect(senderHints('A'.repeat(40_000)).names).toEqual([]);
});

test('a code is taken from a letter where it names one alone, however it is written', () => {
  expect(codeIn('Anna Bērziņa, personas kods 120488-19997 (12048819997)')).toBe('12048819997');
  expect(codeIn('Par 120488-19997 un 010180-15097')).toBeUndefined();
  expect(codeIn('Tālrunis +371 67219111, konts 123456789012')).toBeUndefined();
});
