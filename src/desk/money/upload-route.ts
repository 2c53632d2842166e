import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actorOf } from '../../identity/index.js';
import { money } from '../../payments/index.js';
import type { House } from '../../platform/room/index.js';
import { showOverview } from './money-routes.js';
import { asAccountant } from './rights.js';
import { texts } from './texts.js';

/** A bank's file by hand; a job reads it, and the first page tells what became of it. */
export async function uploadRoute(web: FastifyInstance, house: House): Promise<void> {
  await web.register(async (scope) => {
    scope.addContentTypeParser(
      'multipart/form-data',
      { parseAs: 'buffer', bodyLimit: money.largestUpload + 10_000 },
      readForm,
    );
    scope.route({
      method: 'POST',
      url: '/desk/money/statements',
      config: { access: 'staff:officer' },
      handler: async (request, reply) => {
        const file: unknown = Reflect.get(Object(request.body), 'file');
        const isFile = file instanceof File && file.size > 0;
        if (!isFile) return showOverview(house, request, reply, { problem: texts.noFile });
        const bytes = Buffer.from(await file.arrayBuffer());
        const id = await asAccountant(house, request, (tx, officer) =>
          money.keepUpload(tx, actorOf(officer), { name: file.name, bytes }),
        );
        return reply.redirect(`/desk/money?sent=${id}`, 303);
      },
    });
  });
}

/** Held in memory only; the form's other fields stay readable for the forgery guard. */
async function readForm(request: FastifyRequest, body: Buffer) {
  try {
    const headers = { 'content-type': request.headers['content-type'] ?? '' };
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    return Object.fromEntries([...form].slice(0, 5));
  } catch (cause) {
    throw Object.assign(new Error('a malformed form', { cause }), { statusCode: 400 });
  }
}
