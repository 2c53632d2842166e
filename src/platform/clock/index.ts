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

/** The last answer: days begin with a second, and most askers ask for the present one. */
let latest = { second: Number.NaN, date: '' };

/** The date on the wall in Riga at an instant. */
export function rigaDate(instant: Date): PlainDate {
  const second = Math.floor(instant.getTime() / 1000);
  if (second !== latest.second) latest = { second, date: rigaParts.format(instant) };
  return latest.date;
}

const rigaOffset = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Riga', timeZoneName: 'longOffset' });

/**
 * The instant at which a wall-clock time in Riga occurs; `time` is `HH:MM[:SS]`. In the hour that winter time repeats, the
 * first reading is taken; a time in the hour that summer time skips is read as if the clock had not been changed yet.
 */
export function rigaInstant(date: PlainDate, time = '00:00'): Date {
  const guess = new Date(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  const before = offsetMinutes(new Date(guess.getTime() - 3 * 3_600_000));
  for (const candidate of [before, offsetMinutes(guess)]) {
    const instant = new Date(guess.getTime() - candidate * 60_000);
    if (offsetMinutes(instant) === candidate) return instant;
  }
  return new Date(guess.getTime() - before * 60_000);
}

const rigaClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Riga',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The time on the wall in Riga at an instant, `HH:MM`. */
export function rigaTime(instant: Date): string {
  return rigaClock.format(instant);
}

/** The first instant after a day in Riga: a term that ends on the day is kept until then. */
export function rigaEndOf(date: PlainDate): Date {
  return rigaInstant(addDays(date, 1));
}

/** Whether the text is a date that exists, `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** The date that a person typed, as `2027-01-04` or as `4.1.2027.`; undefined where that is no date that exists. */
export function plainDateTyped(typed: string): PlainDate | undefined {
  const text = typed.trim();
  const [, day = '', month = '', year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\.?$/.exec(text) ?? [];
  const date = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isPlainDate(date) ? date : undefined;
}

/** Whether the text is an instant as `toISOString` writes it, in a year that a database keeps. */
export function isInstant(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return false;
  return isPlainDate(text.slice(0, 10)) && !text.startsWith('0000') && !Number.isNaN(Date.parse(text));
}

const dayLength = 86_400_000;

/** The date so many days later; earlier when negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** How many days lie from one date to the other; negative when the other is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: PlainDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

function offsetMinutes(instant: Date): number {
  const name = rigaOffset.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}
