import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../platform/calendar/index.js';
import { afterWorkedDays, isWorked, monthsOn, tomorrow } from '../../platform/calendar/oracle.js';
import { rigaInstant } from '../../platform/clock/index.js';
import { dueOn, type Pause } from './due.js';

const calendar = calendarOf();
const day = fc
  .integer({ min: Date.UTC(2024, 0, 1) / 86_400_000, max: Date.UTC(2033, 5, 1) / 86_400_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const time = fc
  .tuple(fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
/** Up to three pauses, each of some days, given as distances from the day of receipt. */
const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 25 })), { maxLength: 3 });

function firstWorked(from: string): string {
  let at = from;
  while (!isWorked(at)) at = tomorrow(at);
  return at;
}

function later(from: string, days: number): string {
  let at = from;
  for (let n = 0; n < days; n++) at = tomorrow(at);
  return at;
}

function pausesFrom(
  start: string,
  given: readonly (readonly [number, number])[],
): { pauses: Pause[]; dates: [string, string][] } {
  const dates: [string, string][] = [];
  let at = start;
  for (const [gap, length] of given) {
    const from = later(at, gap);
    at = later(from, length);
    dates.push([from, at]);
  }
  return {
    dates,
    pauses: dates.map(([from, to]) => ({ from: rigaInstant(from, '09:30'), to: rigaInstant(to, '15:00') })),
  };
}

describe('a statutory term, over ten years of holidays, summer time and pauses', () => {
  test('in working days ends where a count by hand ends', () => {
    fc.assert(
      fc.property(day, time, fc.integer({ min: 1, max: 15 }), spans, (received, at, amount, given) => {
        const { pauses, dates } = pausesFrom(received, given);
        let stood = 0;
        for (const [from, to] of dates) for (let d = tomorrow(from); d <= to; d = tomorrow(d)) if (isWorked(d)) stood++;
        const expected = afterWorkedDays(firstWorked(received), amount + stood);
        expect(dueOn(calendar, { unit: 'working-days', amount }, rigaInstant(received, at), pauses)).toBe(expected);
      }),
      { numRuns: 1500 },
    );
  });

  test('in months ends on the same date of its last month, or the next working day', () => {
    fc.assert(
      fc.property(day, time, fc.integer({ min: 1, max: 4 }), spans, (received, at, amount, given) => {
        const { pauses, dates } = pausesFrom(received, given);
        let end = monthsOn(firstWorked(received), amount);
        for (const [from, to] of dates) for (let d = from; d < to; d = tomorrow(d)) end = tomorrow(end);
        expect(dueOn(calendar, { unit: 'months', amount }, rigaInstant(received, at), pauses)).toBe(firstWorked(end));
      }),
      { numRuns: 1000 },
    );
  });
});

test('an urgent certificate asked for on the Friday before Līgo is due after Jāņi', () => {
  // 2026-06-19 is a Friday; 22 June was moved to 27 June, 23 and 24 June are holidays.
  expect(dueOn(calendar, { unit: 'working-days', amount: 1 }, rigaInstant('2026-06-19', '16:00'))).toBe('2026-06-25');
});

test('a request that comes on Christmas counts from the next working day', () => {
  expect(dueOn(calendar, { unit: 'working-days', amount: 1 }, rigaInstant('2026-12-25', '12:00'))).toBe('2026-12-29');
});
