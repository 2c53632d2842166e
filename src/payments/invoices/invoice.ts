import type { SubjectKey } from '../../audit/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { cents, type Money, shareOf, sumOf, times } from '../../platform/money/index.js';
import type { Text } from '../../platform/text/index.js';

/** Whom an invoice is for. */
export interface Buyer {
  readonly key: SubjectKey & `entity:${string}`;
  readonly name: string;
  readonly registrationNumber: string;
  /** With the country's letters; absent for who is not registered for VAT. */
  readonly vatNumber?: string;
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  /** Two letters. */
  readonly country: string;
  /** What the buyer wants to find on it; the buyer's registration number where nothing was named. */
  readonly reference?: string;
}

export interface InvoiceLine {
  readonly name: string;
  /** UN/ECE Recommendation 20: `C62` one, `HUR` an hour, `MON` a month. */
  readonly unit: string;
  readonly quantity: number;
  /** Without VAT, for one. */
  readonly price: Money;
  /** Percent; 0 where the service is outside of VAT. */
  readonly vatPercent: number;
}

/** An invoice, or the credit note that takes one back. */
export interface Invoice {
  readonly number: string;
  readonly type: '380' | '381';
  /** Number and date of the invoice that is taken back. */
  readonly corrects?: { readonly number: string; readonly issuedOn: PlainDate };
  readonly buyer: Buyer;
  readonly issuedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly lines: readonly InvoiceLine[];
}

export interface Totals {
  readonly net: Money;
  readonly vat: Money;
  readonly gross: Money;
  /** One for each rate, as EN 16931 breaks the tax down (BG-23). */
  readonly byRate: readonly { readonly percent: number; readonly net: Money; readonly vat: Money }[];
}

/** What a line costs without VAT (BT-131). */
export const netOf = ({ price, quantity }: InvoiceLine): Money => times(price, quantity);

/** What is outside of VAT does not stand on one invoice with what is inside of it (BR-O-11). */
export function isMixed(lines: readonly Pick<InvoiceLine, 'vatPercent'>[]): boolean {
  return lines.some(({ vatPercent }) => vatPercent === 0) && lines.some(({ vatPercent }) => vatPercent > 0);
}

export const mixed: Text = {
  lv: 'Pakalpojumiem bez PVN izrakstiet atsevišķu rēķinu: e-rēķinā tos nedrīkst apvienot ar apliekamiem.',
  en: 'Put services outside of VAT on an invoice of their own: an e-invoice may not join them with taxed ones.',
};

/** The sums of an invoice: VAT is computed once for each rate on all that is taxed by it, half a cent up (BR-CO-17). */
export function totalsOf(lines: readonly InvoiceLine[]): Totals {
  const rates = [...new Set(lines.map(({ vatPercent }) => vatPercent))].sort((one, other) => other - one);
  const byRate = rates.map((percent) => {
    const net = sumOf(lines.filter(({ vatPercent }) => vatPercent === percent).map(netOf));
    return { percent, net, vat: shareOf(net, percent, 100) };
  });
  const [net, vat] = [sumOf(byRate.map((rate) => rate.net)), sumOf(byRate.map((rate) => rate.vat))];
  return { net, vat, gross: cents(net + vat), byRate };
}
