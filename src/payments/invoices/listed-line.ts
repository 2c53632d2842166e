import { type Lang, say } from '../../platform/text/index.js';
import type { PriceItem } from '../prices/price.js';
import type { InvoiceLine } from './invoice.js';

/** Percent, as the form offers them. */
export const vatRates = ['21', '12', '0'] as const;
/** UN/ECE Recommendation 20: one, an hour, a month. */
export const saleUnits = ['C62', 'HUR', 'MON'] as const;

/**
 * The rate that an item of the price list is taxed by, in percent; undefined where none of ours fits. The list states amounts, not rates,
 * and rounds them in its own way (17,20 + 3,60 is twice 8,60 + 1,80): what is a cent off is the same rate, the nearest one.
 */
export function rateOf({ net, vat }: Pick<PriceItem, 'net' | 'vat'>): number | undefined {
  if (vat === 0) return 0;
  const off = (rate: number) => Math.abs(vat - (net * rate) / 100);
  const [nearest] = vatRates
    .map(Number)
    .filter((rate) => rate > 0)
    .toSorted((one, other) => off(one) - off(other));
  return nearest !== undefined && off(nearest) < 1.5 ? nearest : undefined;
}

/** In what it is counted, from the unit's words in the price list; what is neither time is a piece. */
export function unitOf({ unit }: Pick<PriceItem, 'unit'>): (typeof saleUnits)[number] {
  if (/stund/.test(unit.lv)) return 'HUR';
  return /mēnes/.test(unit.lv) ? 'MON' : 'C62';
}

/** So many units of an item of the price list as a line of an invoice; undefined where no rate of VAT makes the item's amounts. */
export function lineOfListed(item: PriceItem, quantity: number, lang: Lang): InvoiceLine | undefined {
  const vatPercent = rateOf(item);
  if (vatPercent === undefined) return undefined;
  return { name: say(item.name, lang), unit: unitOf(item), quantity, price: item.net, vatPercent };
}
