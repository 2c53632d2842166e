import { figures } from '../../case/index.js';
import type { Series, Sum } from '../figures/read-series.js';
import { fewest, suppress } from '../reports/suppress.js';

/** A sum as it may be published: `held` where so few people stand behind it that somebody might be recognised. */
export type Shown = Sum | 'held' | undefined;

/** A figure by months as its page shows it. */
export interface ShownSeries extends Pick<Series, 'figure'> {
  readonly months: readonly { readonly month: string; readonly sum: Shown }[];
  readonly last: Shown;
  readonly year: Shown;
}

/**
 * Holds back small months of what people asked for or said, as the reports do, and the year where a single month, or fewer people than may
 * be told of, could be worked out from it.
 */
export function holdBack(series: Series): ShownSeries {
  const { figure, months, year } = series;
  if (!figure.ofPeople) return series;
  const small = months.flatMap(({ sum }) => (isSmall(sum) ? [sum.total] : []));
  const isTold = small.length === 0 || (small.length > 1 && small.reduce((all, each) => all + each, 0) >= fewest);
  const shown = months.map(({ month, sum }): ShownSeries['months'][number] => ({
    month,
    sum: isSmall(sum) ? 'held' : sum,
  }));
  return { figure, months: shown, last: shown.at(-1)?.sum, year: isTold ? year : 'held' };
}

function isSmall(sum: Sum | undefined): sum is Sum {
  return sum !== undefined && sum.total < fewest;
}

/** Sums that stand beside one another, such as those of channels, the small ones held back. */
export function heldAmong(sums: readonly (Sum | undefined)[]): readonly Shown[] {
  const { cells } = suppress(sums.map((sum) => sum?.total ?? 0));
  return sums.map((sum, index) => (sum && cells[index] === undefined ? 'held' : sum));
}

/** The share that a sum shows; none where it is held back. */
export function shareShown(sum: Shown): number | undefined {
  return sum === 'held' ? undefined : figures.shareOf(sum);
}
