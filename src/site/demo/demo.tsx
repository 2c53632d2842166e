import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { z } from 'zod';
import { listOutbox, type OutboxMail } from '../../channels/email/index.js';
import { type DemonstrationEntry, demonstrationEntries } from '../../identity/index.js';
import { sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { DemoBody } from './demo-body.js';
import { OutboxBody } from './outbox-body.js';
import { demoTexts as texts } from './texts.js';

/** Read by the demonstration's eID, to point at the person that was clicked here. */
const hintCookie = 'demo_person';

const mostNotices = 100;

/** Where everything is in the demonstration, who can sign in, and the notices it would have sent; the same for scripts. */
export function demoPages(web: FastifyInstance, house: House): void {
  const config = { access: 'anyone' } as const;
  web.get('/demo', { config }, (request, reply) => {
    const body = <DemoBody entries={demonstrationEntries} house={house} />;
    return send(request, reply, '/demo', { title: texts.title, body });
  });
  web.get('/demo/outbox', { config }, async (request, reply) => {
    const body = <OutboxBody mails={await outbox(house)} />;
    return send(request, reply, '/demo/outbox', { title: texts.outbox, body });
  });
  web.get('/demo/people.json', { config }, (_, reply) => reply.send(demonstrationEntries.map(personJson)));
  web.get('/demo/outbox.json', { config }, async (_, reply) => reply.send(await outbox(house)));
  web.get('/demo/as/:key', { config }, (request, reply) => {
    const { key } = z.object({ key: z.string().max(40) }).parse(request.params);
    const entry = demonstrationEntries.find((candidate) => candidate.key === key);
    if (!entry) return reply.callNotFound();
    reply.setCookie(hintCookie, entry.id, { path: '/demo/eid', maxAge: 600, httpOnly: true, sameSite: 'lax' });
    return reply.redirect(signInOf(entry, request.lang), 303);
  });
}

interface DemoPage {
  readonly title: Text;
  readonly body: VNode;
}

/** These addresses have no language of their own: `?lang=` says in which one the reader was. */
function send(request: FastifyRequest, reply: FastifyReply, path: string, { title, body }: DemoPage) {
  const { lang } = z.object({ lang: z.enum(['lv', 'en']).catch(request.lang) }).parse(request.query);
  request.lang = lang;
  const otherLanguage = `${path}?lang=${lang === 'lv' ? 'en' : 'lv'}`;
  return sendPage(request, reply, { title: title[lang], body, otherLanguage });
}

function outbox(house: House): Promise<readonly OutboxMail[]> {
  return listOutbox(house.db('web'), { limit: mostNotices });
}

function signInOf({ side }: DemonstrationEntry, lang: 'lv' | 'en'): string {
  if (side === 'staff') return '/desk/ieiet?next=/desk';
  return lang === 'lv' ? '/lv/ieiet?next=/lv' : '/en/sign-in?next=/en';
}

/** What scripts need of a person. */
function personJson({ key, givenName, familyName, personalCode, shows, side, grants }: DemonstrationEntry) {
  return { key, givenName, familyName, personalCode, side, grants, shows, signIn: `/demo/as/${key}` };
}
