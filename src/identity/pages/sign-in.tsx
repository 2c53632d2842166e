import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LinkButton } from '../../platform/html/index.js';
import { both, limit } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Lang, Text } from '../../platform/text/index.js';
import { callbackPath, deskSignIn, isLocalPath, paths, signInUrl, type Why, whys } from '../addresses.js';
import { browserWords } from '../browser-words.js';
import { type Proof, type Provider, SignInFailed } from '../eid/provider.js';
import { atLeast } from '../guard.js';
import { findSession, type Side } from '../sessions.js';
import { completeSignIn, noteFailure } from '../sign-in.js';
import { rememberSigningIn, type SigningIn, takeSigningIn } from '../signing-in.js';
import { texts } from '../texts.js';
import type { Assurance } from '../visitor.js';
import { sendFailure, sendWords } from './sign-in-words.js';

/** Where a sign-in begins, the provider's answer, and the pages for everything that may go wrong in between. */
export function signInPages(web: FastifyInstance, house: House, provider: Provider): void {
  const config = { access: 'anyone', limit: { bucket: 'sign-in', perMinute: 60, perDay: 3000 } } as const;
  const answered = { access: 'anyone', limit: { bucket: 'sign-in-answer', perMinute: 60, perDay: 3000 } } as const;
  const begin = (side: Side) => (request: FastifyRequest, reply: FastifyReply) => start(request, reply, provider, side);
  both(web, paths.signIn, { method: 'GET', config, handler: begin('client') });
  web.get(deskSignIn, { config }, begin('staff'));
  web.get(callbackPath, { config: answered }, (request, reply) => finish(request, reply, house, provider));
  both(web, paths.notInRegister, {
    method: 'GET',
    config: { access: 'client' },
    handler: (request, reply) => {
      const { next } = request.query as { next?: unknown };
      const links = (
        <LinkButton href={isLocalPath(next) ? next : `/${request.lang}`}>{texts.goOn[request.lang]}</LinkButton>
      );
      return sendWords(request, reply, { title: texts.notInRegisterTitle, words: texts.notInRegister, links });
    },
  });
}

const homeOf = (side: Side, lang: Lang) => (side === 'staff' ? '/desk' : `/${lang}`);

async function start(
  request: FastifyRequest,
  reply: FastifyReply,
  provider: Provider,
  side: Side,
): Promise<FastifyReply> {
  const { lang, visitor } = request;
  const query = request.query as { next?: unknown; level?: unknown; why?: unknown };
  const next = isLocalPath(query.next) ? query.next : homeOf(side, lang);
  // Staff see other people's data: nothing less than high will do.
  const level: Assurance = side === 'staff' || query.level === 'high' ? 'high' : 'substantial';
  const why = whys.find((known) => known === query.why);
  if (why) {
    const title = titles[why] ?? texts.expiredTitle;
    const links = <LinkButton href={signInUrl(lang, side, next, level)}>{texts.signIn[lang]}</LinkButton>;
    return sendWords(request, reply, { title, words: texts[why], links });
  }
  if (!query.level && visitor?.side === side && atLeast(visitor.assurance, level)) return reply.redirect(next, 303);
  // The browser comes back to the public address: what is remembered must be remembered there.
  const { publicUrl } = request.server.shown;
  if (isOtherName(request.host, publicUrl)) return reply.redirect(publicUrl + request.url, 303);
  const challenge = rememberSigningIn(request, reply, { next, level, side });
  try {
    const address = await provider.begin(challenge, level, lang);
    return reply.header('cache-control', 'no-store').redirect(address.href, 303);
  } catch (error) {
    return sendFailure(request, reply, reasonOf(error), { next, level, side });
  }
}

const titles: Readonly<Partial<Record<Why, Text>>> = { first: texts.firstTitle, stronger: texts.strongerTitle };

/** Whether this machine was reached by another of its own names than the public one: 127.0.0.1 for localhost. */
function isOtherName(host: string, publicUrl: string): boolean {
  const own = /^(?:localhost|127\.0\.0\.1|\[::1\])(?=:|$)/;
  const known = new URL(publicUrl).host;
  return host !== known && own.test(known) && own.test(host) && host.replace(own, '') === known.replace(own, '');
}

async function finish(
  request: FastifyRequest,
  reply: FastifyReply,
  house: House,
  provider: Provider,
): Promise<FastifyReply> {
  const began = takeSigningIn(request, reply);
  if (!began) return sendFailure(request, reply, 'not-trusted', { next: '/', level: 'substantial', side: 'client' });
  request.lang = began.lang;
  let proof: Proof;
  try {
    proof = await provider.finish(new URL(request.url, house.settings.publicUrl), began);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== 'cancelled') await noteFailure(house, request.id, reason);
    return sendFailure(request, reply, reason, began);
  }
  return welcome(request, reply, house, began, proof);
}

async function welcome(request: FastifyRequest, reply: FastifyReply, house: House, began: SigningIn, proof: Proof) {
  const { cookies } = request.server.identity;
  const { side, level, next, lang } = began;
  limit(request, { bucket: 'sign-in-person', perMinute: 20 }, `${proof.vouched.country} ${proof.vouched.identifier}`);
  const before = cookies.read(request, side);
  const current = before ? await findSession(house, before) : undefined;
  const browser = browserWords(request.headers['user-agent']);
  const done = await completeSignIn(house, { proof, side, level, current, before, browser, requestId: request.id });
  if (!('token' in done)) return sendFailure(request, reply, done.outcome, began);
  reply.setCookie(cookies.name(side), done.token, cookies.options);
  const explain = !done.person.inRegister && done.outcome === 'signed-in';
  const query = new URLSearchParams({ next });
  return reply
    .header('cache-control', 'no-store')
    .redirect(explain ? `/${lang}${paths.notInRegister[lang]}?${query}` : next, 303);
}

/** Anything that is not a failed sign-in is a fault and stays one. */
function reasonOf(error: unknown): SignInFailed['reason'] {
  if (error instanceof SignInFailed) return error.reason;
  throw error;
}
