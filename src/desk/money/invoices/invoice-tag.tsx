import { money } from '../../../payments/index.js';
import type { PlainDate } from '../../../platform/clock/index.js';
import { Tag, useSay } from '../../../platform/html/index.js';

const tones = {
  open: 'info',
  overdue: 'danger',
  paid: 'success',
  'written-off': 'neutral',
  'taken-back': 'neutral',
  'credit-note': 'neutral',
} as const;

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
  return <Tag tone={tones[state]}>{say(money.invoices.invoiceStates[state])}</Tag>;
}
