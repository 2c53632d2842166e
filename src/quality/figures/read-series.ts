import { figures } from '../../case/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { allFigures, type Figure } from './figures.js';

/** How many there were, and of how many the promise was kept. */
export interface Sum {
  readonly total: number;
  readonly hits: number;
}

/** A figure by months. */
export interface Series {
  readonly figure: Figure;
  /** Every month of the time, the oldest first; undefined where there was nothing to count. */
  readonly months: readonly { readonly month: string; readonly sum: Sum | undefined }[];
  readonly last: Sum | undefined;
  readonly year: Sum | undefined;
}

/** The twelve whole months before an instant, the oldest first. */
export function wholeMonths(now: Date): string[] {
  return yearUntil(figures.monthBefore(rigaDate(now).slice(0, 7)));
}

/** A month and the eleven before it, the oldest first. */
export function yearUntil(last: string): string[] {
  const months = [last];
  for (let month = last; months.length < 12; ) {
    month = figures.monthBefore(month);
    months.unshift(month);
  }
  return months;
}

interface Row extends Sum {
  readonly id: string;
  readonly month: string;
}

/** Every figure over some months in a row, by its id, as the jobs last counted them. */
export async function readSeries(tx: Tx, months: readonly string[]): Promise<ReadonlyMap<string, Series>> {
  const span = { from: months[0] ?? '', to: months.at(-1) ?? '' };
  const rows = [...(await readOwn(tx, span)), ...(await readOfCases(tx, span))];
  return new Map([...allFigures.values()].map((figure) => [figure.id, seriesOf(figure, months, rows)]));
}

function readOwn(tx: Tx, { from, to }: { readonly from: string; readonly to: string }): Promise<Row[]> {
  return tx.many<Row>(sql`
    select figure as id, to_char(month, 'YYYY-MM') as month, total, hits from quality.figure_month
    where month between ${`${from}-01`}::date and ${`${to}-01`}::date`);
}

async function readOfCases(tx: Tx, span: { readonly from: string; readonly to: string }): Promise<Row[]> {
  const rows: Row[] = [];
  const whole = await figures.readMonths(tx, span, 'month');
  for (const { id, measure, only } of allFigures.values()) {
    if (!measure) continue;
    const counted = only ? await figures.readMonths(tx, span, 'month', only) : whole;
    for (const { measure: of, group, total, hits } of counted)
      if (of === measure) rows.push({ id, month: group, total, hits });
  }
  return rows;
}

function seriesOf(figure: Figure, months: readonly string[], rows: readonly Row[]): Series {
  const own = new Map(
    rows.filter(({ id }) => id === figure.id).map(({ month, total, hits }) => [month, { total, hits }]),
  );
  return {
    figure,
    months: months.map((month) => ({ month, sum: own.get(month) })),
    last: own.get(months.at(-1) ?? ''),
    year: own.size ? sumOf([...own.values()]) : undefined,
  };
}

/** Several sums as one. */
export function sumOf(sums: readonly Sum[]): Sum {
  return {
    total: sums.reduce((all, { total }) => all + total, 0),
    hits: sums.reduce((all, { hits }) => all + hits, 0),
  };
}
