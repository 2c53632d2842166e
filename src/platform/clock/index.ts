/** Where the time comes from. Everything that asks for the time takes a Clock, so that tests and the demonstration can move it. */
export interface Clock {
  now(): Date;
}

/** A calendar date in Europe/Riga as `YYYY-MM-DD`; compares correctly as a string. */
export type PlainDate = string;

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until told otherwise; for tests. */
export interface SettableClock extends Clock {
  set(instant: Date | string): void;
  advance(milliseconds: number): void;
}

export function settableClock(start: Date | string): SettableClock {
  let instant = new Date(start);
  return {
    now: () => new Date(instant),
    set: (next) => {
      instant = new Date(next);
    },
    advance: (milliseconds) => {
      instant = new Date(instant.getTime() + milliseconds);
    },
  };
}

const rigaParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Riga',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The date on the wall in Riga at an instant. */
export function rigaDate(instant: Date): PlainDate {
  return rigaParts.format(instant);
}

const rigaOffset = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Riga', timeZoneName: 'longOffset' });

/** The instant at which a wall-clock time in Riga occurs; `time` is `HH:MM[:SS]`. In the hour that summer time skips or repeats, the first reading is taken. */
export function rigaInstant(date: PlainDate, time = '00:00'): Date {
  const guess = new Date(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  for (const candidate of [offsetMinutes(new Date(guess.getTime() - 3 * 3_600_000)), offsetMinutes(guess)]) {
    const instant = new Date(guess.getTime() - candidate * 60_000);
    if (offsetMinutes(instant) === candidate) return instant;
  }
  return new Date(guess.getTime() - offsetMinutes(guess) * 60_000);
}

function offsetMinutes(instant: Date): number {
  const name = rigaOffset.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}
