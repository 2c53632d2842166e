import { z } from 'zod';
import { isPlainDate } from '../clock/index.js';
import { dateInWords, type Lang, type Text } from '../text/index.js';
import type { Field, Kind } from './kind.js';

interface Words {
  readonly label: Text;
  readonly hint?: Text;
}
type Maybe = Words & { readonly optional?: boolean };

const inBoth = { lv: 'Rakstiet abās valodās.', en: 'Write it in both languages.' };
const inLatvian = { lv: 'latviski', en: 'in Latvian' };
const inEnglish = { lv: 'angliski', en: 'in English' };

/** Words in both languages; empty in both where the field is optional, never in one. */
export function both(options: Maybe & { readonly long?: boolean }): Field<Text> {
  const { optional = false, long = false } = options;
  const most = long ? 5000 : 300;
  const part = z.string().trim().max(most);
  const widget = long ? 'area' : 'line';
  return {
    ...options,
    optional,
    boxes: [
      { suffix: '-lv', widget, label: inLatvian },
      { suffix: '-en', widget, label: inEnglish },
    ],
    shape: z
      .strictObject({ lv: part, en: part })
      .refine(({ lv, en }) => (lv === '') === (en === '') && (optional || lv !== '')),
    problem: inBoth,
    read: (typed) => ({ lv: typed('-lv'), en: typed('-en') }),
    write: ({ lv, en }) => ({ '-lv': lv, '-en': en }),
    show: (text, lang) => text[lang],
  };
}

/** One line: a number, an address, a code. */
export function line(options: Maybe & { readonly pattern?: RegExp; readonly problem?: Text }): Field<string> {
  const { optional = false, pattern = /^[^\n]{1,300}$/, problem } = options;
  return {
    ...options,
    optional,
    boxes: [{ suffix: '', widget: 'line' }],
    shape: z
      .string()
      .trim()
      .refine((value) => (value === '' ? optional : pattern.test(value))),
    problem: problem ?? { lv: 'Aizpildiet šo lauku.', en: 'Fill this in.' },
    read: (typed) => typed(''),
    write: (value) => ({ '': value }),
    show: (value) => value,
  };
}

export function email(options: Maybe): Field<string> {
  const problem = {
    lv: 'Rakstiet e-pasta adresi, piemēram, pasts@iestade.lv.',
    en: 'Write an e-mail address, for example office@agency.lv.',
  };
  return line({ ...options, pattern: /^[^\s@]{1,64}@[^\s@]{1,190}\.[a-z]{2,24}$/i, problem });
}

export function phone(options: Maybe): Field<string> {
  const problem = {
    lv: 'Rakstiet tālruni ar valsts kodu, piemēram, +371 67219111.',
    en: 'Write the telephone with the country code, for example +371 67219111.',
  };
  return line({ ...options, pattern: /^\+\d{1,3}(?: ?\d){5,12}$/, problem });
}

/** One of a closed list. */
export function oneOf<Value extends string>(
  options: Words & { readonly of: Readonly<Record<Value, Text>> },
): Field<Value> {
  const values = Object.keys(options.of) as Value[];
  return {
    ...options,
    optional: false,
    boxes: [{ suffix: '', widget: 'choice', options: values.map((value) => ({ value, label: options.of[value] })) }],
    shape: z.enum(values),
    problem: { lv: 'Izvēlieties vienu no iespējām.', en: 'Choose one of the answers.' },
    read: (typed) => typed(''),
    write: (value) => ({ '': value }),
    show: (value, lang) => options.of[value][lang],
  };
}

/** The key of a record of another kind: one that stands, or that will. */
export function recordOf(options: Maybe & { readonly of: () => Kind }): Field<string> {
  const { of, ...words } = options;
  const problem = { lv: 'Izvēlieties vienu no sarakstā esošajiem.', en: 'Choose one of those in the list.' };
  return { ...line({ ...words, problem }), names: of, boxes: [{ suffix: '', widget: 'record' }] };
}

const yesNo = { yes: { lv: 'Jā', en: 'Yes' }, no: { lv: 'Nē', en: 'No' } };

export function flag(options: Words): Field<boolean> {
  const choice = oneOf({ ...options, of: yesNo });
  return {
    ...choice,
    shape: z.boolean(),
    read: (typed) => ({ yes: true, no: false })[typed('')],
    write: (value) => ({ '': value ? 'yes' : 'no' }),
    show: (value, lang) => yesNo[value ? 'yes' : 'no'][lang],
  };
}

/** A calendar date, `YYYY-MM-DD`; empty where optional. */
export function day(options: Maybe): Field<string> {
  const base = line(options);
  return {
    ...base,
    shape: z.string().refine((value) => (value === '' ? base.optional : isPlainDate(value))),
    problem: { lv: 'Rakstiet datumu kā 2027-01-04.', en: 'Write the date as 2027-01-04.' },
    show: (value, lang) => (value ? dateInWords(value, lang) : ''),
  };
}

