import { holidaysOf, openOn } from '../platform/calendar/index.js';
import { addDays, type PlainDate, rigaDate, rigaTime, weekdayOf } from '../platform/clock/index.js';
import type { Snapshot } from '../platform/dataset/index.js';
import type { Text } from '../platform/text/index.js';
import { calendarFrom, weekOn } from './agency-on.js';
import { kinds } from './agency-set.js';

/** A day on which a place keeps other hours than its week says. */
export interface DifferentDay {
  readonly day: PlainDate;
  /** The special day or the holiday that it is; none on the shorter day before a holiday. */
  readonly name: Text | undefined;
  /** Wall-clock times; none when it is closed. */
  readonly open: { readonly opens: string; readonly closes: string } | undefined;
}

/** The days from today on for which a place's week does not hold: holidays, the shorter days before them, the agency's special days. */
export function differentDays(snapshot: Snapshot, place: string, now: Date, ahead: number): readonly DifferentDay[] {
  const view = snapshot.at(now);
  if (view.find(kinds.hours, place)?.content.holidays !== 'closed') return [];
  const calendar = calendarFrom(view);
  const week = (date: PlainDate) => weekOn(snapshot, place, date);
  const today = rigaDate(now);
  return Array.from({ length: ahead }, (_, n) => addDays(today, n)).flatMap((day) => {
    const usual = week(day)[weekdayOf(day)];
    const span = openOn(calendar, week, day);
    const open = span && { opens: rigaTime(span.from), closes: closingOf(span.to) };
    if (open?.opens === usual?.opens && open?.closes === usual?.closes) return [];
    const special = view.find(kinds.specialDay, day)?.content.name;
    return [{ day, name: special ?? holidaysOf(Number(day.slice(0, 4))).find((one) => one.day === day)?.name, open }];
  });
}

function closingOf(instant: Date): string {
  const time = rigaTime(instant);
  return time === '00:00' ? '24:00' : time;
}
