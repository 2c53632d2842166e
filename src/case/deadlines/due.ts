import {
  addMonths,
  addWorkingDays,
  type Calendar,
  workingDayFrom,
  workingDaysBetween,
} from '../../platform/calendar/index.js';
import { addDays, type PlainDate, rigaDate } from '../../platform/clock/index.js';

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
  return workingDayFrom(calendar, rigaDate(instant));
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
  return workingDayFrom(calendar, addDays(end, paused));
}

function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.max(0, Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000));
}
