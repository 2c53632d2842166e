import { addDays, type PlainDate, rigaDate, rigaEndOf, rigaInstant, weekdayOf } from '../clock/index.js';
import { type Calendar, isHoliday, isShorterDay, isWorkingDay } from './calendar.js';

/** Opening hours by weekday, 1 for Monday to 7 for Sunday, as wall-clock times `HH:MM`, `24:00` for midnight; a weekday left out is closed. */
export type OfficeHours = Readonly<Partial<Record<number, { readonly opens: string; readonly closes: string }>>>;

/** The hours in force on each day, where they change. */
export type HoursByDay = OfficeHours | ((date: PlainDate) => OfficeHours);

/** Whose days: those of a calendar, or every day of the year alike. */
export type Days = Calendar | 'every-day';

/** When the office is open on a day; undefined when it is closed. A worked Saturday keeps the hours of the day that was moved to it. */
export function openOn(
  days: Days,
  hours: HoursByDay,
  date: PlainDate,
): { readonly from: Date; readonly to: Date } | undefined {
  const inForce = typeof hours === 'function' ? hours(date) : hours;
  if (days === 'every-day') return spanOf(inForce[weekdayOf(date)], date, 0);
  const isOff = weekdayOf(date) > 5 && days.special.get(date) !== 'working';
  // A weekend day has hours of its own or none; a holiday has none.
  if (!isWorkingDay(days, date) && !(isOff && inForce[weekdayOf(date)] && isPlainWeekend(days, date))) return undefined;
  const weekday = isOff ? weekdayOf(date) : Math.min(5, weekdayOf(days.replaced.get(date) ?? date));
  return spanOf(inForce[weekday], date, isShorterDay(days, date) ? 3_600_000 : 0);
}

/** A Saturday or Sunday that is no holiday and no day off by a row. */
function isPlainWeekend(calendar: Calendar, date: PlainDate): boolean {
  return calendar.special.get(date) !== 'off' && !isHoliday(date);
}

function spanOf(times: OfficeHours[number], date: PlainDate, earlier: number) {
  if (!times) return undefined;
  const closes = times.closes === '24:00' ? rigaEndOf(date) : rigaInstant(date, times.closes);
  return { from: rigaInstant(date, times.opens), to: new Date(closes.getTime() - earlier) };
}

/** Days looked ahead for the next opening: enough for any run of days off. */
const daysAhead = 60;

/** Whether the office is open at an instant, and when it opens next if it is not (within the next two months). */
export function officeAt(
  days: Days,
  hours: HoursByDay,
  instant: Date,
): { readonly open: boolean; readonly opensAt?: Date } {
  const today = rigaDate(instant);
  const now = openOn(days, hours, today);
  if (now && now.from <= instant && instant < now.to) return { open: true };
  if (now && instant < now.from) return { open: false, opensAt: now.from };
  for (let n = 1; n <= daysAhead; n++) {
    const next = openOn(days, hours, addDays(today, n));
    if (next) return { open: false, opensAt: next.from };
  }
  return { open: false };
}
