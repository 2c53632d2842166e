/** Confirmations of payment: asked for, made by a job, taken away as a sealed PDF. */

export { askReceipt, type PaidFor } from './ask-receipt.js';
export { receiptAddress } from './receipt-address.js';
