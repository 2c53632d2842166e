import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Layout, renderPage } from '../platform/html/index.js';
import { type BothPaths, both, type PageContent, sendPage } from '../platform/http/index.js';
import type { House } from '../platform/room/index.js';

export type PublicPage = (request: FastifyRequest) => PageContent | Promise<PageContent>;

/** Seconds for which a rendered page is served again without a look at the data: a change is visible within a minute. */
const keptSeconds = 30;
/** Most pages kept: addresses that do not exist are never kept, so there are few. */
const mostKept = 500;

interface Kept {
  readonly html: Buffer;
  readonly until: number;
}

/** Serves public pages, rendering each once in half a minute for all who are not signed in. */
export function publicPages(web: FastifyInstance, house: House) {
  const kept = new Map<string, Kept>();
  const now = () => house.clock.now().getTime();

  async function handler(make: PublicPage, request: FastifyRequest, reply: FastifyReply) {
    const anonymous = request.csrf === undefined && !request.url.includes('?');
    if (!anonymous) return sendPage(request, reply, { cacheSeconds: keptSeconds, ...(await make(request)) });
    const key = `${request.url} ${request.cookies.scheme ?? ''}`;
    const found = kept.get(key);
    if (found && found.until > now()) return sendKept(reply, found);
    const content = { cacheSeconds: keptSeconds, ...(await make(request)) };
    const html = Buffer.from(renderPage(<Layout request={request} content={content} />));
    const fresh = { html, until: now() + keptSeconds * 1000 };
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, fresh);
    return sendKept(reply, fresh);
  }

  return (paths: BothPaths, make: PublicPage) =>
    both(web, paths, {
      method: 'GET',
      config: { access: 'anyone' },
      handler: (request, reply) => handler(make, request, reply),
    });
}

function sendKept(reply: FastifyReply, { html }: Kept) {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', `public, max-age=${keptSeconds}`)
    .header('vary', 'cookie, accept-encoding')
    .send(html);
}
