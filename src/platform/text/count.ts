import type { Lang } from './index.js';

/**
 * A noun as it stands after a number. Latvian has three forms: `zero` after 0, 10–20, 30… (`dienu`), `one` after 1, 21,
 * 31… (`diena`), `other` after the rest (`dienas`).
 */
export interface Counted {
  readonly lv: { readonly zero: string; readonly one: string; readonly other: string };
  readonly en: { readonly one: string; readonly other: string };
}

const locales = { lv: 'lv', en: 'en-GB' } as const;
const cardinal = { lv: new Intl.PluralRules('lv'), en: new Intl.PluralRules('en-GB') };
const ordinalRules = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const numbers = { lv: new Intl.NumberFormat(locales.lv), en: new Intl.NumberFormat(locales.en) };
const lists = {
  lv: new Intl.ListFormat(locales.lv, { type: 'conjunction' }),
  en: new Intl.ListFormat(locales.en, { type: 'conjunction' }),
};

/** A number with its noun: `21 diena`, `11 dienu`, `2 dienas`; `1 day`, `2 days`. */
export function countInWords(count: number, noun: Counted, lang: Lang): string {
  const form = cardinal[lang].select(count);
  const words =
    lang === 'en'
      ? noun.en[form === 'one' ? 'one' : 'other']
      : noun.lv[form === 'one' || form === 'zero' ? form : 'other'];
  return `${numberInWords(count, lang)} ${words}`;
}

/** A number with the separators of the language: `12 345,5`, `12,345.5`. */
export function numberInWords(value: number, lang: Lang): string {
  return numbers[lang].format(value);
}

const endings: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
  zero: 'th',
  many: 'th',
};

/** A number's place in an order: `3.`, `3rd`. */
export function ordinal(value: number, lang: Lang): string {
  return lang === 'lv' ? `${value}.` : `${value}${endings[ordinalRules.select(value)]}`;
}

/** Items as a sentence names them: `a, b un c`, `a, b and c`. */
export function listInWords(items: readonly string[], lang: Lang): string {
  return lists[lang].format(items);
}

/** A share, 0 to 1, in per cent: `97 %`, `97%`; between 99 and 100 with one decimal, rounded down: never 100 while one is missing, nor 0 while there is one. */
export function shareInWords(share: number, lang: Lang): string {
  const rounded = share > 0.99 && share < 1 ? Math.floor(share * 1000) / 10 : Math.round(share * 100);
  const percent = numberInWords(share > 0 ? Math.max(1, rounded) : 0, lang);
  return lang === 'lv' ? `${percent}\u00a0%` : `${percent}%`;
}
