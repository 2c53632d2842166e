/** Invoices for institutions and companies: issued, taken back, listed, sent, dunned. */

export { invoicesAddress } from '../addresses.js';
export { accountWords, invoiceStates, invoiceTones } from '../pages/invoices-texts.js';
export { type Buyer, type InvoiceLine, isMixed, mixed } from './invoice.js';
export { creditInvoice, issueInvoice } from './issue-invoice.js';
export {
  type AccountLine,
  accountOf,
  findInvoice,
  type InvoiceState,
  invoiceState,
  isInvoiceSent,
  type ListedInvoice,
  listInvoices,
  noteInvoiceSent,
} from './list-invoices.js';
export { sellerOf } from './seller.js';
export { unitWords } from './texts.js';
