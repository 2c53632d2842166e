import { agencySet, kinds } from '../../agency/index.js';
import { looksOfStaff } from '../../audit/index.js';
import { complaints, figures, mistakes, rota } from '../../case/index.js';
import { countCalls } from '../../channels/phone/index.js';
import { confidentialUnit } from '../../identity/index.js';
import { priceSet } from '../../payments/index.js';
import { addDays, rigaInstant } from '../../platform/clock/index.js';
import { countAhead } from '../../platform/dataset/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { counts } from '../../status/index.js';
import type { OwnId } from './figures.js';

interface Kept {
  readonly total: number;
  readonly hits: number;
}

/** Counts a month (`2026-11`) anew from the rooms that know, as far as it has passed, and keeps the sums; safe to run twice and at once. */
export async function countOwn(tx: Tx, month: string): Promise<void> {
  const from = rigaInstant(`${month}-01`);
  const next = rigaInstant(`${figures.monthAfter(month)}-01`);
  const to = new Date(Math.min(next.getTime(), tx.now.getTime()));
  if (from >= to) return;
  const sums = Object.entries(await countAll(tx, month, from, to)).filter(([, { total }]) => total > 0);
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('quality.figure_month'))`);
  await tx.run(sql`delete from quality.figure_month where month = ${`${month}-01`}::date`);
  await tx.run(sql`
    insert into quality.figure_month (month, figure, total, hits, counted_at)
    select ${`${month}-01`}::date, figure, total, hits, ${tx.now}
    from unnest(${sums.map(([id]) => id)}::text[], ${sums.map(([, { total }]) => total)}::int[], ${sums.map(([, { hits }]) => hits)}::int[])
      as sum(figure, total, hits)`);
}

async function countAll(tx: Tx, month: string, from: Date, to: Date): Promise<Readonly<Record<OwnId, Kept>>> {
  const calls = await countCalls(tx, from, to);
  return {
    coverage: await rota.countCoverage(tx, { from, to }),
    calls: calls.answered,
    'calls-quickly': calls.quickly,
    recordings: calls.announced,
    looks: await figures.countLooks(tx, await looksOfStaff(tx, from, to)),
    ...(await countMistakes(tx, month)),
    impartial: await complaints.countImpartial(tx, { from, to }),
    'prices-ahead': await countAhead(tx, priceSet, priceSet.kinds, { from, to }),
    'hours-ahead': await countAhead(tx, agencySet, [kinds.hours, kinds.specialDay], { from, to }),
    'works-ahead': await counts.countAnnounced(tx, from, to),
    availability: await counts.countReadings(tx, `${month}-01`, `${figures.monthAfter(month)}-01`),
  };
}

async function countMistakes(tx: Tx, month: string): Promise<Record<'mistakes' | 'measures', Kept>> {
  const all = await mistakes.countMistakes(tx, `${month}-01`, addDays(`${figures.monthAfter(month)}-01`, -1));
  // As in the figures of cases, nothing is told of what became of whistleblowers’ reports.
  const counts = all.filter(({ unit }) => unit !== confidentialUnit);
  const sum = (part: 'marked' | 'settled' | 'measuresDue' | 'measuresDone') =>
    counts.reduce((total, count) => total + count[part], 0);
  return {
    mistakes: { total: sum('marked'), hits: sum('settled') },
    measures: { total: sum('measuresDue') + sum('measuresDone'), hits: sum('measuresDone') },
  };
}
