import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cases } from '../../../case/index.js';
import { sendFile, sendPage } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { say } from '../../../platform/text/index.js';
import { given, officerOf } from '../../officer.js';
import { fileTexts as texts } from './file-texts.js';
import { UnscannedPage } from './unscanned-page.js';

/** Files that came with an entry, and the mail as it came; each look is written down. POST: the officer knows that no scanner has seen it. */
export function fileRoutes(house: House) {
  return (web: FastifyInstance) => {
    const below = '/desk/cases/:id/entries/:entry';
    for (const method of ['GET', 'POST'] as const) {
      web.route({
        method,
        url: `${below}/files/:nth`,
        config: { access: 'staff:officer' },
        handler: (request, reply) => hand(house, request, reply, Number(given(request.params, 'nth'))),
      });
      web.route({
        method,
        url: `${below}/original`,
        config: { access: 'staff:officer' },
        handler: (request, reply) => hand(house, request, reply, 'original'),
      });
    }
  };
}

async function hand(house: House, request: FastifyRequest, reply: FastifyReply, file: number | 'original') {
  const [caseId, entryId] = [given(request.params, 'id'), given(request.params, 'entry')];
  const wish = { caseId, entryId, file, isConfirmed: request.method === 'POST' };
  const opened = await cases.openFile(house, officerOf(request), wish, request.id);
  if ('file' in opened) return sendFile(reply, opened.file);
  return sendPage(request, reply, {
    title: say(texts.title, request.lang),
    body: <UnscannedPage name={opened.unscanned} action={request.url} back={`/desk/cases/${caseId}`} />,
  });
}
