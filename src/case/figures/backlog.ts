import { type Calendar, workingDaysBetween } from '../../platform/calendar/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
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

/** What is open now, by unit and age; nothing for what there is none of. Each range is counted from an index of what is open, alone. */
export function backlogNow(tx: Tx): Promise<Backlog[]> {
  const ago = (days: number) => new Date(tx.now.getTime() - days * 86_400_000);
  return tx.many<Backlog>(sql`
    with recursive of_unit as (
      (select unit from casework.figure_open order by unit limit 1)
      union all select (select next.unit from casework.figure_open next where next.unit > of_unit.unit order by next.unit limit 1)
        from of_unit where unit is not null)
    select of_unit.unit, span.age, counted.open, counted.overdue
    from of_unit, (values ('0-2', ${ago(3)}::timestamptz, ${tx.now}::timestamptz), ('3-9', ${ago(10)}, ${ago(3)}), ('10-29', ${ago(30)}, ${ago(10)}),
        ('30+', '-infinity', ${ago(30)})) as span(age, after, until),
      lateral (
        select count(*)::int as open, (count(*) filter (where late_after < ${rigaDate(tx.now)}::date))::int as overdue
        from casework.figure_open matter
        where matter.unit = of_unit.unit and submitted_at > span.after and submitted_at <= span.until) as counted
    where of_unit.unit is not null and counted.open > 0 order by 1, 2`);
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
