import { expect, test } from 'vitest';
import { addDays, daysBetween, isPlainDate, rigaDate, rigaEndOf, rigaInstant, rigaTime, weekdayOf } from './index.js';

/** The last Sunday of a month at 01:00 UTC: when clocks change in the European Union. */
function changeOf(year: number, month: number): number {
  const date = new Date(Date.UTC(year, month, 0, 1));
  while (date.getUTCDay() !== 0) date.setUTCDate(date.getUTCDate() - 1);
  return date.getTime();
}

test('every quarter of an hour around every change of the clock reads as the law of summer time says', () => {
  for (let year = 2020; year < 2036; year++)
    for (const change of [changeOf(year, 3), changeOf(year, 10)])
      for (let minute = -24 * 60; minute <= 24 * 60; minute += 15) {
        const instant = new Date(change + minute * 60_000);
        const isSummer = instant.getTime() >= changeOf(year, 3) && instant.getTime() < changeOf(year, 10);
        const wall = new Date(instant.getTime() + (isSummer ? 3 : 2) * 3_600_000).toISOString();
        expect(rigaDate(instant)).toBe(wall.slice(0, 10));
        expect(rigaTime(instant)).toBe(wall.slice(11, 16));
        const isSecondReading =
          !isSummer && instant.getTime() - 3_600_000 < changeOf(year, 10) && instant.getTime() >= changeOf(year, 10);
        const read = rigaInstant(wall.slice(0, 10), wall.slice(11, 16));
        expect(read.getTime()).toBe(instant.getTime() - (isSecondReading ? 3_600_000 : 0));
      }
});

test('a time that summer time skips is read as if the clock had not been changed yet', () => {
  expect(rigaInstant('2026-03-29', '03:30')).toEqual(new Date('2026-03-29T01:30:00Z'));
  expect(rigaInstant('2026-10-25', '03:30')).toEqual(new Date('2026-10-25T00:30:00Z'));
});

test('a day ends at midnight in Riga, also on days of 23 and 25 hours', () => {
  expect(rigaEndOf('2026-03-29')).toEqual(new Date('2026-03-29T21:00:00Z'));
  expect(rigaEndOf('2026-10-25')).toEqual(new Date('2026-10-25T22:00:00Z'));
});

test('dates are counted over the ends of months and leap years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31);
  expect(weekdayOf('2026-11-23')).toBe(1);
  expect(weekdayOf('2026-11-29')).toBe(7);
});

test('only dates that exist are dates', () => {
  expect(['2026-02-28', '2028-02-29'].every(isPlainDate)).toBe(true);
  expect(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-02-28T00:00'].some(isPlainDate)).toBe(false);
});
