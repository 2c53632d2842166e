import { addDays, type PlainDate } from '../clock/index.js';
import { type Calendar, workingDayFrom } from './calendar.js';

/**
 * The same date so many months later, or the last day of that month when it has no such date. Where a term must not end on
 * a day off, `endOfMonths` moves it on.
 */
export function addMonths(date: PlainDate, n: number): PlainDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + n, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return addDays(first.toISOString().slice(0, 10), Math.min(day, last) - 1);
}

/** The last day of a term in months (Administratīvā procesa likums, 41.–45. pants): the day of the event is not counted; a day off moves it to the next working day. */
export function endOfMonths(calendar: Calendar, event: PlainDate, n: number): PlainDate {
  return workingDayFrom(calendar, addMonths(event, n));
}

/** The last day of a term in calendar days, likewise. */
export function endOfDays(calendar: Calendar, event: PlainDate, n: number): PlainDate {
  return workingDayFrom(calendar, addDays(event, n));
}
