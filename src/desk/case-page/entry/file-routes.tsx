import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cases } from '../../../case/index.js';
import { sendFile, sendPage } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { say } from '../../../platform/text/index.js';
import { given, officerOf } from '../../officer.js';
import { ContentsPage } from './contents-page.js';
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
        handler: (request, reply) => hand(house, request, reply, nthOf(request)),
      });
      web.route({
        method,
        url: `${below}/files/:nth/contents/:inside`,
        config: { access: 'staff:officer' },
        handler: (request, reply) => hand(house, request, reply, nthOf(request), nthOf(request, 'inside')),
      });
      web.route({
        method,
        url: `${below}/original`,
        config: { access: 'staff:officer' },
        handler: (request, reply) => hand(house, request, reply, 'original'),
      });
    }
    web.route({
      method: 'GET',
      url: `${below}/files/:nth/contents`,
      config: { access: 'staff:officer' },
      handler: (request, reply) => showContents(house, request, reply),
    });
  };
}

function nthOf(request: FastifyRequest, name = 'nth'): number {
  return Number(given(request.params, name));
}

async function hand(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  file: number | 'original',
  inside?: number,
) {
  const [caseId, entryId] = [given(request.params, 'id'), given(request.params, 'entry')];
  const wish = {
    caseId,
    entryId,
    file,
    isConfirmed: request.method === 'POST',
    ...(inside !== undefined && { inside }),
  };
  const opened = await cases.openFile(house, officerOf(request), wish, request.id);
  if ('file' in opened) return sendFile(reply, opened.file);
  return sendPage(request, reply, {
    title: say(texts.title, request.lang),
    body: <UnscannedPage name={opened.unscanned} action={request.url} back={`/desk/cases/${caseId}`} />,
  });
}

async function showContents(house: House, request: FastifyRequest, reply: FastifyReply) {
  const [caseId, entryId] = [given(request.params, 'id'), given(request.params, 'entry')];
  const container = await cases.openContainer(
    house,
    officerOf(request),
    { caseId, entryId, file: nthOf(request) },
    request.id,
  );
  return sendPage(request, reply, {
    title: say(texts.contents, request.lang),
    body: <ContentsPage container={container} address={request.url} back={`/desk/cases/${caseId}`} />,
  });
}
