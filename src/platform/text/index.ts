export { type Counted, countInWords, listInWords, numberInWords, ordinal, shareInWords } from './count.js';
export { monthInBrief, monthInWords } from './months.js';
export { tidy } from './tidy.js';

import type { PlainDate } from '../clock/index.js';
import { monthsInLatvian } from './months.js';

/** The languages of every page. Latvian is the first language of the users. */
export type Lang = 'lv' | 'en';
export const languages: readonly Lang[] = ['lv', 'en'];

/** Words shown to people, in both languages side by side. */
export interface Text {
  readonly lv: string;
  readonly en: string;
}

export function isLang(value: unknown): value is Lang {
  return value === 'lv' || value === 'en';
}

/** The text in a language; `{name}` places are filled from `values`. */
export function say(text: Text, lang: Lang, values: Record<string, string | number> = {}): string {
  return text[lang].replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
}

/** Fills the places of both languages at once; values may be texts themselves. */
export function fill(text: Text, values: Record<string, string | number | Text>): Text {
  const inLang = (lang: Lang) =>
    say(
      text,
      lang,
      Object.fromEntries(Object.entries(values).map(([k, v]) => [k, typeof v === 'object' ? v[lang] : v])),
    );
  return { lv: inLang('lv'), en: inLang('en') };
}

/** The same words in both languages: names, numbers, codes. */
export function same(words: string): Text {
  return { lv: words, en: words };
}

const locales = { lv: 'lv-LV', en: 'en-GB' } as const;
const dateFormats = formats({ day: 'numeric', month: 'long', year: 'numeric' });
const instantFormats = formats({ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });

const briefDates = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const hours = { hour: '2-digit', minute: '2-digit' } as const;
// In English figures alone would be read as month first by some: the month is a short word.
const briefDateFormats = formats(briefDates, { ...briefDates, day: 'numeric', month: 'short' });
const hourFormats = formats(hours);

function formats(options: Intl.DateTimeFormatOptions, english = options) {
  return {
    lv: new Intl.DateTimeFormat(locales.lv, { timeZone: 'Europe/Riga', ...options }),
    en: new Intl.DateTimeFormat(locales.en, { timeZone: 'Europe/Riga', ...english }),
  };
}

/**
 * How a date stands in a Latvian sentence: `on` 3. martā, `by` (līdz) 3. martam, `from` (no) 3. marta; alone it is 3. marts.
 * The preposition is the sentence's own. English dates do not change.
 */
export type DateForm = 'on' | 'by' | 'from';

/** A calendar date in words: `2026. gada 3. marts` / `3 March 2026`. */
export function dateInWords(date: PlainDate, lang: Lang, form?: DateForm): string {
  if (lang === 'lv' && form) {
    const [year, month, day] = date.split('-').map(Number);
    return `${year}. gada ${day}. ${monthsInLatvian[form][(month ?? 1) - 1]}`;
  }
  return dateFormats[lang].format(new Date(`${date}T12:00:00Z`));
}

/** An instant in words, in Riga time. */
export function instantInWords(instant: Date, lang: Lang): string {
  return instantFormats[lang].format(instant);
}

/** A date for a narrow column: `03.03.2026.` / `3 Mar 2026`. */
export function dateInBrief(date: PlainDate, lang: Lang): string {
  return briefly(new Date(`${date}T12:00:00Z`), lang);
}

/** An instant for a narrow column, in Riga time: `03.03.2026. 14:05` / `3 Mar 2026, 14:05`. */
export function instantInBrief(instant: Date, lang: Lang): string {
  return `${briefly(instant, lang)}${lang === 'en' ? ',' : ''}\u00a0${hourFormats[lang].format(instant)}`;
}

/** Latvian ends a date in figures with a full stop: the year is an ordinal too. */
function briefly(instant: Date, lang: Lang): string {
  // No-break spaces: a date or a time is read whole.
  const words = briefDateFormats[lang].format(instant).replaceAll(' ', '\u00a0');
  return lang === 'lv' && !words.endsWith('.') ? `${words}.` : words;
}
