import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { agencyOn } from '../../agency/index.js';
import { reach } from '../../case/index.js';
import { type BothPaths, both, Refusal, sendPage } from '../../platform/http/index.js';
import { parsePhone } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { isLang, type Text } from '../../platform/text/index.js';
import { asClient, field, visitorOf } from '../client.js';
import { paths } from '../paths.js';
import { ReachPage, type ReachProps } from './reach-page.js';
import { doneWords, texts } from './texts.js';

type Problem = ReachProps['problems'][number];

/** How a client wants to be reached: one choice of way and language, contacts that are confirmed, all of it changeable. */
export function reachPages(house: House) {
  return (web: FastifyInstance) => {
    const config = { access: 'client' } as const;
    const post = (end: BothPaths, handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) =>
      both(web, { lv: paths.reach.lv + end.lv, en: paths.reach.en + end.en }, { method: 'POST', config, handler });
    both(web, paths.reach, { method: 'GET', config, handler: (request, reply) => show(house, request, reply) });
    post({ lv: '', en: '' }, (request, reply) => choose(house, request, reply));
    post({ lv: '/kontakts', en: '/contact' }, (request, reply) => add(house, request, reply));
    post({ lv: '/kods', en: '/code' }, (request, reply) => confirm(house, request, reply));
    post({ lv: '/atsaukt', en: '/withdraw' }, async (request, reply) => {
      const kind = kindOf(request);
      await asClient(house, request, (tx, visitor) => reach.removeContact(tx, visitor, kind));
      return done(request, reply, 'withdrawn');
    });
  };
}

async function choose(house: House, request: FastifyRequest, reply: FastifyReply) {
  if (field(request, 'skip')) {
    await asClient(house, request, (tx, visitor) => reach.savePreference(tx, visitor, {}));
    return reply.redirect(`/${request.lang}${paths.matters[request.lang]}`, 303);
  }
  const [typedWay, typedLang] = [field(request, 'way'), field(request, 'lang')];
  const way = reach.preferredWays.find((known) => known === typedWay);
  const problems: Problem[] = await asClient(house, request, async (tx, visitor) => {
    const contacts = await reach.listContacts(house, tx, visitor);
    const found = [
      ...(way || typedWay === 'none' ? [] : [{ field: 'way', message: texts.noWay }]),
      ...(way !== 'post' || contacts.some(({ kind }) => kind === 'post')
        ? []
        : [{ field: 'way', message: texts.noPostal }]),
      ...(way !== 'phone' || contacts.some(({ kind }) => kind === 'phone')
        ? []
        : [{ field: 'way', message: texts.noPhone }]),
      ...(isLang(typedLang) ? [] : [{ field: 'lang', message: texts.noLang }]),
    ];
    if (found.length === 0 && isLang(typedLang)) await reach.savePreference(tx, visitor, { way, lang: typedLang });
    return found;
  });
  if (problems.length) return show(house, request, reply, problems, { way: typedWay, lang: typedLang });
  return done(request, reply, 'saved');
}

const kinds = z.enum(['email', 'phone', 'post']);

function kindOf(request: FastifyRequest): reach.ContactKind {
  const kind = kinds.safeParse(field(request, 'kind'));
  if (!kind.success) throw new Refusal('not-valid');
  return kind.data;
}

async function add(house: House, request: FastifyRequest, reply: FastifyReply) {
  const kind = kindOf(request);
  const typed = field(request, kind);
  const value = readers[kind](typed);
  if (value === undefined) {
    const message = { email: texts.badEmail, phone: texts.badPhone, post: texts.badPost }[kind];
    return show(house, request, reply, [{ field: kind, message }], { [kind]: typed });
  }
  const { lang } = request;
  await asClient(house, request, (tx, visitor) => reach.addContact(house, tx, visitor, { kind, value, lang }));
  return done(request, reply, kind === 'email' ? 'sent' : 'added');
}

const readers: Readonly<Record<reach.ContactKind, (typed: string) => string | undefined>> = {
  email: (typed) => z.email().max(254).safeParse(typed).data,
  phone: (typed) => {
    const read = parsePhone(typed);
    return 'value' in read ? read.value : undefined;
  },
  post: (typed) => {
    const lines = typed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    return lines.length >= 2 && lines.length <= 5 && typed.length <= 300 ? lines.join('\n') : undefined;
  },
};

async function confirm(house: House, request: FastifyRequest, reply: FastifyReply) {
  const code = field(request, 'code');
  const isRight = await asClient(house, request, (tx, visitor) => reach.confirmEmail(house, tx, visitor, code));
  if (isRight) return done(request, reply, 'confirmed');
  return show(house, request, reply, [{ field: 'code', message: texts.wrongCode }], { code });
}

function done(request: FastifyRequest, reply: FastifyReply, what: string) {
  return reply.redirect(`/${request.lang}${paths.reach[request.lang]}?done=${what}#done`, 303);
}

async function show(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  problems: readonly Problem[] = [],
  typed: ReachProps['typed'] = {},
) {
  const shown = await asClient(house, request, async (tx, visitor) => ({
    preference: await reach.preferenceOf(tx, visitor.actingFor.key),
    contacts: await reach.listContacts(house, tx, visitor),
    wishes: await reach.listWishes(tx, visitor),
    view: await agencyOn(tx),
  }));
  const forWhom = visitorOf(request).actingFor.name;
  return sendPage(request, reply, {
    title: texts.title[request.lang],
    body: <ReachPage {...shown} {...{ problems, typed, forWhom }} done={doneOf(request)} />,
    ...(problems.length > 0 && { problems: true, status: 422 }),
  });
}

function doneOf(request: FastifyRequest): Text | undefined {
  const { done: what } = request.query as Readonly<Record<string, unknown>>;
  return typeof what === 'string' && Object.hasOwn(doneWords, what) ? doneWords[what] : undefined;
}
