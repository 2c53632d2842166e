import { agencyOn, kinds } from '../agency/index.js';
import type { Tx } from '../platform/db/index.js';

/** The unit of the agency that keeps the books. */
export const financeUnit = 'finance';

/** What the agency has published of itself as a seller at an instant; now, unless told otherwise. */
export async function sellerFactsOf(tx: Tx, at?: Date) {
  return (await agencyOn(tx, at)).find(kinds.seller, 'agency')?.content;
}

/** How many days there are to pay an invoice that is promised at an instant; now, unless told otherwise. */
export async function daysToPay(tx: Tx, at?: Date): Promise<number> {
  const term = (await agencyOn(tx, at)).find(kinds.paymentTerm, 'invoice');
  if (!term) throw new Error('no term of payment is published for invoices');
  return term.content.days;
}

/** The series of the records plan in which invoices and confirmations of payment stand. */
export async function financeSeriesOf(tx: Tx): Promise<string> {
  return (await sellerFactsOf(tx))?.caseIndex ?? '10-01';
}
