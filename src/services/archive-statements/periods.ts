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

/** Length of service from stretches in any order; a day counts once, by the rule that counts it most. */
export function calculate(stretches: readonly Stretch[], rules: readonly LengthRule[]): Calculation {
  const sorted = [...stretches].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const parts = partsOf(sorted, (stretch) => {
    const { counts, percent } = ruleFor(stretch, rules);
    return counts ? percent : 0;
  });
  return {
    calendar: lengthOf(sum(joined(parts, () => true).map(countOf))),
    privileged: lengthOf(
      Math.floor(
        sum(
          joined(parts, (one, other) => one.percent === other.percent).map(
            (part) => (countOf(part) * part.percent) / 100,
          ),
        ),
      ),
    ),
    ...edges(sorted),
    rules: [...new Set(sorted.map((stretch) => ruleFor(stretch, rules)))],
  };
}

/** From a day to the day before another, with how much each of its days counts. */
interface Part {
  readonly from: PlainDate;
  readonly before: PlainDate;
  readonly percent: number;
}

/** Cut wherever a stretch begins or ends. */
function partsOf(sorted: readonly Stretch[], percentOf: (stretch: Stretch) => number): readonly Part[] {
  const cuts = [...new Set(sorted.flatMap(({ from, to }) => [from, next(to)]))].sort();
  return cuts.slice(0, -1).flatMap((from, n) => {
    const there = sorted.filter((stretch) => stretch.from <= from && from <= stretch.to);
    return there.length ? [{ from, before: cuts[n + 1] ?? from, percent: Math.max(...there.map(percentOf)) }] : [];
  });
}

/** Parts that touch and are alike, as one. */
function joined(parts: readonly Part[], alike: (one: Part, other: Part) => boolean): readonly Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last && last.before === part.from && alike(last, part)) all[all.length - 1] = { ...last, before: part.before };
    else all.push(part);
  }
  return all;
}

/** In days of which thirty are a month and twelve months a year, as length of service is counted: from 1 January to 31 December is a year. */
function countOf({ from, before }: Part): number {
  const [year, month, day] = [from, before]
    .map((date) => date.split('-').map(Number))
    .reduce((one, other) => other.map((part, n) => part - (one[n] ?? 0)));
  return (year ?? 0) * 360 + (month ?? 0) * 30 + (day ?? 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function next(date: PlainDate): PlainDate {
  return dateOf(dayOf(date) + 1);
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

function lengthOf(days: number): Length {
  return { years: Math.floor(days / 360), months: Math.floor((days % 360) / 30), days: days % 30 };
}

function dayOf(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function dateOf(day: number): PlainDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
