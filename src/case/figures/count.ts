import { rigaInstant } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { MeasureId } from './measures.js';

/** By what figures are told apart. */
export const dimensions = ['all', 'month', 'unit', 'kind', 'service', 'way', 'priority'] as const;
export type Dimension = (typeof dimensions)[number];

/** How often something happened, and in how many of them the promise was kept. */
export interface Counted {
  readonly measure: MeasureId;
  /** The month (`2026-11`), unit, kind …; empty for `all`, and where a matter has none. */
  readonly group: string;
  readonly total: number;
  readonly hits: number;
}

/** From an instant up to another, not included. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** Counted from the cases' own instants, now: for a day or an hour on the live board. Nothing of the future is counted. */
export function countLive(tx: Tx, { from, to }: Period, by: Dimension): Promise<Counted[]> {
  const until = earlier(to, tx.now);
  return tx.many<Counted>(sql`
    select measure, case ${by}::text when 'month' then to_char(at at time zone 'Europe/Riga', 'YYYY-MM') when 'unit' then unit when 'kind' then kind
        when 'service' then service when 'way' then way when 'priority' then priority else '' end as group,
      count(*)::int as total, (count(*) filter (where hit))::int as hits
    from casework.figure_event where at >= ${from} and at < ${until} group by 1, 2 order by 1, 2`);
}

/** Which matters are meant, where not all are. */
export interface Only {
  readonly kind?: string;
  readonly way?: string;
}

/** The same of whole months (`2026-01` to `2026-12`), as the job last counted them. */
export function readMonths(
  tx: Tx,
  months: { readonly from: string; readonly to: string },
  by: Dimension,
  only: Only = {},
): Promise<Counted[]> {
  return tx.many<Counted>(sql`
    select measure, case ${by}::text when 'month' then to_char(month, 'YYYY-MM') when 'unit' then unit when 'kind' then kind
        when 'service' then service when 'way' then way when 'priority' then priority else '' end as group,
      sum(total)::int as total, sum(hits)::int as hits
    from casework.figure_month where month between ${`${months.from}-01`}::date and ${`${months.to}-01`}::date
      and (${only.kind ?? null}::text is null or kind = ${only.kind ?? null}) and (${only.way ?? null}::text is null or way = ${only.way ?? null})
    group by 1, 2 order by 1, 2`);
}

/** One measure of whole months, each month by kind or by way, as the job last counted them. */
export function readGroups(
  tx: Tx,
  months: { readonly from: string; readonly to: string },
  measure: MeasureId,
  by: 'kind' | 'way',
): Promise<(Omit<Counted, 'measure'> & { readonly month: string })[]> {
  return tx.many(sql`
    select to_char(month, 'YYYY-MM') as month, case ${by}::text when 'kind' then kind else way end as group, sum(total)::int as total, sum(hits)::int as hits
    from casework.figure_month
    where measure = ${measure} and month between ${`${months.from}-01`}::date and ${`${months.to}-01`}::date group by 1, 2 order by 2, 1`);
}

/** Counts months anew from the cases' instants and keeps them; safe to run twice and at once. Returns how many lines are kept. */
export async function countMonths(tx: Tx, months: { readonly from: string; readonly to: string }): Promise<number> {
  const from = rigaInstant(`${months.from}-01`);
  const next = rigaInstant(`${monthAfter(months.to)}-01`);
  const until = earlier(next, tx.now);
  // A year of a million cases is read through several times over: more than the few seconds that a page may take.
  await tx.run(sql`set local statement_timeout = '60s'`);
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('casework.figure_month'))`);
  await tx.run(sql`
    delete from casework.figure_month where month between ${`${months.from}-01`}::date and ${`${months.to}-01`}::date`);
  return await tx.run(sql`
    insert into casework.figure_month (month, measure, unit, kind, service, way, priority, total, hits, counted_at)
    select date_trunc('month', at at time zone 'Europe/Riga')::date, measure, unit, kind, service, way, priority, count(*),
      count(*) filter (where hit), ${tx.now}
    from casework.figure_event where at >= ${from} and at < ${until} group by 1, 2, 3, 4, 5, 6, 7`);
}

const earlier = (one: Date, other: Date) => new Date(Math.min(one.getTime(), other.getTime()));

/** When the figures of months were last counted. */
export async function countedAt(tx: Tx): Promise<Date | undefined> {
  const found = await tx.maybe<{ at: Date | null }>(sql`select max(counted_at) as at from casework.figure_month`);
  return found?.at ?? undefined;
}

/** The month after one, both as `YYYY-MM`. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The month before one, both as `YYYY-MM`. */
export function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