/** A whole number from 0. */
export function whole(options: Words & { readonly most: number }): Field<number> {
  const base = line(options);
  return {
    ...base,
    shape: z.int().min(0).max(options.most),
    problem: {
      lv: 'Rakstiet veselu skaitli, ne lielāku par atļauto.',
      en: 'Write a whole number that is not above what is allowed.',
    },
    read: (typed) => (/^\d{1,9}$/.test(typed('')) ? Number(typed('')) : Number.NaN),
    write: (value) => ({ '': String(value) }),
    show: (value) => String(value),
  };
}

/** Euros and cents as the source states them; kept in whole cents. */
export function euros(options: Words): Field<number> {
  const base = line(options);
  const typedOf = (value: number, point: string) =>
    `${Math.floor(value / 100)}${point}${String(value % 100).padStart(2, '0')}`;
  return {
    ...base,
    shape: z.int().min(0).max(100_000_000),
    problem: {
      lv: 'Rakstiet summu ar centiem, piemēram, 10,40.',
      en: 'Write the amount with cents, for example 10.40.',
    },
    read: (typed) => {
      const [, whole, part] = /^(\d{1,6})[.,](\d{2})$/.exec(typed('')) ?? [];
      return whole && part ? Number(whole) * 100 + Number(part) : Number.NaN;
    },
    write: (value) => ({ '': typedOf(value, ',') }),
    show: (value, lang) => `${typedOf(value, lang === 'lv' ? ',' : '.')} €`,
  };
}

/** Opening times by weekday, 1 for Monday to 7 for Sunday; a day left out is closed; 00:00–24:00 is day and night. */
export type Week = Readonly<Partial<Record<string, { readonly opens: string; readonly closes: string }>>>;

const weekdays: readonly Text[] = [
  { lv: 'Pirmdiena', en: 'Monday' },
  { lv: 'Otrdiena', en: 'Tuesday' },
  { lv: 'Trešdiena', en: 'Wednesday' },
  { lv: 'Ceturtdiena', en: 'Thursday' },
  { lv: 'Piektdiena', en: 'Friday' },
  { lv: 'Sestdiena', en: 'Saturday' },
  { lv: 'Svētdiena', en: 'Sunday' },
];
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const open = z.strictObject({ opens: time, closes: time }).refine(({ opens, closes }) => opens < closes);

export function week(options: Words): Field<Week> {
  return {
    ...options,
    optional: true,
    boxes: weekdays.map((label, index) => ({ suffix: `-${index + 1}`, widget: 'line', label })),
    shape: z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), open),
    problem: {
      lv: 'Rakstiet laikus kā 08:30–17:00, diennakti kā 00:00–24:00; slēgtu dienu atstājiet tukšu.',
      en: 'Write times as 08:30–17:00, day and night as 00:00–24:00; leave a closed day empty.',
    },
    read: (typed) =>
      Object.fromEntries(
        weekdays.flatMap((_, index) => {
          const text = typed(`-${index + 1}`).replace(/\s/g, '');
          const [opens = '', closes = ''] = text.split(/[–—-]/).map((part) => part.replace('.', ':').padStart(5, '0'));
          return text ? [[String(index + 1), { opens, closes }]] : [];
        }),
      ),
    write: (value) =>
      Object.fromEntries(
        Object.entries(value).map(([n, times]) => [`-${n}`, times ? `${times.opens}–${times.closes}` : '']),
      ),
    show: weekInWords,
  };
}

/** A week in words: days of the same hours together, closed days left out. */
export function weekInWords(value: Week, lang: Lang): string {
  const lines: { from: number; to: number; hours: string }[] = [];
  for (let n = 1; n <= 7; n++) {
    const times = value[n];
    if (!times) continue;
    const hours = `${times.opens}–${times.closes}`;
    const last = lines.at(-1);
    if (last && last.to === n - 1 && last.hours === hours) last.to = n;
    else lines.push({ from: n, to: n, hours });
  }
  const [first] = lines;
  if (!first) return { lv: 'slēgts', en: 'closed' }[lang];
  if (first.from === 1 && first.to === 7 && first.hours === '00:00–24:00')
    return { lv: 'visu diennakti, katru dienu', en: 'day and night, every day' }[lang];
  return lines.map(({ from, to, hours }) => `${daysOf(from, to, lang)} ${hours}`).join('; ');
}

function daysOf(from: number, to: number, lang: Lang): string {
  const short = { lv: ['P', 'O', 'T', 'C', 'Pk', 'S', 'Sv'], en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] }[
    lang
  ];
  const [first = '', last = ''] = [short[from - 1], short[to - 1]];
  return from === to ? first : `${first}–${last}`;
}
