import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Button, Form, LinkButton, Panel, useLang, useSay } from '../../platform/html/index.js';
import { both, limit, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { languages, type Text, tidy } from '../../platform/text/index.js';
import { askForNews, components, confirmSubscriber, leave, subscriberOf, subscriberPaths } from '../../status/index.js';
import { addressOf, sitePaths } from '../paths.js';
import { publicPages } from '../serve-public.js';
import { feedOf } from './feed.js';
import { statusContent, statusPage } from './status-page.js';
import { words } from './texts.js';

/** A confirmation goes to the address that was typed: nobody can make us flood somebody else's mailbox. */
const asking = { bucket: 'status subscription', perMinute: 5, perDay: 30, overall: 60 };
const sameAddress = { bucket: 'status address', perMinute: 2, perDay: 3 };

/** The status page, its feed, and the forms by which one is told of changes. */
export function statusPages(web: FastifyInstance, house: House): void {
  const config = { access: 'anyone' } as const;
  publicPages(web)(sitePaths.status, statusPage(house));
  both(web, sitePaths.status, {
    method: 'POST',
    config: { ...config, limit: asking },
    handler: (q, r) => subscribe(house, q, r),
  });
  both(web, subscriberPaths.confirm, { method: 'GET', config, handler: (q, r) => question(house, q, r, 'confirm') });
  both(web, subscriberPaths.confirm, { method: 'POST', config, handler: (q, r) => confirm(house, q, r) });
  both(web, subscriberPaths.leave, { method: 'GET', config, handler: (q, r) => question(house, q, r, 'leave') });
  // A mail program posts here by one click (RFC 8058): what it has is the token, and not our page.
  both(web, subscriberPaths.leave, {
    method: 'POST',
    config: { ...config, callback: true },
    handler: (q, r) => stop(house, q, r),
  });
  for (const lang of languages)
    web.get(`/${lang}/status.atom`, { config }, async (_, reply) =>
      reply
        .type('application/atom+xml; charset=utf-8')
        .header('cache-control', 'public, max-age=30')
        .send(await feedOf(house, { lang, agency: web.shown.agency().name[lang] })),
    );
}

async function subscribe(house: House, request: FastifyRequest, reply: FastifyReply) {
  const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const email = tidy(body.email);
  const follow = knownOf([body.follow].flat().map(String));
  if (email.length > 254 || !/^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,190}\.[^\s@,;<>".]{2,63}$/.test(email)) {
    const content = await statusContent(house, request, { email, components: follow, hasProblem: true });
    return sendPage(request, reply, { ...content, status: 422 });
  }
  limit(request, sameAddress, email.toLowerCase());
  await house
    .db('web')
    .transaction({}, (tx) => askForNews(tx, { email, lang: request.lang, components: follow }), request.id);
  return sendPage(request, reply, {
    title: words.asked[request.lang],
    body: <Told title={words.asked} text={words.askedText} />,
    otherLanguage: addressOf('status', request.lang === 'lv' ? 'en' : 'lv'),
  });
}

function knownOf(ids: readonly string[]): readonly string[] {
  return components.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
}

function followOf(request: FastifyRequest): readonly string[] {
  const { follow } = request.query as Readonly<Record<string, unknown>>;
  return typeof follow === 'string' ? knownOf(follow.split('.')) : [];
}

function subscriberAt(house: House, request: FastifyRequest): string {
  const id = subscriberOf(house, String((request.params as Readonly<Record<string, unknown>>).token ?? ''));
  if (!id) throw new Refusal('not-found');
  return id;
}

async function question(house: House, request: FastifyRequest, reply: FastifyReply, kind: 'confirm' | 'leave') {
  subscriberAt(house, request);
  const title = kind === 'confirm' ? words.confirmTitle : words.leaveTitle;
  return sendPage(request, reply, { title: title[request.lang], body: <Question kind={kind} action={request.url} /> });
}

async function confirm(house: House, request: FastifyRequest, reply: FastifyReply) {
  const id = subscriberAt(house, request);
  const isKnown = await house
    .db('web')
    .transaction({}, (tx) => confirmSubscriber(tx, id, followOf(request)), request.id);
  if (!isKnown) throw new Refusal('not-found');
  return sendPage(request, reply, {
    title: words.confirmed[request.lang],
    body: <Told title={words.confirmed} text={words.confirmedText} />,
  });
}

async function stop(house: House, request: FastifyRequest, reply: FastifyReply) {
  const id = subscriberAt(house, request);
  await house.db('web').transaction({}, (tx) => leave(tx, id), request.id);
  return sendPage(request, reply, {
    title: words.left[request.lang],
    body: <Told title={words.left} text={words.leftText} />,
  });
}

function Question({ kind, action }: { readonly kind: 'confirm' | 'leave'; readonly action: string }) {
  const say = useSay();
  return (
    <>
      <h1>{say(kind === 'confirm' ? words.confirmTitle : words.leaveTitle)}</h1>
      <p class="lead">{say(kind === 'confirm' ? words.confirmText : words.leaveText)}</p>
      <Form action={action}>
        <Button>{say(kind === 'confirm' ? words.confirm : words.leave)}</Button>
      </Form>
    </>
  );
}

function Told({ title, text }: { readonly title: Text; readonly text: Text }) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <Panel title={title}>
        <p>{say(text)}</p>
      </Panel>
      <LinkButton href={addressOf('status', lang)} variant="secondary">
        {say(words.title)}
      </LinkButton>
    </>
  );
}
