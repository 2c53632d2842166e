import { z } from 'zod';
import { hmac, isSameSecret } from '../../platform/crypto/index.js';
import { cents } from '../../platform/money/index.js';
import type { Order } from './provider.js';

const fields = ['order', 'amount', 'currency', 'reference', 'lang', 'back', 'until'] as const;

const form = z.object({
  order: z.string().min(1).max(64),
  amount: z.coerce.number().int().positive(),
  currency: z.string().length(3),
  reference: z.string().max(100),
  lang: z.enum(['lv', 'en']),
  back: z.url().max(500),
  until: z.iso.datetime(),
  signature: z.string(),
});
type Query = Readonly<Record<(typeof fields)[number] | 'signature', string>>;

/** An order as the signed parameters that the browser carries to the bank. */
export function orderQuery(secret: string, order: Omit<Order, 'lines'>): Query {
  const query = {
    order: order.id,
    amount: String(order.amount),
    currency: order.currency,
    reference: order.reference,
    lang: order.lang,
    back: order.back,
    until: order.validUntil.toISOString(),
  };
  return { ...query, signature: macOf(secret, query) };
}

/** The order that the parameters carry; undefined when they are incomplete or were altered on the way. */
export function readOrder(
  secret: string,
  given: unknown,
): { readonly order: Omit<Order, 'lines'>; readonly query: Query } | undefined {
  const read = form.safeParse(given);
  if (!read.success) return undefined;
  const { order: id, amount, currency, reference, lang, back, until, signature } = read.data;
  const query: Query = { order: id, amount: String(amount), currency, reference, lang, back, until, signature };
  if (!isSameSecret(signature, macOf(secret, query))) return undefined;
  return { order: { id, amount: cents(amount), currency, reference, lang, back, validUntil: new Date(until) }, query };
}

function macOf(secret: string, query: Omit<Query, 'signature'>): string {
  return hmac(secret, 'order', ...fields.map((field) => query[field])).toString('base64url');
}
