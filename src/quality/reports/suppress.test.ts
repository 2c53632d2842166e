import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allFigures } from '../figures/figures.js';
import { holdBack } from '../standard/hold-back.js';
import { fewest, suppress, suppressTable } from './suppress.js';

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

test('of a table with the sums of its months, kinds and all, no small count can be told by taking away what is shown', () => {
  const table = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 12 })).chain(([rows, columns]) => {
    const row = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });
  const sum = (counts: readonly number[]) => counts.reduce((all, each) => all + each, 0);
  const expectHidden = (counts: readonly number[], hidden: readonly boolean[]) => {
    const held = counts.filter((_, index) => hidden[index]);
    // Fewer than may be told of in all are held back with their sum, by the figure's own rule.
    if (held.length === 0 || sum(counts) < fewest) return;
    expect(sum(held)).toBeGreaterThanOrEqual(fewest);
    if (counts.filter((count) => count > 0).length > 1) expect(held.length).toBeGreaterThan(1);
  };
  fc.assert(
    fc.property(table, (rows) => {
      const { cells, sums } = suppressTable(rows);
      for (const [index, row] of rows.entries()) {
        const own = cells[index] ?? [];
        for (const [column, count] of row.entries()) if (count > 0 && count < fewest) expect(own[column]).toBe(true);
        if (!sums[index]) expectHidden([...row, 0], own);
        if (!sums[index]) expect(own.filter(Boolean)).not.toHaveLength(1);
      }
      for (const column of (rows[0] ?? []).keys())
        expectHidden(
          rows.map((row) => row[column] ?? 0),
          rows.map((_, index) => cells[index]?.[column] ?? false),
        );
      expectHidden(rows.map(sum), sums);
    }),
  );
});

test('nothing is held back where every group is large, and empty groups are told', () => {
  expect(suppress([12, 0, 5])).toEqual({ cells: [12, 0, 5], total: 17 });
  expect(suppress([3, 0, 0])).toEqual({ cells: [undefined, 0, 0], total: undefined });
  expect(suppress([3, 20, 9])).toEqual({ cells: [undefined, 20, undefined], total: 32 });
});

test('a small month of what people said is held back, and the year with it where the month could be worked out', () => {
  const year = (id: string, totals: readonly number[]) => {
    const figure = allFigures.get(id);
    if (!figure) throw new Error(`there is no figure ${id}`);
    const months = totals.map((total, n) => ({ month: `2026-0${n + 1}`, sum: total ? { total, hits: 1 } : undefined }));
    const sum = { total: totals.reduce((all, each) => all + each, 0), hits: totals.length };
    const shown = holdBack({ figure, months, last: months.at(-1)?.sum, year: sum });
    const told = [...shown.months.map((each) => each.sum), shown.year];
    return told.map((each) => (typeof each === 'object' ? each.total : each));
  };
  expect(year('satisfied', [3, 20, 9])).toEqual(['held', 20, 9, 'held']);
  expect(year('satisfied', [3, 20, 2])).toEqual(['held', 20, 'held', 25]);
  expect(year('satisfied', [1, 20, 2])).toEqual(['held', 20, 'held', 'held']);
  expect(year('satisfied', [0, 20, 9])).toEqual([undefined, 20, 9, 29]);
  expect(year('hours-ahead', [3, 20, 2])).toEqual([3, 20, 2, 25]);
});
