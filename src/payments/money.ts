/** What the finance unit does: statements, what no rule could place, refunds; and every figure's entries. */

export { bookingWords } from './booking-words.js';
export * as debts from './debts/debts.js';
export { type WrittenEntry, writeCamt } from './demonstration/write-camt.js';
export { exportBooks } from './export-books.js';
export { type FeeStanding, feesOf, keepCaseDifferences } from './hold-against-cases.js';
export * as invoices from './invoices/invoices.js';
export { type ByHand, decidePlace, type Proposal } from './matching/place-by-hand.js';
export { proposalsFor } from './matching/proposals.js';
export * from './money-lists.js';
export { type NumberPayments, paymentsByNumber } from './payments-by-number.js';
export { batchMessage, makeBatch } from './refunds/refund-batch.js';
export { approveRefund, askRefund, refuseRefund } from './refunds/refund-orders.js';
export { askBank, canFetch } from './statements/fetch.js';
export { findUpload, keepUpload, largestUpload } from './statements/keep-upload.js';
