import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidy } from './tidy.js';

test('what a person wrote is kept, and what no keyboard writes is not', () => {
  expect(tidy(' a\u0000b\r\nc\u202e\ud800 \u0113 e\u0304\t\u0007')).toBe('ab\nc ē ē');
  expect(tidy(['a'])).toBe('');
  expect(tidy(undefined)).toBe('');
});

test('whatever comes, the database can keep it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (written) => {
      const kept = tidy(written);
      expect(kept).not.toContain('\u0000');
      expect(kept).not.toMatch(/\p{Cs}/u);
      expect(tidy(kept)).toBe(kept);
    }),
  );
});
