import type { Money } from '../../platform/money/index.js';
import type { Lang } from '../../platform/text/index.js';

/** One wish to pay as the provider is told of it. The order's id is ours, and the provider takes money for it once. */
export interface Order {
  readonly id: string;
  readonly amount: Money;
  readonly currency: string;
  /** The case's number, for the payer's statement. */
  readonly reference: string;
  readonly lang: Lang;
  /** Where the browser returns to. */
  readonly back: string;
  readonly validUntil: Date;
}

/** What the provider says when it is asked. `unknown`: it has not heard of the order, as long as nobody has done anything there. */
export type Truth =
  | { readonly state: 'unknown' | 'open' | 'pending' | 'cancelled' | 'failed' }
  | { readonly state: 'paid'; readonly amount: number; readonly currency: string; readonly paymentId: string };

/** Whoever takes the money: a bank or a payment institution. */
export interface Provider {
  readonly id: string;
  /** The address to send the payer's browser to; the same order gives the same address. */
  start(order: Order): string;
  /** The truth about an order. */
  status(orderId: string): Promise<Truth>;
  /** Whether a callback is genuine and of now; says what is wrong with it otherwise. */
  examine(callback: Callback, now: Date): 'genuine' | 'unsigned' | 'forged' | 'stale';
}

/** A message in the provider's name, as it came. */
export interface Callback {
  readonly body: string;
  readonly timestamp: string | undefined;
  readonly nonce: string | undefined;
  readonly signature: string | undefined;
}
