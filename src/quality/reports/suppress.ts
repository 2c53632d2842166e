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
  const total = counts.reduce((sum, count) => sum + count, 0);
  const hidden = new Set(counts.flatMap((count, index) => (count > 0 && count < fewest ? [index] : [])));
  const others = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !hidden.has(index))
    .sort((a, b) => a.count - b.count);
  const isSafe = () => hidden.size >= 2 && [...hidden].reduce((sum, index) => sum + (counts[index] ?? 0), 0) >= fewest;
  while (hidden.size > 0 && !isSafe()) {
    const next = others.shift();
    if (!next) break;
    hidden.add(next.index);
  }
  const cells = counts.map((count, index) => (hidden.has(index) ? undefined : count));
  return { cells, total: hidden.size === 0 || isSafe() ? total : undefined };
}
