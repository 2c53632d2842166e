import type { Stripe } from 'stripe';
import type { Outgoing } from '../../platform/outgoing/index.js';
import type { Heard, Message, Order, Provider, Truth } from '../provider/provider.js';
import { payoutsSince } from './payouts.js';

export interface CardOptions {
  readonly id: string;
  readonly key: string;
  readonly webhookSecret: string;
  /** Where the interface is reached in place of `https://api.stripe.com`: the demonstration's stand-in. */
  readonly api?: string;
  readonly outgoing: Outgoing;
}

/** The interface's own address. */
export const stripeApi = 'https://api.stripe.com';

/**
 * Cards through Stripe's own SDK: a Checkout session per order, which never shows us the card. Its webhooks are verified by the
 * SDK and only hint at which order to ask about. The SDK's calls leave by the house's one way out. It is loaded at the first use.
 */
export function openCard({ id, key, webhookSecret, api = stripeApi, outgoing }: CardOptions): Provider {
  let opened: Promise<Stripe> | undefined;
  const stripe = () => {
    opened ??= openStripe(key, api, outgoing);
    return opened;
  };
  return {
    id,
    way: 'card',
    place: async (order) => {
      const session = await (await stripe()).checkout.sessions.create(sessionOf(order), { idempotencyKey: order.id });
      if (!session.url) throw new Error('the card institution gave no address to pay at');
      return { address: session.url, handle: session.id };
    },
    // Nobody was led there before the handle was kept.
    status: async (_orderId, handle) =>
      handle ? truthOf(await retrieve(await stripe(), handle)) : { state: 'unknown' },
    payouts: async (since) => await payoutsSince(await stripe(), since),
    hear: async (message, now) => hear(await stripe(), webhookSecret, message, now),
  };
}

async function openStripe(key: string, api: string, outgoing: Outgoing): Promise<Stripe> {
  const { default: Stripe } = await import('stripe');
  return new Stripe(key, {
    httpClient: Stripe.createFetchHttpClient(fetchThrough(outgoing, api)),
    // The job that asked tries again, with a named end.
    maxNetworkRetries: 0,
    telemetry: false,
  });
}

/** The SDK's `fetch`, over the one client that calls out. */
function fetchThrough(outgoing: Outgoing, api: string): typeof fetch {
  return async (input, init) => {
    const url = String(input instanceof Request ? input.url : input).replace(stripeApi, api);
    const { 'content-type': type, ...headers } = Object.fromEntries(new Headers(init?.headers));
    const body = typeof init?.body === 'string' ? init.body : '';
    const posted = init?.method === 'POST' ? { body, type: type ?? 'application/x-www-form-urlencoded' } : {};
    const answer = await outgoing.call(url, { headers, ...posted });
    return new Response(answer.text, { status: answer.status, headers: { 'content-type': 'application/json' } });
  };
}

function sessionOf(order: Order): Stripe.Checkout.SessionCreateParams {
  return {
    mode: 'payment',
    locale: order.lang,
    client_reference_id: order.id,
    success_url: order.back,
    cancel_url: order.back,
    expires_at: Math.ceil(order.validUntil.getTime() / 1000),
    payment_intent_data: { metadata: { order: order.id } },
    line_items: order.lines.map(({ amount, purpose }) => ({
      quantity: 1,
      price_data: {
        currency: order.currency.toLowerCase(),
        unit_amount: amount,
        product_data: { name: purpose },
      },
    })),
  };
}

async function retrieve(stripe: Stripe, handle: string): Promise<Stripe.Checkout.Session | undefined> {
  return await stripe.checkout.sessions.retrieve(handle).catch((error: unknown) => {
    if (error instanceof Error && 'statusCode' in error && error.statusCode === 404) return undefined;
    throw error;
  });
}

function truthOf(session: Stripe.Checkout.Session | undefined): Truth {
  if (!session) return { state: 'unknown' };
  const { payment_status, status, amount_total, currency, payment_intent } = session;
  const paymentId = typeof payment_intent === 'string' ? payment_intent : payment_intent?.id;
  if (payment_status === 'paid' && amount_total !== null && currency && paymentId)
    return { state: 'paid', amount: amount_total, currency: currency.toUpperCase(), paymentId };
  if (status === 'expired') return { state: 'cancelled' };
  return { state: status === 'complete' ? 'pending' : 'open' };
}

/** A webhook is older than this no more; its event is taken once. */
const toleranceSeconds = 300;

async function hear(stripe: Stripe, secret: string, { body, header }: Message, now: Date): Promise<Heard> {
  const given = header('stripe-signature');
  if (!given) return { verdict: 'unsigned' };
  try {
    const event = await stripe.webhooks.constructEventAsync(
      body,
      given,
      secret,
      toleranceSeconds,
      undefined,
      now.getTime(),
    );
    const { object } = event.data;
    const order = 'client_reference_id' in object ? object.client_reference_id : undefined;
    return { verdict: 'genuine', order: order ?? undefined, nonce: event.id };
  } catch (error) {
    if (!(error instanceof Error) || !/Signature/.test(error.constructor.name)) throw error;
    return { verdict: /tolerance/i.test(error.message) ? 'stale' : 'forged' };
  }
}
