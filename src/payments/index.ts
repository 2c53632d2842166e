export type { Money } from '../platform/money/index.js';
export { waysAddress } from './addresses.js';
export { type Asking, ask } from './ask.js';
export { askFee } from './ask-fee.js';
export { feeAccount } from './fee-account.js';
export * as holders from './holders.js';
export * as money from './money.js';
export { type Payment, paymentFor, paymentOf } from './payment-of.js';
export {
  lineOf,
  type Price,
  type PriceItem,
  type PriceLine,
  type PriceList,
  relief,
  totalOf,
} from './prices/price.js';
export { priceSet } from './prices/price-set.js';
export { listPrices, pricesOn } from './prices/prices-on.js';
export { type Receipt, receiptOf } from './receipt-of.js';
export * as receipts from './receipts/receipts.js';
export * as sent from './sent.js';
export { type Standing, standingOf } from './standing.js';
export { waiveFee } from './waive-fee.js';
