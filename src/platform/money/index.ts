import type { Lang } from '../text/index.js';

/** An amount in euro cents, always whole. */
export type Money = number & { readonly unit: 'EUR cents' };

/** Cents as money; refuses fractions. */
export function cents(amount: number): Money {
  if (!Number.isSafeInteger(amount)) throw new Error('money is whole cents');
  return amount as Money;
}

const formats = {
  lv: new Intl.NumberFormat('lv-LV', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' }),
};

/** The amount in words of the language: `10,40 €` / `€10.40`. */
export function moneyInWords(amount: Money, lang: Lang): string {
  return formats[lang].format(amount / 100);
}
