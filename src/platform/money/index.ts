import type { Lang } from '../text/index.js';

/** An amount in euro cents, always whole. */
export type Money = number & { readonly unit: 'EUR cents' };

/** Cents as money; refuses fractions. */
export function cents(amount: number): Money {
  if (!Number.isSafeInteger(amount)) throw new Error('money is whole cents');
  return amount as Money;
}

export const zero = cents(0);

/** The sum of amounts. */
export function sumOf(amounts: Iterable<Money>): Money {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return cents(sum);
}

/** So many times the amount; the number of units is whole. */
export function times(amount: Money, units: number): Money {
  return cents(amount * units);
}

/** The amount × numerator / denominator in whole cents, half a cent up (away from zero): 5.29 € × 1/2 is 2.65 €. */
export function shareOf(amount: Money, numerator: number, denominator: number): Money {
  const exact = BigInt(Math.abs(amount)) * BigInt(numerator);
  const by = BigInt(denominator);
  const rounded = Number((2n * exact + by) / (2n * by));
  return cents(amount < 0 ? -rounded : rounded);
}

/** A price as a regulation states it: three amounts, of which none is computed from the others. */
export interface Amounts {
  readonly net: Money;
  readonly vat: Money;
  readonly gross: Money;
}

/** Whether the three amounts agree with each other. */
export function agrees({ net, vat, gross }: Amounts): boolean {
  return net + vat === gross;
}

/** The part of a price, e.g. one half for a relief: gross and VAT half up, net what remains, so that the three still agree. */
export function partOf(price: Amounts, numerator: number, denominator: number): Amounts {
  const gross = shareOf(price.gross, numerator, denominator);
  const vat = shareOf(price.vat, numerator, denominator);
  return { net: cents(gross - vat), vat, gross };
}

/** The sum of prices, amount by amount. */
export function totalOf(prices: readonly Amounts[]): Amounts {
  return {
    net: sumOf(prices.map(({ net }) => net)),
    vat: sumOf(prices.map(({ vat }) => vat)),
    gross: sumOf(prices.map(({ gross }) => gross)),
  };
}

/** Reads an amount as banks and people write it: `10.40`, `10,4`, `1 000,00 €`; undefined when it is not one. */
export function parseMoney(text: string): Money | undefined {
  if (text.length > 32) return undefined;
  const plain = text.normalize('NFKC').replace(/[\s€]|EUR/gu, '');
  const parts = /^(-?)(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!parts) return undefined;
  const amount = Number(parts[2]) * 100 + Number((parts[3] ?? '').padEnd(2, '0'));
  return cents(parts[1] === '-' && amount !== 0 ? -amount : amount);
}

/** The amount with a full stop, as banks and documents for machines want it: `10.40`. */
export function moneyAsDecimal(amount: Money): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const formats = {
  lv: new Intl.NumberFormat('lv-LV', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' }),
};

/** The amount in words of the language: `10,40 €` / `€10.40`. */
export function moneyInWords(amount: Money, lang: Lang): string {
  return formats[lang].format(amount / 100);
}
