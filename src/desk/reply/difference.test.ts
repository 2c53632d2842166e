import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference } from './difference.js';

test('only the words that differ are marked', () => {
  expect(difference('Atbildi sniegsim rīt no rīta.', 'Atbildi sniegsim šodien no rīta.')).toEqual([
    { in: 'both', text: 'Atbildi sniegsim ' },
    { in: 'theirs', text: 'rīt' },
    { in: 'mine', text: 'šodien' },
    { in: 'both', text: ' no rīta.' },
  ]);
});

test('of whatever two texts, each can be read whole from what differs', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ā', ' ', '\n', '.'), maxLength: 60 });
  fc.assert(
    fc.property(text, text, (theirs, mine) => {
      const stretches = difference(theirs, mine);
      const without = (side: 'theirs' | 'mine') =>
        stretches
          .filter((one) => one.in !== side)
          .map((one) => one.text)
          .join('');
      expect(without('mine')).toBe(theirs);
      expect(without('theirs')).toBe(mine);
    }),
  );
});
