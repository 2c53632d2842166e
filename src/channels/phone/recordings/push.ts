import type { FastifyInstance } from 'fastify';
import { sql } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { proven, useNonce } from '../hook/webhook.js';
import { keepRecording, largestRecording } from './keep-recording.js';

/** Where the exchange posts the recording of a call, named by its own id of the call. */
export const recordingsPath = '/phone/recordings';

/** Recordings pushed by the exchange: the bytes as they are, signed like every message of it. */
export async function pushRoute(web: FastifyInstance, house: House): Promise<void> {
  await web.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      /^(audio\/|application\/octet-stream)/,
      { parseAs: 'buffer', bodyLimit: largestRecording },
      (_r, bytes, done) => done(null, bytes),
    );
    scope.post<{ Params: { call: string } }>(
      `${recordingsPath}/:call`,
      { config: { access: 'machine', callback: true } },
      async (request, reply) => {
        const { call } = request.params;
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const nonce = proven(house, request, { to: `${recordingsPath}/${call}`, body: bytes });
        await house.db('web').transaction(
          {},
          async (tx) => {
            if (!(await useNonce(tx, nonce))) throw new Refusal('not-allowed');
            const known = await tx.maybe<{ id: string }>(sql`select id from phone.call where pbx_id = ${call}`);
            if (!known) throw new Refusal('not-found');
            await keepRecording(house, tx, known.id, bytes);
          },
          request.id,
        );
        return reply.code(204).send();
      },
    );
  });
}
