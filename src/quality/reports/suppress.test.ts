import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewest, suppress } from './suppress.js';

const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 });

test('no small group is told, and none can be told from the total and the groups beside it', () => {
  fc.assert(
    fc.property(counts, (made) => {
      const { cells, total } = suppress(made);
      expect(cells.every((cell, index) => cell === undefined || cell === made[index])).toBe(true);
      expect(cells.every((cell) => cell === undefined || cell === 0 || cell >= fewest)).toBe(true);
      const hidden = cells.flatMap((cell, index) => (cell === undefined ? [made[index] ?? 0] : []));
      if (hidden.length === 0 || total === undefined) return;
      const remainder = total - cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
      expect(hidden.length).toBeGreaterThan(1);
      expect(remainder).toBeGreaterThanOrEqual(fewest);
    }),
  );
});

test('nothing is held back where every group is large, and empty groups are told', () => {
  expect(suppress([12, 0, 5])).toEqual({ cells: [12, 0, 5], total: 17 });
  expect(suppress([3, 0, 0])).toEqual({ cells: [undefined, 0, 0], total: undefined });
  expect(suppress([3, 20, 9])).toEqual({ cells: [undefined, 20, undefined], total: 32 });
});
