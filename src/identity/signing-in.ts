import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { openBox, SealProblem, sealBox } from '../platform/crypto/index.js';
import type { House } from '../platform/room/index.js';
import { isLocalPath } from './addresses.js';
import { type Challenge, newChallenge } from './eid/provider.js';
import { assurances } from './visitor.js';

const form = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string().refine(isLocalPath),
  level: z.enum(assurances),
  side: z.enum(['client', 'staff']),
  lang: z.enum(['lv', 'en']),
  at: z.number(),
});

/** A sign-in under way: what was asked for and where to go afterwards. Lives sealed in the browser, nowhere else. */
export type SigningIn = z.infer<typeof form>;

const minutes = 15;
const about = 'identity signing in';
const keyOf = (house: House) => house.secretFor(about);

/** Begins a sign-in in this browser; one at a time. */
export function rememberSigningIn(
  request: FastifyRequest,
  reply: FastifyReply,
  wanted: Pick<SigningIn, 'next' | 'level' | 'side'>,
): Challenge {
  const { house, cookies } = request.server.identity;
  const challenge = newChallenge();
  const value: SigningIn = { ...challenge, ...wanted, lang: request.lang, at: house.clock.now().getTime() };
  const sealed = sealBox(keyOf(house), JSON.stringify(value), about);
  reply.setCookie(cookies.name('signing-in'), sealed, { ...cookies.options, maxAge: minutes * 60 });
  return challenge;
}

/** The sign-in that this browser began, once: the cookie goes with the asking. Undefined when none, altered or too old. */
export function takeSigningIn(request: FastifyRequest, reply: FastifyReply): SigningIn | undefined {
  const { house, cookies } = request.server.identity;
  const sealed = cookies.read(request, 'signing-in');
  reply.clearCookie(cookies.name('signing-in'), cookies.options);
  if (!sealed) return undefined;
  const data = open(house, sealed);
  return data && house.clock.now().getTime() - data.at < minutes * 60_000 ? data : undefined;
}

function open(house: House, sealed: string): SigningIn | undefined {
  try {
    return form.safeParse(JSON.parse(openBox(keyOf(house), sealed, about))).data;
  } catch (error) {
    // Whatever does not open was not sealed here, or was altered in the browser.
    if (error instanceof SealProblem) return undefined;
    throw error;
  }
}
