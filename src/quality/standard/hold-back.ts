import { figures } from '../../case/index.js';
import type { Series, Sum } from '../figures/read-series.js';
import { suppressTable } from '../reports/suppress.js';

/** A sum as it may be published: `held` where so few people stand behind it that somebody might be recognised. */
export type Shown = Sum | 'held' | undefined;

/** Sums by months as they may be published. */
export interface ShownMonths {
  readonly months: readonly { readonly month: string; readonly sum: Shown }[];
  readonly last: Shown;
  readonly year: Shown;
}

/** A figure by months as its page shows it. */
export interface ShownSeries extends ShownMonths, Pick<Series, 'figure'> {}

type Counts = Pick<Series, 'months' | 'year'>;

/**
 * Holds back small months of what people asked for, said or were answered, and the year where a single month, or fewer people than may
 * be told of, could be worked out from it. The one rule of pages, files and reports; groups of a figure go by `holdBackAmong`.
 */
export function holdBack(series: Series): ShownSeries {
  const [shown = series] = series.figure.ofPeople ? holdBackAmong([series]) : [];
  return { ...shown, figure: series.figure };
}

/** The same of groups of one figure, the months of which are told together elsewhere, such as channels or kinds of matters. */
export function holdBackAmong(groups: readonly Counts[]): readonly ShownMonths[] {
  const { cells, sums } = suppressTable(groups.map(({ months }) => months.map(({ sum }) => sum?.total ?? 0)));
  return groups.map(({ months, year }, row) => {
    const shown = months.map(
      ({ month, sum }, column) => ({ month, sum: cells[row]?.[column] ? 'held' : sum }) as const,
    );
    return { months: shown, last: shown.at(-1)?.sum, year: sums[row] ? 'held' : year };
  });
}

/** The share that a sum shows; none where it is held back. */
export function shareShown(sum: Shown): number | undefined {
  return sum === 'held' ? undefined : figures.shareOf(sum);
}
