import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Coding = 'br' | 'gzip';

/** The coding that the browser accepts and that compresses best. */
export function codingFor(request: FastifyRequest): Coding | undefined {
  const accepted = request.headers['accept-encoding'];
  if (typeof accepted !== 'string') return undefined;
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?\b)/.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\b)/.test(accepted) ? 'gzip' : undefined;
}

/** `quick` for an answer made now, `small` for one that will be sent many times. */
export function compress(text: string | Buffer, coding: Coding, effort: 'quick' | 'small'): Promise<Buffer> {
  if (coding === 'gzip') return zip(text, { level: effort === 'quick' ? 5 : 9 });
  return brotli(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: effort === 'quick' ? 4 : 10,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
}

/** Compresses pages and documents on their way out. */
export function compressAnswers(web: FastifyInstance): void {
  web.addHook('onSend', (request, reply, payload: unknown, done) => {
    if (typeof payload !== 'string' || payload.length < 1024 || request.method === 'HEAD') return done(null, payload);
    const coding = mayCompress(request, reply) ? codingFor(request) : undefined;
    if (!coding) return done(null, payload);
    compress(payload, coding, 'quick').then(
      (bytes) => {
        reply.header('content-encoding', coding).removeHeader('content-length');
        done(null, bytes);
      },
      (error: Error) => done(error),
    );
  });
}

/**
 * The size of a compressed page tells what in it repeats (BREACH). The form token is masked anew in every page; for the
 * rest, a page with a session is compressed only when the request began on our own pages or in the address bar, because
 * the attack needs a foreign page to send requests of its choice.
 */
function mayCompress(request: FastifyRequest, reply: FastifyReply): boolean {
  if (reply.hasHeader('content-encoding')) return false;
  const site = request.headers['sec-fetch-site'];
  if (request.headers.cookie !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return /^(?:text\/|application\/(?:[\w.-]+\+)?json)/.test(String(reply.getHeader('content-type') ?? ''));
}
