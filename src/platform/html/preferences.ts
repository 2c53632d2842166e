import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { preferencesPath } from './ways.js';

export const schemes = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** Size of the text, in per cent. */
export const sizes = ['100', '150', '200'] as const;
export const contrasts = ['normal', 'high'] as const;

const wish = z.object({
  size: z.enum(sizes).optional(),
  contrast: z.enum(contrasts).optional(),
  scheme: z.enum(schemes).optional(),
  lang: z.enum(['lv', 'en']).optional(),
  next: z
    .string()
    .max(2000)
    .regex(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/)
    .catch('/'),
});

/** Keeps the chosen colours, contrast and size of text, and on the desk the language, in a cookie for a year, without script; leads back. */
export function servePreferences(web: FastifyInstance): void {
  web.post(preferencesPath, { config: { access: 'anyone' } }, (request, reply) => {
    const parsed = wish.safeParse(request.body);
    const chosen = parsed.success ? parsed.data : { next: '/' };
    for (const name of ['scheme', 'size', 'contrast', 'lang'] as const)
      if (chosen[name])
        reply.setCookie(name, chosen[name], { path: '/', maxAge: 31_536_000, sameSite: 'lax', httpOnly: true });
    return reply.redirect(chosen.next, 303);
  });
}

/** The size of text and the contrast chosen earlier. */
export function sightOf(cookies: Readonly<Record<string, string | undefined>> | undefined) {
  return {
    size: sizes.find((size) => size === cookies?.size) ?? '100',
    contrast: contrasts.find((contrast) => contrast === cookies?.contrast) ?? 'normal',
  } as const;
}

/** The colours chosen earlier; `auto` follows the device. */
export function schemeOf(cookies: Readonly<Record<string, string | undefined>> | undefined): Scheme {
  return schemes.find((scheme) => scheme === cookies?.scheme) ?? 'auto';
}
