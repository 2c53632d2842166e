import type { PlainDate } from '../clock/index.js';

/** Days since 1970-01-01 of a date. */
export function dayOf(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** The date so many days after 1970-01-01. */
export function dateOf(day: number): PlainDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
