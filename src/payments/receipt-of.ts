import type { SubjectKey } from '../audit/index.js';
import type { Tx } from '../platform/db/index.js';
import type { Money } from '../platform/money/index.js';
import { findPayment } from './payment-of.js';
import type { Price } from './prices/price.js';

/** What a receipt shows; the portal sets it as a page or a document. */
export interface Receipt {
  /** Without gaps within a year: `2026-000001`. */
  readonly number: string;
  readonly settledAt: Date;
  readonly payer: SubjectKey;
  /** The case's number. */
  readonly reference: string;
  readonly price: Price;
  readonly paid: Money;
  /** Paid beyond the price; returned to the payer's account. */
  readonly refundable: Money;
}

/** The receipt of a fee that is paid in full; undefined before that, and for whoever may not see it. */
export async function receiptOf(tx: Tx, obligationId: string): Promise<Receipt | undefined> {
  const payment = await findPayment(tx, obligationId);
  if (!payment?.settledAt || !payment.receiptNumber) return undefined;
  const { payer, reference, price, paid, refundable } = payment;
  return { number: payment.receiptNumber, settledAt: payment.settledAt, payer, reference, price, paid, refundable };
}
