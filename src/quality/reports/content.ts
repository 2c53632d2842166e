import { agencyOn, kinds } from '../../agency/index.js';
import { cases, figures } from '../../case/index.js';
import { rigaInstant } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { Text } from '../../platform/text/index.js';
import { yearUntil } from '../figures/read-series.js';
import { reasons, sumReasons } from '../ratings/rate-page.js';
import { texts as ratingTexts } from '../ratings/texts.js';
import { shareShown } from '../standard/hold-back.js';
import { aimInWords } from '../standard/in-words.js';
import { readShown } from '../standard/read-shown.js';
import { suppress } from './suppress.js';
import { texts } from './texts.js';

/** A figure of the month as the report tells it, in the words of its day. */
export interface ReportedFigure {
  readonly id: string;
  readonly name: Text;
  readonly of: Text;
  /** Null where there were so few that somebody might be recognised. */
  readonly counted: { readonly total: number; readonly hits: number } | null;
  readonly aim?: Text;
  /** Absent where there is no aim, and where the numbers are held back: whether it was met would tell of them. */
  readonly met?: boolean;
}

/** What people said, in groups; null where a number is held back. */
export interface ReportedGroup {
  readonly title: Text;
  readonly total: number | null;
  readonly rows: readonly { readonly name: Text; readonly count: number | null }[];
}

/** Everything that a month's report says; kept as it was when it was made. */
export interface ReportContent {
  readonly month: string;
  readonly figures: readonly ReportedFigure[];
  readonly said: readonly ReportedGroup[];
  readonly changed: readonly { readonly what: Text; readonly because: Text }[];
}

/** Gathers a month from the sums that its pages show; no sentence that anybody wrote is in it. */
export async function gather(tx: Tx, reports: Tx, month: string): Promise<ReportContent> {
  // Of a year, as the pages tell it: what a month holds back may depend on those before it.
  const series = await readShown(reports, yearUntil(month));
  const told = [...series.values()].flatMap(({ figure, last }) => {
    if (!last) return [];
    const aim = aimInWords(figure);
    const met = figures.isMet(figure, shareShown(last));
    const { id, name, of } = figure;
    const counted = last === 'held' ? null : { total: last.total, hits: last.hits };
    return [{ id, name, of, counted, ...(aim && { aim }), ...(met !== undefined && { met }) }];
  });
  const period = { from: rigaInstant(`${month}-01`), to: rigaInstant(`${figures.monthAfter(month)}-01`) };
  return {
    month,
    figures: told,
    said: [await cameIn(reports, month), await pages(tx, period)].filter(({ rows }) => rows.length > 0),
    changed: (await agencyOn(tx))
      .list(kinds.improvement)
      .filter(({ content: { on } }) => on.startsWith(month))
      .map(({ content: { what, because } }) => ({ what, because })),
  };
}

async function cameIn(reports: Tx, month: string): Promise<ReportedGroup> {
  const counted = await figures.readMonths(reports, { from: month, to: month }, 'kind');
  const came = counted.filter(({ measure, group }) => measure === 'received' && group !== 'whistleblower');
  const tracks: Readonly<Record<string, { readonly name: Text }>> = cases.tracks;
  return groupOf(
    texts.came,
    came.flatMap(({ group, total }) => (tracks[group] ? [{ name: tracks[group].name, count: total }] : [])),
  );
}

async function pages(tx: Tx, period: { readonly from: Date; readonly to: Date }): Promise<ReportedGroup> {
  const sums = await sumReasons(tx, period);
  return groupOf(
    texts.pages,
    reasons.flatMap((reason) => {
      const count = sums.find((sum) => sum.reason === reason)?.count ?? 0;
      return count > 0 ? [{ name: ratingTexts[reason], count }] : [];
    }),
  );
}

function groupOf(title: Text, rows: readonly { readonly name: Text; readonly count: number }[]): ReportedGroup {
  const { cells, total } = suppress(rows.map(({ count }) => count));
  return {
    title,
    total: total ?? null,
    rows: rows.map(({ name }, index) => ({ name, count: cells[index] ?? null })),
  };
}
