import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../platform/http/index.js';
import type { House } from '../platform/room/index.js';
import { goOnUrl, signInUrl, type Why } from './addresses.js';
import type { CookieNames } from './cookies.js';
import { bringsForm, keepForm } from './kept-text.js';
import { texts } from './texts.js';
import { type Assurance, assurances } from './visitor.js';

/** What the guard needs of the identity room, kept on the Fastify instance so that every room's pages can call it. */
export interface Guard {
  readonly house: House;
  readonly cookies: CookieNames;
}

declare module 'fastify' {
  interface FastifyInstance {
    identity: Guard;
  }
}

export interface AssuranceOptions {
  /** Ask again when the person proved who they are longer ago than this many minutes: for sealing, exports, rights, payment details. */
  readonly withinMinutes?: number;
}

/**
 * True when the visitor is proven at least this strongly. Otherwise it has answered: signing in again with more
 * certainty comes first, and then the same page, with everything that was typed. `if (!(await requireAssurance(request,
 * reply, 'high'))) return reply;`
 */
export async function requireAssurance(
  request: FastifyRequest,
  reply: FastifyReply,
  level: Assurance,
  { withinMinutes }: AssuranceOptions = {},
): Promise<boolean> {
  const { visitor } = request;
  if (visitor && atLeast(visitor.assurance, level)) {
    const age = request.server.identity.house.clock.now().getTime() - (visitor.authenticatedAt?.getTime() ?? 0);
    if (withinMinutes === undefined || age < withinMinutes * 60_000) return true;
  }
  await sendToSignIn(request, reply, level, visitor ? 'stronger' : undefined);
  return false;
}

/** Whether one level of assurance reaches another. */
export function atLeast(held: Assurance, wanted: Assurance): boolean {
  return assurances.indexOf(held) >= assurances.indexOf(wanted);
}

/** Sends a person to sign in, and back to this page afterwards; a form they sent is kept and offered again. */
export async function sendToSignIn(
  request: FastifyRequest,
  reply: FastifyReply,
  level?: Assurance,
  why?: Why,
): Promise<FastifyReply> {
  const { house, cookies } = request.server.identity;
  const side = sideOf(request);
  if (request.url.startsWith('/api/')) return refuseMachine(request, reply);
  const form = bringsForm(request);
  if (form) await keepForm(house, cookies, request, reply, cookies.read(request, side));
  const next = form ? goOnUrl(request.lang, side) : pageOf(request);
  // After a form the provider is never the next stop: the content policy lets forms lead to our own pages only.
  const hadSession = cookies.read(request, side) !== undefined;
  const sent = request.method === 'GET' ? undefined : hadSession ? 'expired' : 'first';
  const reason = why ?? sent ?? (hadSession ? 'ended' : undefined);
  return reply.redirect(signInUrl(request.lang, side, next, level, reason), 303);
}

/** The page to come back to: this one, or the page at the same address when this was a form that could not be kept (files). */
function pageOf(request: FastifyRequest): string {
  const { url = '' } = request.routeOptions;
  const isPage = request.method === 'GET' || request.server.hasRoute({ method: 'GET', url });
  return isPage ? request.url : sideOf(request) === 'staff' ? '/desk' : `/${request.lang}`;
}

function refuseMachine(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply
    .code(401)
    .header('www-authenticate', 'Session')
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send({ type: 'about:blank', title: texts.signInFirst[request.lang], status: 401, instance: request.id });
}

/** Which of the two sessions a request is about: the agency's pages have their own. */
export function sideOf(request: FastifyRequest): 'client' | 'staff' {
  const access = request.routeOptions.config.access;
  if (access?.startsWith('staff')) return 'staff';
  return /^\/desk(?:[/?]|$)/.test(request.url) ? 'staff' : 'client';
}

/** Hooks that stand in front of every route: enforce `config.access`. `recognise` has run before. */
export function guardRoutes(web: FastifyInstance, isStaffMember: (personId: string) => Promise<boolean>): void {
  web.addHook('onRequest', async (request, reply) => {
    const verdict = await judge(request, isStaffMember);
    if (verdict === 'welcome') return;
    if (verdict === 'hidden') throw new Refusal('not-found');
    if (verdict === 'not-allowed') throw new Refusal('not-allowed', texts.rightMissing);
    // What a form brings can be kept only once it has been read.
    if (request.method === 'POST' && !request.url.startsWith('/api/')) request.turnedAway = true;
    else return sendToSignIn(request, reply);
  });
  web.addHook('preValidation', async (request, reply) => {
    if (request.turnedAway) return sendToSignIn(request, reply);
  });
}

type Verdict = 'welcome' | 'sign-in' | 'hidden' | 'not-allowed';

async function judge(request: FastifyRequest, isStaffMember: (id: string) => Promise<boolean>): Promise<Verdict> {
  const { visitor } = request;
  const access = request.routeOptions.config.access ?? 'anyone';
  if (access === 'anyone' || access === 'machine') return 'welcome';
  if (access === 'client') return visitor?.side === 'client' ? 'welcome' : 'sign-in';
  if (visitor?.side === 'staff') {
    const grant = access.split(':')[1];
    const held = visitor.grants.some((right) => grant === undefined || right.grant === grant);
    return held ? 'welcome' : visitor.grants.length ? 'not-allowed' : 'hidden';
  }
  // A client finds nothing where the staff's pages are, not even a door; staff who are signed in as clients find the door.
  const person = await request.clientPerson();
  return person && !(await isStaffMember(person.id)) ? 'hidden' : 'sign-in';
}
