import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { preferencesPath } from './ways.js';

export const schemes = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

const wish = z.object({
  scheme: z.enum(schemes).optional(),
  lang: z.enum(['lv', 'en']).optional(),
  next: z
    .string()
    .max(2000)
    .regex(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/)
    .catch('/'),
});

/** Keeps the chosen colours, and on the desk the language, in a cookie for a year, without script; leads back. */
export function servePreferences(web: FastifyInstance): void {
  web.post(preferencesPath, { config: { access: 'anyone' } }, (request, reply) => {
    const parsed = wish.safeParse(request.body);
    const chosen = parsed.success ? parsed.data : { next: '/' };
    for (const name of ['scheme', 'lang'] as const)
      if (chosen[name])
        reply.setCookie(name, chosen[name], { path: '/', maxAge: 31_536_000, sameSite: 'lax', httpOnly: true });
    return reply.redirect(chosen.next, 303);
  });
}

/** The colours chosen earlier; `auto` follows the device. */
export function schemeOf(cookies: Readonly<Record<string, string | undefined>> | undefined): Scheme {
  return schemes.find((scheme) => scheme === cookies?.scheme) ?? 'auto';
}
