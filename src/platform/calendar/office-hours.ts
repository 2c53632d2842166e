import { type PlainDate, rigaDate, rigaInstant, weekdayOf } from '../clock/index.js';
import { addWorkingDays, type Calendar, isShorterDay, isWorkingDay } from './calendar.js';
import { movedDays } from './moved-days.js';

/** Opening hours by weekday, 1 for Monday to 5 for Friday, as wall-clock times `HH:MM`; a weekday left out is closed. */
export type OfficeHours = Readonly<Partial<Record<number, { readonly opens: string; readonly closes: string }>>>;

/** When the office is open on a day; undefined when it is closed. A worked Saturday keeps the hours of the day that was moved to it. */
export function openOn(
  calendar: Calendar,
  hours: OfficeHours,
  date: PlainDate,
): { readonly from: Date; readonly to: Date } | undefined {
  if (!isWorkingDay(calendar, date)) return undefined;
  const replaced = movedDays.find(({ worked }) => worked === date)?.off;
  const day = hours[Math.min(5, weekdayOf(replaced ?? date))];
  if (!day) return undefined;
  const closes = rigaInstant(date, day.closes);
  const earlier = isShorterDay(calendar, date) ? 3_600_000 : 0;
  return { from: rigaInstant(date, day.opens), to: new Date(closes.getTime() - earlier) };
}

/** Whether the office is open at an instant, and when it opens next if it is not (within the next 31 working days). */
export function officeAt(
  calendar: Calendar,
  hours: OfficeHours,
  instant: Date,
): { readonly open: boolean; readonly opensAt?: Date } {
  const today = rigaDate(instant);
  const now = openOn(calendar, hours, today);
  if (now && now.from <= instant && instant < now.to) return { open: true };
  if (now && instant < now.from) return { open: false, opensAt: now.from };
  for (let n = 1; n <= 31; n++) {
    const next = openOn(calendar, hours, addWorkingDays(calendar, today, n));
    if (next) return { open: false, opensAt: next.from };
  }
  return { open: false };
}
