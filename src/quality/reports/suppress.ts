/** Fewer people than this are not told of as a group: somebody might be recognised. */
export const fewest = 5;

/** Counts as they may be published: undefined where a number is held back. */
export interface Published {
  readonly cells: readonly (number | undefined)[];
  readonly total: number | undefined;
}

/**
 * Holds back every count from 1 to one below `fewest`, and as many of the smallest others as are needed so that what is held back
 * cannot be told from the total: at least two cells, together no fewer than `fewest`. Where no other is left, the total is held back too.
 */
export function suppress(counts: readonly number[]): Published {
  const hidden = hiddenIn(counts);
  return {
    cells: counts.map((count, index) => (hidden.has(index) ? undefined : count)),
    total: isSafe(counts, hidden) ? sumOf(counts) : undefined,
  };
}

/** Which counts of a table and which sums of its rows are held back. */
export interface Held {
  readonly cells: readonly (readonly boolean[])[];
  readonly sums: readonly boolean[];
}

/**
 * Holds back counts of a table (groups by months), where the sum of every column and the sum of all are told elsewhere: small counts and
 * what would tell them from a column's sum; the sum of a row where a small count could be told from it, and others beside it where that
 * sum could be told from the sum of all.
 */
export function suppressTable(rows: readonly (readonly number[])[]): Held {
  const columns = (rows[0] ?? []).map((_, column) => hiddenIn(rows.map((row) => row[column] ?? 0)));
  const cells = rows.map((row, index) => row.map((_, column) => columns[column]?.has(index) ?? false));
  const unsafe = rows.flatMap((row, index) => {
    const hidden = new Set(row.flatMap((_, column) => (cells[index]?.[column] ? [column] : [])));
    return isSafe(row, hidden) ? [] : [index];
  });
  const sums = hiddenIn(rows.map(sumOf), unsafe);
  return { cells, sums: rows.map((_, index) => sums.has(index)) };
}

/** The places of small counts, of those that are held back for another reason, and of what must be held back with them. */
function hiddenIn(counts: readonly number[], also: readonly number[] = []): ReadonlySet<number> {
  const hidden = new Set(counts.flatMap((count, index) => (count > 0 && count < fewest ? [index] : [])));
  for (const index of also) hidden.add(index);
  const others = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !hidden.has(index))
    .sort((a, b) => a.count - b.count);
  for (const { index } of others) {
    if (isSafe(counts, hidden)) break;
    hidden.add(index);
  }
  return hidden;
}

/** Whether what is held back cannot be told from the sum of all: nothing is, or two at least, with enough people behind them. */
function isSafe(counts: readonly number[], hidden: ReadonlySet<number>): boolean {
  const people = sumOf([...hidden].map((index) => counts[index] ?? 0));
  return hidden.size === 0 || (hidden.size >= 2 && people >= fewest);
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
