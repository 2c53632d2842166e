import type { PlainDate } from '../../platform/clock/index.js';
import type { Money } from '../../platform/money/index.js';
import type { Lang } from '../../platform/text/index.js';

/** One of the payments that an order makes: each goes to its own account with its own words. */
export interface OrderLine {
  /** Our id of it. */
  readonly id: string;
  readonly amount: Money;
  /** The exact words for the statement. */
  readonly purpose: string;
  readonly creditor: { readonly name: string; readonly iban?: string | undefined; readonly bic?: string | undefined };
}

/** One wish to pay as the provider is told of it. The order's id is ours, and the provider takes money for it once. */
export interface Order {
  readonly id: string;
  /** All lines together. */
  readonly amount: Money;
  readonly currency: string;
  /** The case's or decision's number, for the payer's statement. */
  readonly reference: string;
  readonly lang: Lang;
  /** Where the browser returns to. */
  readonly back: string;
  readonly validUntil: Date;
  readonly lines: readonly OrderLine[];
}

/** What the provider says when it is asked. `unknown`: it has not heard of the order, as long as nobody has done anything there. */
export type Truth =
  | { readonly state: 'unknown' | 'open' | 'pending' | 'cancelled' | 'failed' }
  | { readonly state: 'paid'; readonly amount: number; readonly currency: string; readonly paymentId: string };

/** Where an order is paid, and by which name of its own the provider knows it. */
export interface Placed {
  readonly address: string;
  readonly handle?: string;
}

/** What an institution pays out at once, and what is in it. */
export interface Payout {
  readonly id: string;
  /** What arrives at the bank; whole cents. */
  readonly amount: number;
  readonly arrivesOn: PlainDate;
  /** What the bank's statement carries, where the institution knows it. */
  readonly reference: string | undefined;
  /** The payments in it, by the ids under which they were told, and what was kept of each. */
  readonly lines: readonly { readonly paymentId: string; readonly amount: number; readonly fee: number }[];
  /** How much else moved in it (refunds, corrections), whichever way; nothing where the payments explain all of it. */
  readonly other: number;
}

/** Whoever takes the money: a bank or a payment institution. */
export interface Provider {
  readonly id: string;
  /** `bank`: a bank's own link; `initiation`: a transfer begun from the payer's bank; `card`. */
  readonly way: 'bank' | 'initiation' | 'card';
  /** Places an order; the same order is placed once, however often it is asked, and has the same address. */
  place(order: Order): Promise<Placed>;
  /** The truth about an order. */
  status(orderId: string, handle: string | undefined): Promise<Truth>;
  /** Whether a message in the provider's name is genuine and of now, and which order it hints at; says what is wrong with it otherwise. Absent where the provider sends none. */
  hear?(message: Message, now: Date): Heard | Promise<Heard>;
  /** What was paid out since an instant; absent where each payment arrives at the bank by itself. */
  payouts?(since: Date): Promise<readonly Payout[]>;
}

export type Heard =
  | { readonly verdict: 'genuine'; readonly order: string | undefined; readonly nonce: string }
  | { readonly verdict: 'unsigned' | 'forged' | 'stale' };

/** A message in the provider's name, as it came. */
export interface Message {
  readonly body: string;
  header(name: string): string | undefined;
}
