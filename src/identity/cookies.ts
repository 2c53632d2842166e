import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { Settings } from '../platform/config/index.js';

/** What the identity room keeps in the browser: who is signed in on each side, a sign-in under way, the key to kept text. */
export type CookiePurpose = 'client' | 'staff' | 'signing-in' | 'kept';

export interface CookieNames {
  readonly options: CookieSerializeOptions;
  name(purpose: CookiePurpose): string;
  read(request: FastifyRequest, purpose: CookiePurpose): string | undefined;
}

/** `__Host-` and Secure wherever the public address is https; plain names on http, which only a machine of one's own uses. */
export function cookieNames(settings: Settings): CookieNames {
  const secure = settings.publicUrl.startsWith('https:');
  const name = (purpose: CookiePurpose) => `${secure ? '__Host-' : ''}lete-${purpose}`;
  return {
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure },
    name,
    read: (request, purpose) => request.cookies[name(purpose)],
  };
}
