import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql, type Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import type { House } from '../platform/room/index.js';
import { askForTruth, recordRefusal } from './check-attempt.js';
import type { Message } from './provider/provider.js';
import { providersOf } from './provider/providers.js';

/**
 * Where a provider tells that something happened. Nothing in the message is believed but which order to ask about: the
 * signature, the time and the single use are checked, and the provider is asked for the truth by a job.
 */
export async function callbackRoute(web: FastifyInstance, house: House): Promise<void> {
  await web.register(async (scope) => {
    // The signature is over the bytes as they came.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: 65_536 }, (_request, text, done) =>
      done(null, text),
    );
    scope.post<{ Params: { provider: string } }>(
      '/payments/callback/:provider',
      { config: { access: 'machine', callback: true } },
      async (request, reply) => {
        const provider = providersOf(house).find(({ id }) => id === request.params.provider);
        if (!provider?.hear) throw new Refusal('not-found');
        const heard = await provider.hear(messageOf(request), house.clock.now());
        const taken = await house.db('web').transaction(
          {},
          async (tx) => {
            if (heard.verdict !== 'genuine' || !heard.order) {
              await recordRefusal(tx, provider.id, heard.verdict === 'genuine' ? 'malformed' : heard.verdict);
              return false;
            }
            if (await useNonce(tx, provider.id, heard.nonce)) {
              await askForTruth(tx, provider.id, heard.order);
              return true;
            }
            await recordRefusal(tx, provider.id, 'replayed');
            return false;
          },
          request.id,
        );
        return reply.code(taken ? 202 : 400).send();
      },
    );
  });
}

function messageOf(request: FastifyRequest): Message {
  return {
    body: typeof request.body === 'string' ? request.body : '',
    header: (name) => {
      const value = request.headers[name];
      return typeof value === 'string' ? value : undefined;
    },
  };
}

/** False when the nonce was used before. */
async function useNonce(tx: Tx, provider: string, nonce: string): Promise<boolean> {
  const used = await tx.run(sql`insert into payments.callback (provider, nonce, received_at)
    values (${provider}, ${nonce}, ${tx.now}) on conflict do nothing`);
  return used === 1;
}
