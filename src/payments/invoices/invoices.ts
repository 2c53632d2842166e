/** Invoices for institutions and companies: issued, taken back, listed, sent, dunned. */

export { invoicePaperAddress, invoicesAddress } from '../addresses.js';
export { daysToPay } from '../finance-unit.js';
export { accountWords, invoiceStates, invoiceTones } from '../pages/invoices-texts.js';
export { buyerFrom, buyerOf } from './buyer-of.js';
export { type Buyer, type InvoiceLine, isMixed, mixed, totalsOf } from './invoice.js';
export { creditInvoice, issueInvoice } from './issue-invoice.js';
export {
  type AccountLine,
  accountOf,
  findInvoice,
  type InvoiceSearch,
  type InvoiceState,
  invoiceState,
  invoicesShown,
  isInvoiceSent,
  type ListedInvoice,
  listInvoices,
  noteInvoiceSent,
  owedOnInvoices,
  type WholeInvoice,
} from './list-invoices.js';
export { lineOfListed, saleUnits, vatRates } from './listed-line.js';
export { sellerOf } from './seller.js';
export { unitWords } from './texts.js';
