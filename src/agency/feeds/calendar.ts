import { holidaysOf, openOn } from '../../platform/calendar/index.js';
import { addDays, type PlainDate, rigaDate } from '../../platform/clock/index.js';
import type { Snapshot } from '../../platform/dataset/index.js';
import type { Lang } from '../../platform/text/index.js';
import { calendarFrom, weekOn } from '../agency-on.js';
import { kinds } from '../agency-set.js';

/** Days ahead that the calendar tells of. */
const daysAhead = 120;

interface CalendarEvent {
  readonly uid: string;
  readonly summary: string;
  /** A whole day, or from an instant to an instant. */
  readonly when: PlainDate | { readonly from: Date; readonly to: Date };
}

/** The agency's hours day by day, holidays and special days, as iCalendar (RFC 5545). */
export function hoursCalendar(snapshot: Snapshot, now: Date, lang: Lang, name: string): string {
  const events = [...openings(snapshot, now, lang), ...daysThatDiffer(snapshot, now, lang)];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lete//Lete//LV',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...events.flatMap((event) => linesOf(event, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function openings(snapshot: Snapshot, now: Date, lang: Lang): CalendarEvent[] {
  const view = snapshot.at(now);
  const calendar = calendarFrom(view);
  return view.list(kinds.hours).flatMap(({ key, content: { name, holidays } }) => {
    if (holidays === 'as-usual') return [];
    return daysFrom(now).flatMap((date) => {
      const open = openOn(calendar, (day) => weekOn(snapshot, key, day), date);
      return open ? [{ uid: `${key}-${date}`, summary: name[lang], when: open }] : [];
    });
  });
}

function daysThatDiffer(snapshot: Snapshot, now: Date, lang: Lang): CalendarEvent[] {
  const today = rigaDate(now);
  const year = Number(today.slice(0, 4));
  const holidays = [...holidaysOf(year), ...holidaysOf(year + 1)];
  const special = snapshot
    .at(now)
    .list(kinds.specialDay)
    .map(({ key, content: { name, is } }) => ({ day: key, name, is }));
  const last = addDays(today, daysAhead);
  return [...holidays, ...special]
    .filter(({ day }) => day >= today && day <= last)
    .map(({ day, name }) => ({ uid: `day-${day}-${name.en.length}`, summary: name[lang], when: day }));
}

function daysFrom(now: Date): PlainDate[] {
  const today = rigaDate(now);
  return Array.from({ length: daysAhead }, (_, n) => addDays(today, n));
}

function linesOf({ uid, summary, when }: CalendarEvent, now: Date): string[] {
  const times =
    typeof when === 'string'
      ? [`DTSTART;VALUE=DATE:${when.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${addDays(when, 1).replaceAll('-', '')}`]
      : [`DTSTART:${utc(when.from)}`, `DTEND:${utc(when.to)}`];
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@lete`,
    `DTSTAMP:${utc(now)}`,
    ...times,
    `SUMMARY:${escaped(summary)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n');
}

/** A line has at most 75 octets; the rest goes on after a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > 73) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n ');
}
