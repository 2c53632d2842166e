import type { PlainDate } from '../../platform/clock/index.js';
import type { Text } from '../../platform/text/index.js';

/** A rule of length of service, for service that began within its dates. */
export interface LengthRule {
  readonly code: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly percent: number;
  readonly counts: boolean;
  readonly name: Text;
  readonly norm: string;
}

/** A stretch of service; both days belong to it. */
export interface Stretch {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly length: string;
}

export interface Length {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

export interface Calculation {
  /** From the first day to the last of all service, each day once. */
  readonly calendar: Length;
  /** What counts towards length of service, by the rules. */
  readonly privileged: Length;
  /** Days between two stretches without service. */
  readonly gaps: readonly { readonly from: PlainDate; readonly to: PlainDate }[];
  /** Days of two stretches at once; they count once, by the better rule. */
  readonly overlaps: readonly { readonly from: PlainDate; readonly to: PlainDate }[];
  /** Rules that were used, in the order of their stretches. */
  readonly rules: readonly LengthRule[];
}

/** The rule of the day on which the stretch began; refuses data without one. */
export function ruleFor(stretch: Stretch, rules: readonly LengthRule[]): LengthRule {
  const rule = rules.find(
    ({ code, validFrom, validTo }) =>
      code === stretch.length && validFrom <= stretch.from && (!validTo || stretch.from <= validTo),
  );
  if (!rule) throw new Error(`no rule of length of service ${stretch.length} on ${stretch.from}`);
  return rule;
}

/** Length of service from stretches in any order; a day counts once, by the rule that counts it most. Thirty days are a month, as is usual there. */
export function calculate(stretches: readonly Stretch[], rules: readonly LengthRule[]): Calculation {
  const sorted = [...stretches].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const percentOf = (stretch: Stretch) => {
    const rule = ruleFor(stretch, rules);
    return rule.counts ? rule.percent : 0;
  };
  const weight = new Map<number, number>();
  for (const stretch of sorted)
    for (let day = dayOf(stretch.from); day <= dayOf(stretch.to); day++)
      weight.set(day, Math.max(weight.get(day) ?? 0, percentOf(stretch)));
  const weighed = [...weight.values()].reduce((sum, percent) => sum + percent, 0);
  return {
    calendar: lengthOf(weight.size),
    privileged: lengthOf(Math.floor(weighed / 100)),
    ...edges(sorted),
    rules: [...new Set(sorted.map((stretch) => ruleFor(stretch, rules)))],
  };
}

function edges(sorted: readonly Stretch[]): Pick<Calculation, 'gaps' | 'overlaps'> {
  const gaps: { from: PlainDate; to: PlainDate }[] = [];
  const overlaps: { from: PlainDate; to: PlainDate }[] = [];
  let until: PlainDate | undefined;
  for (const { from, to } of sorted) {
    if (until && dayOf(from) > dayOf(until) + 1)
      gaps.push({ from: dateOf(dayOf(until) + 1), to: dateOf(dayOf(from) - 1) });
    if (until && from <= until) overlaps.push({ from, to: to < until ? to : until });
    if (!until || to > until) until = to;
  }
  return { gaps, overlaps };
}

/** Years of 365 days and their leap days, months of 30: as length of service is written down. */
function lengthOf(days: number): Length {
  const years = Math.floor(days / 365.25);
  const rest = Math.round(days - years * 365.25);
  const months = Math.min(11, Math.floor(rest / 30.4375));
  return { years, months, days: Math.max(0, Math.round(rest - months * 30.4375)) };
}

function dayOf(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function dateOf(day: number): PlainDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
