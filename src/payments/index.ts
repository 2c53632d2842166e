export type { Money } from '../platform/money/index.js';
export { askFee, type Fee } from './ask-fee.js';
export { type Payment, type PaymentState, paymentOf } from './payment-of.js';
export {
  lineOf,
  type Price,
  type PriceItem,
  type PriceLine,
  type PriceList,
  relief,
  totalOf,
} from './prices/price.js';
export { listPrices, pricesOn } from './prices/prices-on.js';
export { type Receipt, receiptOf } from './receipt-of.js';
