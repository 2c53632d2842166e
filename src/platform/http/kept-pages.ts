// Public pages kept in memory as the bytes that leave. A page is kept when its handler let anyone keep it
// (`cacheSeconds` of sendPage) and the request could not have told who asks: no cookie but the language's, no query.
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { safeError } from '../log/index.js';
import type { House } from '../room/index.js';
import { type Coding, codingFor, compress } from './compress.js';

interface KeptPage {
  readonly until: number;
  readonly plain: Buffer;
  readonly etag: string;
  readonly cacheControl: string;
  readonly packed: Partial<Record<Coding, Buffer>>;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Forgets every page kept in this process: what they show has changed. */
    forgetPages(): void;
  }
}

const mostPages = 300;
const longest = 15_000;

/** Gives the function that answers from memory: true when it did. */
export function keepPages(
  web: FastifyInstance,
  { log }: House,
): (request: FastifyRequest, reply: FastifyReply) => boolean {
  const pages = new Map<string, KeptPage>();
  web.decorate('forgetPages', () => pages.clear());
  web.addHook('onSend', (request, reply, payload: unknown, done) => {
    const key = keyOf(request);
    const seconds = key === undefined || typeof payload !== 'string' ? 0 : secondsOf(request, reply);
    if (key !== undefined && typeof payload === 'string' && seconds > 0) {
      const page = keep(payload, seconds, String(reply.getHeader('cache-control')));
      pages.delete(key);
      pages.set(key, page);
      const oldest = pages.size > mostPages ? pages.keys().next().value : undefined;
      if (oldest !== undefined) pages.delete(oldest);
      pack(page).catch((error: unknown) => log.warn({ error: safeError(error) }, 'page not compressed'));
      reply.header('etag', page.etag);
    }
    done(null, payload);
  });
  return (request, reply) => {
    const key = pages.size ? keyOf(request) : undefined;
    const page = key === undefined ? undefined : pages.get(key);
    if (!page || page.until < performance.now()) return false;
    send(page, request, reply);
    return true;
  };
}

/** The address and language of a request that says nothing of who asks; undefined for any other. */
function keyOf({ method, url, headers: { cookie }, lang }: FastifyRequest): string | undefined {
  if (method !== 'GET' || url.includes('?')) return undefined;
  if (cookie !== undefined && !/^lang=(?:lv|en)$/.test(cookie)) return undefined;
  return `${lang} ${url}`;
}

function secondsOf(request: FastifyRequest, reply: FastifyReply): number {
  if (reply.statusCode !== 200 || reply.hasHeader('set-cookie')) return 0;
  if (request.routeOptions.config.access !== 'anyone' || request.csrf !== undefined) return 0;
  if (!String(reply.getHeader('content-type')).startsWith('text/html')) return 0;
  return Number(/^public, max-age=(\d+)$/.exec(String(reply.getHeader('cache-control')))?.[1] ?? 0);
}

function keep(text: string, seconds: number, cacheControl: string): KeptPage {
  const plain = Buffer.from(text);
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { until: performance.now() + Math.min(seconds * 1000, longest), plain, etag, cacheControl, packed: {} };
}

async function pack(page: KeptPage): Promise<void> {
  page.packed.gzip = await compress(page.plain, 'gzip', 'small');
  page.packed.br = await compress(page.plain, 'br', 'small');
}

function send({ plain, etag, cacheControl, packed }: KeptPage, request: FastifyRequest, reply: FastifyReply): void {
  reply.header('etag', etag).header('cache-control', cacheControl).header('vary', 'cookie, accept-encoding');
  if (request.headers['if-none-match'] === etag) {
    reply.code(304).send();
    return;
  }
  const coding = codingFor(request);
  const bytes = coding && packed[coding];
  if (bytes) reply.header('content-encoding', coding);
  reply.header('content-type', 'text/html; charset=utf-8').send(bytes ?? plain);
}
