import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { sql, type Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import type { House } from '../platform/room/index.js';
import { askForTruth, recordRefusal } from './check-attempt.js';
import { providerOf } from './provider/providers.js';
import { headerNames } from './provider/signature.js';

/**
 * Where a provider tells that something happened. Nothing in the message is believed but which order to ask about: the
 * signature, the time and the single use are checked, and the provider is asked for the truth by a job.
 */
export async function callbackRoute(web: FastifyInstance, house: House): Promise<void> {
  await web.register(async (scope) => {
    // The signature is over the bytes as they came.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: 16_384 }, (_request, text, done) =>
      done(null, text),
    );
    scope.post<{ Params: { provider: string } }>(
      '/payments/callback/:provider',
      { config: { access: 'machine', callback: true } },
      async (request, reply) => {
        const provider = providerOf(house);
        if (provider?.id !== request.params.provider) throw new Refusal('not-found');
        const callback = callbackOf(request);
        const verdict = provider.examine(callback, house.clock.now());
        const taken = await house.db('web').transaction(
          {},
          async (tx) => {
            const order = verdict === 'genuine' ? orderOf(callback.body) : undefined;
            const why = verdict !== 'genuine' ? verdict : !order ? 'malformed' : undefined;
            if (order && (await useNonce(tx, provider.id, callback.nonce ?? ''))) {
              await askForTruth(tx, provider.id, order);
              return true;
            }
            await recordRefusal(tx, provider.id, why ?? 'replayed');
            return false;
          },
          request.id,
        );
        return reply.code(taken ? 202 : 400).send();
      },
    );
  });
}

function callbackOf(request: FastifyRequest) {
  const header = (name: string) => {
    const value = request.headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    body: typeof request.body === 'string' ? request.body : '',
    timestamp: header(headerNames.timestamp),
    nonce: header(headerNames.nonce),
    signature: header(headerNames.signature),
  };
}

const message = z.object({ order: z.string().min(1).max(64) });

function orderOf(body: string): string | undefined {
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

/** False when the nonce was used before. */
async function useNonce(tx: Tx, provider: string, nonce: string): Promise<boolean> {
  const used = await tx.run(sql`insert into payments.callback (provider, nonce, received_at)
    values (${provider}, ${nonce}, ${tx.now}) on conflict do nothing`);
  return used === 1;
}
