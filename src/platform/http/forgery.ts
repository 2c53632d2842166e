// Forged requests (CSRF): every unsafe method must come from our own pages. Three walls: where the browser says the
// request began (Sec-Fetch-Site), the Origin, and the session's token in the form. A route that a foreign system calls
// declares `config.callback` and proves its caller in another way (a signature).
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Settings } from '../config/index.js';
import { isApi } from './language.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set on a route that foreign systems post to (the bank): it checks the sender's signature itself. */
    callback?: true;
  }
}

/** A request that did not come from our own pages. */
export class Forged extends Error {}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Throws Forged unless the request began on our own pages; a program that sends neither header is let through only under /api/. */
export function originGuard(settings: Settings): (request: FastifyRequest) => void {
  const own = new URL(settings.publicUrl).origin;
  const fromOwnHost = (origin: string, host: string | undefined) =>
    settings.LETE_DEMO && host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
  return (request) => {
    if (safeMethods.has(request.method) || request.routeOptions.config.callback) return;
    const { host, 'sec-fetch-site': site } = request.headers;
    // Under our own `no-referrer` browsers write `Origin: null` on every form; Sec-Fetch-Site then tells where it began.
    const origin = request.headers.origin === 'null' && site === 'same-origin' ? undefined : request.headers.origin;
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Forged('sec-fetch-site');
    if (origin !== undefined && origin !== own && !fromOwnHost(origin, host)) throw new Forged('origin');
    if (site === undefined && origin === undefined && !isApi(request)) throw new Forged('no origin');
  };
}

/** Throws Forged when the form does not carry the token of the session it was made for. */
export function checkToken(request: FastifyRequest): void {
  const secret = secretOf(request);
  if (secret === undefined || safeMethods.has(request.method)) return;
  if (request.routeOptions.config.callback || isApi(request)) return;
  const body: unknown = request.body;
  const field = typeof body === 'object' && body !== null && '_csrf' in body ? body._csrf : undefined;
  const given = field ?? request.headers['x-csrf-token'];
  if (typeof given !== 'string' || !isMaskOf(given, secret)) throw new Forged('token');
}

const secrets = new WeakMap<FastifyRequest, string>();
const secretOf = (request: FastifyRequest) => secrets.get(request);

/** `request.csrf`: the session writes its token; every reading gives it under a new mask, so that compressed pages never repeat it. */
export function decorateToken(web: FastifyInstance): void {
  web.decorateRequest('csrf', {
    getter(this: FastifyRequest) {
      const secret = secrets.get(this);
      return secret === undefined ? undefined : maskToken(secret);
    },
    setter(this: FastifyRequest, value: string | undefined) {
      if (value === undefined) secrets.delete(this);
      else secrets.set(this, value);
    },
  });
}

/** The token under a random mask: base64url of the mask followed by mask XOR token. */
export function maskToken(secret: string): string {
  const plain = Buffer.from(secret);
  const mask = randomBytes(plain.length);
  return Buffer.concat([mask, xor(plain, mask)]).toString('base64url');
}

function isMaskOf(masked: string, secret: string): boolean {
  const bytes = Buffer.from(masked, 'base64url');
  const plain = Buffer.from(secret);
  if (bytes.length !== plain.length * 2) return false;
  const half = bytes.length / 2;
  return timingSafeEqual(xor(bytes.subarray(half), bytes.subarray(0, half)), plain);
}

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, index) => byte ^ (b[index] ?? 0)));
}
