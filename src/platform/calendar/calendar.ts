import { addDays, type PlainDate, weekdayOf } from '../clock/index.js';
import { holidaysOf } from './holidays.js';
import { movedDays } from './moved-days.js';

/** A day that differs from the rule: a day off, a worked weekend day, or a working day that is an hour shorter. */
export interface SpecialDay {
  readonly day: PlainDate;
  readonly kind: 'off' | 'working' | 'short';
  /** The day off that is worked on this one instead: its hours are that day's. */
  readonly replaces?: PlainDate;
}

/** Which days are worked: the law's holidays and, above them, the special days. A plain value; make it with `calendarOf`. */
export interface Calendar {
  readonly special: ReadonlyMap<PlainDate, SpecialDay['kind']>;
  /** For a worked day off, the day whose hours it has. */
  readonly replaced: ReadonlyMap<PlainDate, PlainDate>;
}

/** The calendar of the agency: the law's holidays, the moved days known at the release, and above both the given rows. */
export function calendarOf(rows: readonly SpecialDay[] = []): Calendar {
  const known = movedDays.flatMap(({ off, worked }) => [
    { day: off, kind: 'off' as const },
    { day: worked, kind: 'working' as const, replaces: off },
  ]);
  const days: readonly SpecialDay[] = [...known, ...rows];
  return {
    special: new Map(days.map(({ day, kind }) => [day, kind])),
    replaced: new Map(days.flatMap(({ day, replaces }) => (replaces ? [[day, replaces]] : []))),
  };
}

/** Whether the agency's offices work on the day. */
export function isWorkingDay({ special }: Calendar, date: PlainDate): boolean {
  const kind = special.get(date);
  return kind === undefined ? weekdayOf(date) <= 5 && !isHoliday(date) : kind !== 'off';
}

/** Whether the day is a public holiday, or the day off that replaces one on a weekend. */
export function isHoliday(date: PlainDate): boolean {
  return holidaysOf(Number(date.slice(0, 4))).some(({ day }) => day === date);
}

/** Whether the day is worked an hour less: the day before a public holiday (Darba likums, 135. pants), or said to be so. */
export function isShorterDay(calendar: Calendar, date: PlainDate): boolean {
  if (!isWorkingDay(calendar, date)) return false;
  return calendar.special.get(date) === 'short' || isHoliday(addDays(date, 1));
}

/** The first working day after the date; the date itself never counts. */
export function nextWorkingDay(calendar: Calendar, date: PlainDate): PlainDate {
  return addWorkingDays(calendar, date, 1);
}

/** The date itself when it is worked, else the next working day. */
export function workingDayFrom(calendar: Calendar, date: PlainDate): PlainDate {
  return isWorkingDay(calendar, date) ? date : nextWorkingDay(calendar, date);
}

/** The n-th working day after the date, which itself is not counted; before it when negative; the date itself for 0. */
export function addWorkingDays(calendar: Calendar, date: PlainDate, n: number): PlainDate {
  const step = Math.sign(n);
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left--;
  }
  return day;
}

/** How many working days lie after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(calendar: Calendar, from: PlainDate, to: PlainDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count++;
  return count;
}
