/** Confirmations of payment: asked for, made by a job, taken away as a sealed PDF. */

export { askReceipt } from './ask-receipt.js';
export { receiptAddress } from './receipt-address.js';
