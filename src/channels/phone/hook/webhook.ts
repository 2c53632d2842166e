import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql, type Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { noteRecording } from '../recordings/note-recording.js';
import { type PbxEvent, readEvent } from './event.js';
import { type Greeting, greetingFor } from './hours.js';
import { noteCallBack } from './note-call-back.js';
import { noteEvent } from './note-event.js';
import { judge, pbxSecret } from './signature.js';

/** Where the exchange tells of calls. */
export const eventsPath = '/phone/events';

/** The exchange's events: signed, dated, each nonce once. What `ringing` is answered with, the caller hears. */
export async function webhook(web: FastifyInstance, house: House): Promise<void> {
  await web.register(async (scope) => {
    // The signature is over the bytes as they came.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: 65_536 }, (_request, text, done) =>
      done(null, text),
    );
    scope.post(eventsPath, { config: { access: 'machine', callback: true } }, async (request, reply) => {
      const body = typeof request.body === 'string' ? request.body : '';
      const nonce = proven(house, request, { to: eventsPath, body });
      const event = readEvent(body);
      if (!event) throw new Refusal('not-valid');
      const answer = await house.db('web').transaction(
        {},
        async (tx) => {
          if (!(await useNonce(tx, nonce))) throw new Refusal('not-allowed');
          return await take(tx, event);
        },
        request.id,
      );
      return reply.code(202).send(answer);
    });
  });
}

/** The nonce of a message that the exchange signed just now; refuses anything else without saying why. */
export function proven(
  house: House,
  request: FastifyRequest,
  message: { readonly to: string; readonly body: string | Uint8Array },
): string {
  const secret = pbxSecret(house);
  if (!secret) throw new Refusal('not-found');
  const { verdict, nonce } = judge(secret, message, request.headers, house.clock.now());
  if (verdict === 'genuine') return nonce;
  house.log.warn({ verdict }, 'a message to the telephone channel was not taken');
  throw new Refusal('not-allowed');
}

/** False when the nonce was used before: a message that is played again. */
export async function useNonce(tx: Tx, nonce: string): Promise<boolean> {
  return (
    (await tx.run(
      sql`insert into phone.nonce (nonce, used_at) values (${nonce}, ${tx.now}) on conflict do nothing`,
    )) === 1
  );
}

async function take(tx: Tx, event: PbxEvent): Promise<Greeting | Record<string, never>> {
  const id = await noteEvent(tx, event);
  if (event.event === 'recording-ready') await noteRecording(tx, id, event);
  if (event.event === 'call-back-asked') await noteCallBack(tx, id);
  return event.event === 'ringing' ? await greetingFor(tx, event.priority ?? 'P4') : {};
}
