import type { FastifyInstance, FastifyRequest } from 'fastify';
import { getCall, recordings } from '../../channels/phone/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { asOfficer, given } from '../officer.js';
import type { showRecording } from './recording-routes.js';

/** A recording that an operator adds by hand, where the exchange does not push it. */
export async function uploadRoute(
  web: FastifyInstance,
  house: House,
  url: string,
  show: typeof showRecording,
): Promise<void> {
  await web.register(async (scope) => {
    scope.addContentTypeParser(
      'multipart/form-data',
      { parseAs: 'buffer', bodyLimit: recordings.largestRecording + 10_000 },
      readForm,
    );
    scope.route({
      method: 'POST',
      url,
      config: { access: 'staff:operator' },
      handler: async (request, reply) => {
        const id = given(request.params, 'id');
        const file: unknown = Reflect.get(Object(request.body), 'recording');
        try {
          await asOfficer(house, request, async (tx) => {
            await getCall(tx, id);
            await recordings.keepRecording(house, tx, id, Buffer.isBuffer(file) ? file : Buffer.alloc(0));
          });
        } catch (error) {
          if (!(error instanceof Refusal) || error.code !== 'not-valid' || !error.why) throw error;
          return show(house, request, reply, { problems: [{ field: 'recording', message: error.why }] });
        }
        return reply.redirect(`/desk/phone/recordings/${id}`, 303);
      },
    });
  });
}

/** Held in memory only; the form's other fields stay readable for the forgery guard. */
async function readForm(request: FastifyRequest, body: Buffer) {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  try {
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    const fields: [string, string | Buffer][] = [];
    for (const [name, value] of [...form].slice(0, 20))
      fields.push([name, typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer())]);
    return Object.fromEntries(fields);
  } catch (cause) {
    throw Object.assign(new Error('a malformed form', { cause }), { statusCode: 400 });
  }
}
