import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, rigaDate, rigaInstant } from '../clock/index.js';
import {
  addMonths,
  addWorkingDays,
  calendarOf,
  endOfDays,
  endOfMonths,
  holidaysOf,
  isShorterDay,
  isWorkingDay,
  nextWorkingDay,
  officeAt,
  openOn,
  workingDaysBetween,
} from './index.js';
import * as oracle from './oracle.js';

const calendar = calendarOf();
const tenYears = 3653;
const days = fc.integer({ min: 0, max: tenYears - 1 }).map((n) => addDays('2024-01-01', n));
/** Early enough that a term of some months still ends within the table. */
const starts = fc.integer({ min: 0, max: tenYears - 400 }).map((n) => addDays('2024-01-01', n));

test('the holidays of ten years are those of the table typed by hand', () => {
  const computed = Array.from({ length: 10 }, (_, n) => holidaysOf(2024 + n).map(({ day }) => day)).flat();
  expect(computed).toEqual(oracle.holidays);
});

test('every day of ten years is worked or not as the table says', () => {
  for (let day = '2024-01-01'; day < '2034-01-01'; day = oracle.tomorrow(day))
    expect(isWorkingDay(calendar, day), day).toBe(oracle.isWorked(day));
});

test('a term in working days ends on the day that counting by hand gives', () => {
  fc.assert(
    fc.property(starts, fc.integer({ min: 0, max: 120 }), (start, n) => {
      const end = addWorkingDays(calendar, start, n);
      expect(end).toBe(oracle.afterWorkedDays(start, n));
      expect(workingDaysBetween(calendar, start, end)).toBe(n);
    }),
    { numRuns: 1000 },
  );
});

test('a term in months ends on the same date or the last day of the month, never on a day off', () => {
  fc.assert(
    fc.property(starts, fc.integer({ min: 0, max: 12 }), (start, n) => {
      expect(addMonths(start, n)).toBe(oracle.monthsOn(start, n));
      const last = oracle.monthsOn(start, n);
      expect(endOfMonths(calendar, start, n)).toBe(oracle.isWorked(last) ? last : oracle.afterWorkedDays(last, 1));
    }),
    { numRuns: 1000 },
  );
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
});

test('a term in days that ends on a day off ends on the next working day', () => {
  expect(endOfDays(calendar, '2026-12-09', 15)).toBe('2026-12-28');
  expect(endOfDays(calendar, '2026-12-08', 15)).toBe('2026-12-23');
});

test('whatever the time of day, summer time or not, an instant counts from its date in Riga', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (day, hour, minute) => {
      const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      expect(rigaDate(rigaInstant(day, time))).toBe(day);
      expect(nextWorkingDay(calendar, rigaDate(rigaInstant(day, time)))).toBe(oracle.afterWorkedDays(day, 1));
    }),
    { numRuns: 2000 },
  );
});

test('going back by working days undoes going forward from a working day', () => {
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 60 }), (start, n) => {
      fc.pre(oracle.isWorked(start));
      expect(addWorkingDays(calendar, addWorkingDays(calendar, start, n), -n)).toBe(start);
    }),
  );
});

test('the closing day of the Song Celebration on a Sunday gives the Monday off', () => {
  expect(isWorkingDay(calendar, '2023-07-10')).toBe(false);
  expect(isWorkingDay(calendar, '2023-07-11')).toBe(true);
});

test('the agency’s own rows stand above the law’s holidays and the moved days', () => {
  const own = calendarOf([
    { day: '2026-12-28', kind: 'off' },
    { day: '2027-01-09', kind: 'working' },
    { day: '2026-01-17', kind: 'off' },
  ]);
  expect(isWorkingDay(own, '2026-12-28')).toBe(false);
  expect(isWorkingDay(own, '2027-01-09')).toBe(true);
  expect(isWorkingDay(own, '2026-01-17')).toBe(false);
});

const hours = Object.fromEntries(
  [1, 2, 3, 4, 5].map((day) => [day, { opens: '08:30', closes: day === 5 ? '15:00' : '17:00' }]),
);

test('the office closes an hour earlier on the day before a holiday', () => {
  expect(isShorterDay(calendar, '2026-11-17')).toBe(true);
  expect(openOn(calendar, hours, '2026-11-17')?.to).toEqual(new Date('2026-11-17T14:00:00Z'));
  expect(openOn(calendar, hours, '2026-11-19')?.to).toEqual(new Date('2026-11-19T15:00:00Z'));
  expect(openOn(calendar, hours, '2026-11-18')).toBeUndefined();
});

test('a worked Saturday keeps the hours of the day that was moved to it', () => {
  expect(openOn(calendar, hours, '2026-06-27')?.to).toEqual(new Date('2026-06-27T14:00:00Z'));
});

test('outside office hours the next opening is told', () => {
  expect(officeAt(calendar, hours, new Date('2026-11-25T08:00:00Z'))).toEqual({ open: true });
  expect(officeAt(calendar, hours, new Date('2026-11-25T05:00:00Z'))).toEqual({
    open: false,
    opensAt: new Date('2026-11-25T06:30:00Z'),
  });
  expect(officeAt(calendar, hours, new Date('2026-12-23T17:00:00Z'))).toEqual({
    open: false,
    opensAt: new Date('2026-12-28T06:30:00Z'),
  });
  expect(officeAt(calendar, {}, new Date('2026-12-23T17:00:00Z'))).toEqual({ open: false });
});
