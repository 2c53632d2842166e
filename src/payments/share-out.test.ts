import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOut } from './check-attempt.js';

const attempts = fc.array(fc.record({ id: fc.uuid(), amount: fc.integer({ min: 1, max: 100_000 }) }), {
  minLength: 1,
  maxLength: 8,
});

test('whatever a provider took for several things is given out to the cent, each its own before the last gets the rest', () => {
  fc.assert(
    fc.property(attempts, fc.integer({ min: 1, max: 1_000_000 }), (asked, amount) => {
      const shared = shareOut(asked, { state: 'paid', amount, currency: 'EUR', paymentId: 'x' });
      const parts = shared.map(({ part }) => (part.state === 'paid' ? part.amount : 0));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
      expect(parts.every((part) => part > 0)).toBe(true);
      const last = asked.length - 1;
      for (const [index, part] of parts.entries())
        if (index < last) expect(part).toBeLessThanOrEqual(asked[index]?.amount ?? 0);
      const names = shared.map(({ part }) => (part.state === 'paid' ? part.paymentId : ''));
      expect(new Set(names).size).toBe(new Set(shared.map(({ id }) => id)).size);
    }),
  );
});

test('a word that is not about money is the word about each', () => {
  expect(
    shareOut(
      [
        { id: 'a', amount: 1 },
        { id: 'b', amount: 2 },
      ],
      { state: 'cancelled' },
    ),
  ).toEqual([
    { id: 'a', part: { state: 'cancelled' } },
    { id: 'b', part: { state: 'cancelled' } },
  ]);
});
