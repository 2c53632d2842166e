// A bank of a story of the tests: its own books, beside what the house was told of them.
import { randomUUID } from 'node:crypto';
import type { Truth } from './provider/provider.js';

/** What is owed in every story. */
export const gross = 1460;

/** The bank as it is told by the events: its own books, beside what it says and when. */
export interface Bank {
  readonly orders: Map<string, { amount: number; truth: Truth }>;
  /** Everything it ever said, for telling it late. */
  readonly said: { order: string; truth: Truth }[];
  tookBackItsWord: boolean;
  wasOdd: boolean;
  /** Orders that the house was told are paid, and those it was told have ended without money. */
  readonly told: Set<string>;
  readonly ended: Set<string>;
  /** Set when it is no longer asked: how that came, and what had been paid by then. */
  end: { readonly how: 'lapse' | 'write-off'; readonly kept: number } | undefined;
  /** Refunds that left, in cents. */
  sent: number;
}

/** Nobody was there yet. */
export const openBank = (): Bank => ({
  orders: new Map(),
  said: [],
  tookBackItsWord: false,
  wasOdd: false,
  told: new Set(),
  ended: new Set(),
  end: undefined,
  sent: 0,
});

export const doings = [
  'pay',
  'underpay',
  'overpay',
  'dollars',
  'pending',
  'cancel',
  'fail',
  'capture-after-all',
] as const;
export type Doing = (typeof doings)[number];

/** What the bank does with one of its orders; it takes the money of an order once. */
export function act(bank: Bank, index: number, does: Doing): void {
  const [id, order] = [...bank.orders][index] ?? [];
  if (!id || !order || order.truth.state === 'paid') return;
  const isEnded = order.truth.state === 'cancelled' || order.truth.state === 'failed';
  if (isEnded !== (does === 'capture-after-all')) return;
  const paid = (amount: number, currency = 'EUR'): Truth => ({
    state: 'paid',
    amount,
    currency,
    paymentId: randomUUID(),
  });
  const truths: Readonly<Record<typeof does, Truth>> = {
    pay: paid(order.amount),
    underpay: paid(Math.max(1, order.amount - 100)),
    overpay: paid(order.amount + 100),
    dollars: paid(order.amount, 'USD'),
    pending: { state: 'pending' },
    cancel: { state: 'cancelled' },
    fail: { state: 'failed' },
    'capture-after-all': paid(order.amount),
  };
  if (does === 'capture-after-all') bank.tookBackItsWord = true;
  if (does === 'underpay' || does === 'overpay' || does === 'dollars') bank.wasOdd = true;
  order.truth = truths[does];
  bank.said.push({ order: id, truth: order.truth });
}

/** What an order brought, in euro. */
export const amountOf = ({ truth }: { readonly truth: Truth }) =>
  truth.state === 'paid' && truth.currency === 'EUR' ? truth.amount : 0;
export const takenBy = ({ orders }: Bank) => [...orders.values()].reduce((sum, order) => sum + amountOf(order), 0);
/** What the house knows of. */
export const toldOf = ({ orders, told }: Bank) =>
  [...orders].reduce((sum, [id, order]) => sum + (told.has(id) ? amountOf(order) : 0), 0);
/** What of the money stays: up to the price, or what had come when it was no longer asked. */
export const keptOf = (bank: Bank) => bank.end?.kept ?? Math.min(gross, takenBy(bank));
