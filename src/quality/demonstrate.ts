import { figures } from '../case/index.js';
import { rigaDate } from '../platform/clock/index.js';
import { sql } from '../platform/db/index.js';
import type { House } from '../platform/room/index.js';
import { everyUnit } from './figures/count-job.js';
import { countOwn } from './figures/count-own.js';
import { wholeMonths } from './figures/read-series.js';
import { demonstrateRatings } from './ratings/demonstrate-ratings.js';
import { makeReport } from './reports/make-report.js';

/** Sums of months for which the demonstration’s rooms hold no lines of their own: believable ones, not all of them good. */
const earlier: Readonly<Record<string, (n: number) => readonly [total: number, hits: number]>> = {
  coverage: (n) => [43_200, 43_200 - (n === 3 ? 540 : 0)],
  calls: (n) => [118 + 7 * (n % 5), 113 + 7 * (n % 5)],
  'calls-quickly': (n) => [118 + 7 * (n % 5), 99 + 6 * (n % 5)],
  recordings: (n) => [113 + 7 * (n % 5), 113 + 7 * (n % 5) - (n === 6 ? 1 : 0)],
  looks: (n) => [206 + 11 * n, 206 + 11 * n - (n === 2 ? 1 : 0)],
  mistakes: (n) => [1 + (n % 3), 1 + (n % 3)],
  measures: (n) => [1 + (n % 3), n === 5 ? n % 3 : 1 + (n % 3)],
  impartial: (n) => [6 + (n % 3), 6 + (n % 3)],
  'works-ahead': (n) => [1 + (n % 2), n === 4 ? 0 : 1 + (n % 2)],
  availability: (n) => [259_000, 259_000 - 130 * (n % 4) - (n === 7 ? 1_900 : 0)],
};

/** The figures of a year and the last reports: counted where there is something to count, laid out for the months before; once. */
export async function demonstrate(house: House): Promise<void> {
  await house.db('worker').transaction(everyUnit, async (tx) => {
    const known = await tx.maybe(sql`select 1 as known from quality.figure_month limit 1`);
    if (known) return;
    const months = wholeMonths(tx.now);
    const rows = Object.entries(earlier).flatMap(([figure, sum]) =>
      months.slice(0, -1).map((month, n) => ({ figure, month: `${month}-01`, sum: sum(n) })),
    );
    await tx.run(sql`
      insert into quality.figure_month (month, figure, total, hits, counted_at)
      select month, figure, (sum->>0)::int, (sum->>1)::int, ${tx.now} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as made(month date, figure text, sum jsonb)`);
    const now = rigaDate(tx.now).slice(0, 7);
    for (const month of [figures.monthBefore(now), now]) await countOwn(tx, month);
  });
  await demonstrateRatings(house);
  for (const month of wholeMonths(house.clock.now()).slice(-2)) await makeReport(house, month);
}
