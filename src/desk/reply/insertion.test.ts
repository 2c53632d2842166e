import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withAddition } from './insertion.js';

test('a block of text goes in where the cursor stands, and the cursor stands behind it', () => {
  expect(withAddition('Labdien!\r\n\r\nAr cieņu', '10', 'Paldies.')).toEqual({
    text: 'Labdien!\n\nPaldies.Ar cieņu',
    behind: 18,
  });
  expect(withAddition('Labdien, !', '9', 'Anna')).toEqual({ text: 'Labdien, Anna!', behind: 13 });
});

test('without a cursor, or with it at the end, it is a paragraph of its own', () => {
  for (const cursor of ['', '8', '900', 'x', '-1'])
    expect(withAddition('Labdien!', cursor, 'Paldies.').text).toBe('Labdien!\n\nPaldies.');
  expect(withAddition('', '0', 'Paldies.').text).toBe('Paldies.');
});

test('wherever it goes, nothing that was written is lost', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zā-ž .\n]{0,60}$/), fc.nat(80), (written, at) => {
      const { text } = withAddition(written, String(at), 'Ω');
      expect(text.replace(/(\n\n)?Ω/, '').replace(/\s/g, '')).toBe(written.replace(/\s/g, ''));
    }),
  );
});
