import type { PlainDate } from '../../platform/clock/index.js';
import { cents, type Money } from '../../platform/money/index.js';
import type { Text } from '../../platform/text/index.js';

/** The three amounts as the regulation states them; never computed from each other. */
export interface Amounts {
  readonly net: Money;
  readonly vat: Money;
  readonly gross: Money;
}

/** A paid service as the price list of a day states it. */
export interface PriceItem extends Amounts {
  readonly code: string;
  readonly name: Text;
  readonly unit: Text;
  /** Where the amounts stand, and what in them is not verified. */
  readonly source: Text;
  readonly validFrom: PlainDate;
  /** Last day; absent while the item is in force. */
  readonly validTo: PlainDate | undefined;
}

/** The price list as it is on one day. */
export interface PriceList {
  readonly on: PlainDate;
  /** The item; a code that is not in force on that day is a fault of the service that names it. */
  item(code: string): PriceItem;
}

export interface PriceLine extends Amounts {
  /** Code of the price list; absent on a reduction. */
  readonly item?: string;
  readonly label: Text;
}

/** What is to be paid, line by line, and the three totals. */
export interface Price extends Amounts {
  readonly lines: readonly PriceLine[];
}

/** One unit of an item as a line of a price. */
export function lineOf({ code, name, net, vat, gross }: PriceItem): PriceLine {
  return { item: code, label: name, net, vat, gross };
}

/**
 * The lines with a reduction after them. Rounded half up for every line: first what is paid (gross), then its VAT; the
 * net amount is what remains, so that each reduced line adds up (6.40 = 5.29 + 1.11 becomes 3.20 = 2.64 + 0.56).
 * Reductions do not stack (domain §3.3): lines that are reduced already are refused.
 */
export function relief(lines: readonly PriceLine[], percent: number, label: Text): readonly PriceLine[] {
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) throw new Error('a relief is 0 to 100 whole percent');
  if (lines.some(({ gross }) => gross < 0)) throw new Error('reliefs do not stack');
  const sum = (part: 'gross' | 'vat') =>
    lines.reduce((total, line) => total + line[part] - remaining(line[part], percent), 0);
  const [gross, vat] = [sum('gross'), sum('vat')];
  return [...lines, { label, net: negative(gross - vat), vat: negative(vat), gross: negative(gross) }];
}

/** The price that the lines make. */
export function totalOf(lines: readonly PriceLine[]): Price {
  const sum = (part: keyof Amounts) => cents(lines.reduce((total, line) => total + line[part], 0));
  return { lines, net: sum('net'), vat: sum('vat'), gross: sum('gross') };
}

/** What is left of an amount after the reduction, half a cent up. */
function remaining(amount: Money, percent: number): number {
  return Math.floor((amount * (100 - percent) + 50) / 100);
}

function negative(amount: number): Money {
  return cents(amount === 0 ? 0 : -amount);
}
