import { z } from 'zod';
import type { Clock } from '../../platform/clock/index.js';
import type { Outgoing } from '../../platform/outgoing/index.js';
import { orderQuery } from './order-query.js';
import type { Provider, Truth } from './provider.js';
import { headerNames, judgeSignature, signHeaders } from './signature.js';

export interface BankOptions {
  readonly id: string;
  /** Where browsers find the bank; `/pay` is added. */
  readonly address: string;
  /** Where Lete finds it; `/payments/<order>` is added. */
  readonly api: string;
  readonly secret: string;
  readonly outgoing: Outgoing;
  readonly clock: Clock;
}

const truth = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['unknown', 'open', 'pending', 'cancelled', 'failed']) }),
  z.object({
    state: z.literal('paid'),
    amount: z.number().int().positive(),
    currency: z.string().length(3),
    paymentId: z.string().min(1).max(100),
  }),
]);

/**
 * A bank that is reached by a signed redirect and answers signed questions (see README). The demonstration's bank and the
 * configured one speak the same protocol.
 */
export function openBank({ id, address, api, secret, outgoing, clock }: BankOptions): Provider {
  return {
    id,
    way: 'bank',
    place: async (order) => ({ address: `${address}/pay?${new URLSearchParams({ ...orderQuery(secret, order) })}` }),
    status: async (orderId): Promise<Truth> => {
      const url = `${api}/payments/${encodeURIComponent(orderId)}`;
      const headers = signHeaders(secret, { to: statusTo(orderId), body: '' }, clock.now());
      const answer = await outgoing.call(url, { headers });
      if (answer.status === 404) return { state: 'unknown' };
      if (answer.status !== 200) throw new Error(`the bank answered ${answer.status}`);
      return truth.parse(JSON.parse(answer.text));
    },
    hear: ({ body, header }, now) => {
      const given = {
        timestamp: header(headerNames.timestamp),
        nonce: header(headerNames.nonce),
        signature: header(headerNames.signature),
      };
      const verdict = judgeSignature(secret, { to: callbackTo(id), body }, given, now);
      return verdict === 'genuine' ? { verdict, order: orderIn(body), nonce: given.nonce ?? '' } : { verdict };
    },
  };
}

/** What the signature of a status question and of a callback is bound to. */
export const statusTo = (orderId: string) => `GET /payments/${orderId}`;
export const callbackTo = (providerId: string) => `POST /payments/callback/${providerId}`;

const message = z.object({ order: z.string().min(1).max(64) });

/** The order that a message names; undefined when it names none. */
function orderIn(body: string): string | undefined {
  const read = z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(message)
    .safeParse(body);
  return read.success ? read.data.order : undefined;
}
