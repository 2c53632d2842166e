import { money } from '../../../payments/index.js';
import type { PlainDate } from '../../../platform/clock/index.js';
import { Tag, useSay } from '../../../platform/html/index.js';

/** How an invoice stands on a day, in a word. */
export function InvoiceTag({
  invoice,
  today,
}: {
  readonly invoice: money.invoices.ListedInvoice;
  readonly today: PlainDate;
}) {
  const say = useSay();
  const state = money.invoices.invoiceState(invoice, today);
  return <Tag tone={money.invoices.invoiceTones[state]}>{say(money.invoices.invoiceStates[state])}</Tag>;
}
