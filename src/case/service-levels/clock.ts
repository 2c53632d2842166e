import { type Calendar, type OfficeHours, openOn } from '../../platform/calendar/index.js';
import { addDays, rigaDate, rigaEndOf } from '../../platform/clock/index.js';
import { dueOn, type Pause } from '../deadlines/due.js';

/** When a clock runs: day and night, or while the office is open. */
export type Hours = 'always' | 'office';

/** How long is allowed: minutes of the hours in which the clock runs, or whole working days. */
export interface Target {
  readonly amount: number;
  readonly unit: 'minutes' | 'working-days';
}

/** When the office works. */
export interface Office {
  readonly calendar: Calendar;
  readonly hours: OfficeHours;
}

/** From where a clock runs, in which hours, and when it stood still. */
export interface Run {
  readonly office: Office;
  readonly hours: Hours;
  readonly startedAt: Date;
  readonly pauses: readonly Pause[];
}

/**
 * The instant until which a target is kept. Minutes are counted while the clock runs and does not stand still. A target in working days
 * is kept until the office closes on the last of them; they are counted as a statutory term is, the day of receipt left out.
 */
export function targetAt(run: Run, target: Target): Date {
  return target.unit === 'minutes' ? afterMinutes(run, target.amount) : afterWorkingDays(run, target.amount);
}

function afterWorkingDays({ office, startedAt, pauses }: Run, amount: number): Date {
  const day = dueOn(office.calendar, { unit: 'working-days', amount }, startedAt, pauses);
  return openOn(office.calendar, office.hours, day)?.to ?? rigaEndOf(day);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function afterMinutes(run: Run, minutes: number): Date {
  let left = minutes * 60_000;
  for (const open of openTimes(run))
    for (const { from, to } of without(open, run.pauses)) {
      if (left <= to - from) return new Date(from + left);
      left -= to - from;
    }
  throw new Error('the office never opens again');
}

/** The longest that an office is looked ahead for: a target that is not reached by then is a fault of the data. */
const mostDays = 3660;

function* openTimes({ office, hours, startedAt }: Run): Generator<Span> {
  const start = startedAt.getTime();
  if (hours === 'always') return yield { from: start, to: Number.POSITIVE_INFINITY };
  const first = rigaDate(startedAt);
  for (let n = 0; n < mostDays; n++) {
    const open = openOn(office.calendar, office.hours, addDays(first, n));
    if (open && open.to.getTime() > start) yield { from: Math.max(start, open.from.getTime()), to: open.to.getTime() };
  }
}

/** What is left of a time once the pauses are taken out of it; they may overlap. */
function without(open: Span, pauses: readonly Pause[]): Span[] {
  return pauses.reduce<Span[]>(
    (spans, pause) => {
      const [from, to] = [pause.from.getTime(), pause.to.getTime()];
      return spans.flatMap((span) =>
        [
          { from: span.from, to: Math.min(span.to, from) },
          { from: Math.max(span.from, to), to: span.to },
        ].filter((piece) => piece.to > piece.from),
      );
    },
    [open],
  );
}
