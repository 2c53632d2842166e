import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarOf } from '../../platform/calendar/index.js';
import * as days from '../../platform/calendar/oracle.js';
import { rigaInstant } from '../../platform/clock/index.js';
import { type Run, targetAt } from './clock.js';

const long = { opens: '08:30', closes: '17:00' };
const office = {
  calendar: calendarOf(),
  hours: { 1: long, 2: long, 3: long, 4: long, 5: { opens: '08:30', closes: '16:00' } },
};
const minute = 60_000;

/**
 * The oracle: an office that is looked at minute by minute. Riga's clock by the rule of the directive (summer time from the last Sunday of
 * March to that of October, 01:00 UTC), working days by the table typed by hand.
 */
function lastSunday(year: number, month: number): number {
  const end = new Date(Date.UTC(year, month + 1, 0, 1));
  return end.getTime() - end.getUTCDay() * 86_400_000;
}
function onTheWall(instant: number): { readonly day: string; readonly minutes: number } {
  const year = new Date(instant).getUTCFullYear();
  const summer = instant >= lastSunday(year, 2) && instant < lastSunday(year, 9);
  const wall = new Date(instant + (summer ? 3 : 2) * 60 * minute);
  return { day: wall.toISOString().slice(0, 10), minutes: wall.getUTCHours() * 60 + wall.getUTCMinutes() };
}
/** Saturdays that are worked keep the hours of the day that was moved: typed by hand. */
const movedFridays = ['2025-05-10', '2026-01-17'];
const opening = new Map<string, readonly [number, number] | undefined>();
function openOnDay(day: string): readonly [number, number] | undefined {
  if (!opening.has(day)) opening.set(day, readDay(day));
  return opening.get(day);
}
function readDay(day: string): readonly [number, number] | undefined {
  if (!days.isWorked(day)) return undefined;
  const isFriday = movedFridays.includes(day) || new Date(`${day}T12:00:00Z`).getUTCDay() === 5;
  const eve = days.holidays.includes(days.tomorrow(day)) ? 60 : 0;
  return [8 * 60 + 30, (isFriday ? 16 : 17) * 60 - eve];
}
function isOpen(instant: number): boolean {
  const { day, minutes } = onTheWall(instant);
  const hours = openOnDay(day);
  return hours !== undefined && minutes >= hours[0] && minutes < hours[1];
}
function minuteByMinute({ hours, startedAt, pauses }: Run, amount: number): Date {
  let at = startedAt.getTime();
  for (let counted = 0; counted < amount; at += minute) {
    const stands = pauses.some(({ from, to }) => at >= from.getTime() && at < to.getTime());
    if (!stands && (hours === 'always' || isOpen(at))) counted++;
  }
  return new Date(at);
}

const starts = fc
  .integer({ min: Date.UTC(2024, 0, 2) / minute, max: Date.UTC(2032, 10, 1) / minute })
  .map((n) => new Date(n * minute));
const runs = fc
  .record({
    hours: fc.constantFrom('always' as const, 'office' as const),
    startedAt: starts,
    stops: fc.array(fc.record({ after: fc.nat({ max: 9000 }), long: fc.integer({ min: 1, max: 6000 }) }), {
      maxLength: 3,
    }),
  })
  .map(({ hours, startedAt, stops }): Run => {
    const pauses = stops.map(({ after, long: length }) => ({
      from: new Date(startedAt.getTime() + after * minute),
      to: new Date(startedAt.getTime() + (after + length) * minute),
    }));
    return { office, hours, startedAt, pauses };
  });

test('a target in minutes ends at the minute that counting minute by minute gives, over nine years of holidays, summer time and pauses', () => {
  fc.assert(
    fc.property(runs, fc.integer({ min: 1, max: 1500 }), (run, amount) => {
      expect(targetAt(run, { amount, unit: 'minutes' })).toEqual(minuteByMinute(run, amount));
    }),
    { numRuns: 200 },
  );
});

test('a target in working days ends when the office closes on the day that counting by hand gives', () => {
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 10 }), (startedAt, amount) => {
      const { day } = onTheWall(startedAt.getTime());
      const received = days.isWorked(day) ? day : days.afterWorkedDays(day, 1);
      const last = days.afterWorkedDays(received, amount);
      const closes = onTheWall(
        targetAt({ office, hours: 'office', startedAt, pauses: [] }, { amount, unit: 'working-days' }).getTime(),
      );
      expect(closes).toEqual({ day: last, minutes: openOnDay(last)?.[1] });
    }),
    { numRuns: 200 },
  );
});

test('a pause never brings the end nearer, and a longer target never ends sooner', () => {
  fc.assert(
    fc.property(runs, fc.integer({ min: 1, max: 1500 }), fc.nat({ max: 600 }), (run, amount, more) => {
      const end = targetAt(run, { amount, unit: 'minutes' }).getTime();
      expect(targetAt({ ...run, pauses: [] }, { amount, unit: 'minutes' }).getTime()).toBeLessThanOrEqual(end);
      expect(targetAt(run, { amount: amount + more, unit: 'minutes' }).getTime()).toBeGreaterThanOrEqual(end);
    }),
  );
});

test('four office hours from the afternoon before Christmas end on the first morning after it', () => {
  const run: Run = { office, hours: 'office', startedAt: rigaInstant('2026-12-23', '14:00'), pauses: [] };
  // Two hours until 16:00, for the eve of a holiday is an hour shorter; the 24th to the 27th are free.
  expect(targetAt(run, { amount: 240, unit: 'minutes' })).toEqual(rigaInstant('2026-12-28', '10:30'));
});
