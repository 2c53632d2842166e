import { type Calendar, workingDaysBetween } from '../../platform/calendar/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { Period } from './count.js';

/** How old open matters are, in days since they came. */
export const ages = ['0-2', '3-9', '10-29', '30+'] as const;
export type Age = (typeof ages)[number];

export interface Backlog {
  readonly unit: string;
  readonly age: Age;
  readonly open: number;
  /** Of them, those whose term had passed. */
  readonly overdue: number;
}

/** What was open at an instant, by unit and age; nothing for what there was none of. */
export function backlogAt(tx: Tx, at: Date): Promise<Backlog[]> {
  return tx.many<Backlog>(sql`
    select unit, case when ${at} - submitted_at < interval '3 days' then '0-2' when ${at} - submitted_at < interval '10 days' then '3-9'
        when ${at} - submitted_at < interval '30 days' then '10-29' else '30+' end as age,
      count(*)::int as open, (count(*) filter (where term_ends <= ${at} and (done_at is null or done_at > ${at}) and asked_at is null))::int as overdue
    from (
      select unit, submitted_at, term_ends, done_at, asked_at from casework.figure_matter where closed_at is null
      union all select unit, submitted_at, term_ends, done_at, asked_at from casework.figure_matter where closed_at > ${at}) as matter
    where submitted_at <= ${at} group by 1, 2 order by 1, 2`);
}

/** How many working days matters of services took, from the start of their clock: the middle one and the one that 95 of 100 do not exceed. */
export interface LeadTime {
  readonly service: string;
  readonly matters: number;
  readonly median: number;
  readonly ninetyFifth: number;
}

interface Pair {
  readonly service: string;
  readonly fromDay: PlainDate;
  readonly toDay: PlainDate;
  readonly matters: number;
}

/** Of the matters that were done in the period, by service. The calendar is given: who reads figures reads nothing else. */
export async function leadTimes(tx: Tx, { from, to }: Period, calendar: Calendar): Promise<LeadTime[]> {
  const pairs = await tx.many<Pair>(sql`
    select service, from_day as "fromDay", to_day as "toDay", count(*)::int as matters from casework.figure_lead
    where done_at >= ${from} and done_at < ${to} group by 1, 2, 3`);
  const took = pairs.map((pair) => ({ ...pair, days: workingDaysBetween(calendar, pair.fromDay, pair.toDay) }));
  return [...new Set(took.map(({ service }) => service))].sort().map((service) => {
    const own = took.filter((pair) => pair.service === service).sort((one, other) => one.days - other.days);
    const matters = own.reduce((sum, pair) => sum + pair.matters, 0);
    return { service, matters, median: daysAt(own, matters * 0.5), ninetyFifth: daysAt(own, matters * 0.95) };
  });
}

/** The days of the matter at a rank, of pairs in order of their days. */
function daysAt(pairs: readonly { readonly days: number; readonly matters: number }[], rank: number): number {
  let passed = 0;
  for (const { days, matters } of pairs) {
    passed += matters;
    if (passed >= rank) return days;
  }
  return pairs.at(-1)?.days ?? 0;
}
