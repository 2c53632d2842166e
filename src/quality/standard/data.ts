import { languages } from '../../platform/text/index.js';
import type { Sum } from '../figures/read-series.js';
import { promiseAddress } from '../paths.js';
import { type Shown, type ShownSeries, shareShown } from './hold-back.js';
import type { Standard } from './read-standard.js';

/** The columns of the file for spreadsheets. */
export const columns = [
  'promise',
  'figure',
  'name_lv',
  'name_en',
  'month',
  'total',
  'kept',
  'share',
  'aim',
  'held_back',
] as const;

/** One row for each promise, figure and month in which there was something to count. */
export function rowsOf({ told }: Standard): (string | number)[][] {
  return told.flatMap(({ promise, series }) =>
    series.flatMap(({ figure, months }) =>
      months.flatMap(({ month, sum }) =>
        sum
          ? [
              [
                promise.id,
                figure.id,
                figure.name.lv,
                figure.name.en,
                month,
                ...(sum === 'held' ? ['', '', ''] : [sum.total, sum.hits, rounded(sum)]),
                figure.target ? `${figure.target.at === 'least' ? '>=' : '<='}${figure.target.share}` : '',
                sum === 'held' ? 'yes' : 'no',
              ],
            ]
          : [],
      ),
    ),
  );
}

/** The same for programs, with the words and definitions. */
export function jsonOf({ months, countedAt, told }: Standard, publicUrl: string) {
  return {
    months,
    countedAt,
    promises: told.map(({ promise, series, state, standing }) => ({
      id: promise.id,
      title: promise.title,
      promise: promise.words,
      standing,
      pages: Object.fromEntries(languages.map((lang) => [lang, publicUrl + promiseAddress(promise, lang)])),
      ...(promise.unmeasured && { notMeasured: promise.unmeasured }),
      ...(state.length > 0 && { now: state }),
      figures: series.map(seriesJson),
    })),
  };
}

function seriesJson({ figure, months, last, year }: ShownSeries) {
  return {
    id: figure.id,
    name: figure.name,
    counted: figure.counted,
    of: figure.of,
    aim: figure.target,
    lastMonth: sumJson(last),
    lastYear: sumJson(year),
    months: months.map(({ month, sum }) => ({ month, ...sumJson(sum) })),
  };
}

/** A sum that is held back says so, and nothing else. */
function sumJson(sum: Shown) {
  if (sum === 'held') return { heldBack: true };
  return { total: sum?.total ?? 0, kept: sum?.hits ?? 0, ...(sum && { share: rounded(sum) }) };
}

function rounded(sum: Sum): number {
  return Math.round((shareShown(sum) ?? 0) * 10_000) / 10_000;
}
