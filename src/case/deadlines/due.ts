import {
  addMonths,
  addWorkingDays,
  type Calendar,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from '../../platform/calendar/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';

export type TermUnit = 'working-days' | 'days' | 'months';

/** A length of time that a norm allows. */
export interface Term {
  readonly unit: TermUnit;
  readonly amount: number;
}

/** A time during which the clock stood still, because the client was asked for something. */
export interface Pause {
  readonly from: Date;
  readonly to: Date;
}

/**
 * The day from which a term counts: the day of receipt, or the next working day when it came on a day off
 * (domain §12). The day itself is not counted (Administratīvā procesa likums, 41.–45. pants).
 */
export function receivedOn(calendar: Calendar, instant: Date): PlainDate {
  const day = rigaDate(instant);
  return isWorkingDay(calendar, day) ? day : nextWorkingDay(calendar, day);
}

/**
 * The last day of a term. The day of the event is not counted; a term in months ends on the same date of its last month;
 * a term in days or months that ends on a day off ends on the next working day. Pauses move the end: by the working days
 * that they took for a term in working days, by their calendar days otherwise.
 */
export function dueOn(calendar: Calendar, term: Term, startedAt: Date, pauses: readonly Pause[] = []): PlainDate {
  const start = receivedOn(calendar, startedAt);
  if (term.unit === 'working-days') {
    const paused = pauses.reduce(
      (sum, pause) => sum + workingDaysBetween(calendar, rigaDate(pause.from), rigaDate(pause.to)),
      0,
    );
    return addWorkingDays(calendar, start, term.amount + paused);
  }
  const end = term.unit === 'days' ? addDays(start, term.amount) : addMonths(start, term.amount);
  const paused = pauses.reduce((sum, pause) => sum + daysBetween(rigaDate(pause.from), rigaDate(pause.to)), 0);
  const moved = addDays(end, paused);
  return isWorkingDay(calendar, moved) ? moved : nextWorkingDay(calendar, moved);
}

function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.max(0, Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000));
}
