import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { sendPage } from '../../../platform/http/index.js';
import { addJob } from '../../../platform/jobs/index.js';
import type { House } from '../../../platform/room/index.js';
import { demonstrationKeys } from '../demonstration-keys.js';
import { acceptLetter, filesOf } from './accept-letter.js';
import { listLetters, openLetter, writeToAgency } from './letters.js';
import { mailboxes } from './mailboxes.js';
import { type PageProps, SimulatorPage } from './simulator-page.js';
import { texts } from './texts.js';

const path = '/demo/e-address';
const config = { access: 'anyone' } as const;
const field = z.string().max(40_000).optional().catch(undefined);
const asked = z.object({ box: field, lang: field, sent: field, id: field });
const letter = z.object({ from: field, title: field, text: field, attach: field });

/** The simulator's page: `/demo/e-address`, in the demonstration only. */
export function simulatorPages(web: FastifyInstance, house: House): void {
  web.get(path, { config }, (request, reply) => {
    const { sent } = asked.parse(request.query);
    return show(house, request, reply, { typed: {}, problems: [], sent: sent !== undefined });
  });
  web.register(async (scope) => {
    acceptLetter(scope);
    scope.post(path, { config }, (request, reply) => write(house, request, reply));
  });
  web.post(`${path}/open`, { config }, async (request, reply) => {
    const { box: key, id = '' } = asked.parse(request.body ?? {});
    const box = mailboxes.find((mailbox) => mailbox.key === key);
    const keys = await demonstrationKeys(house.settings, house.clock.now());
    if (box) await house.db('web').transaction({}, (tx) => openLetter(tx, keys, box, id));
    return reply.redirect(`${path}?box=${box?.key ?? ''}&lang=${langOf(request)}`, 303);
  });
}

/** Somebody writes to the agency: what is missing is said beside its field, with everything typed kept. */
async function write(house: House, request: FastifyRequest, reply: FastifyReply) {
  const typed = letter.parse(request.body ?? {});
  const from = mailboxes.find(({ key }) => key === typed.from);
  const [title, text] = [(typed.title ?? '').trim(), (typed.text ?? '').trim()];
  const problems = [
    ...(from ? [] : [{ field: 'from', message: texts.noFrom }]),
    ...(title && title.length <= 250 ? [] : [{ field: 'title', message: texts.noTitle }]),
    ...(text && text.length <= 20_000 ? [] : [{ field: 'text', message: texts.noText }]),
  ];
  if (!from || problems.length) return await show(house, request, reply, { typed, problems, sent: false });
  const keys = await demonstrationKeys(house.settings, house.clock.now());
  const asFile = { name: 'vestule.txt', type: 'text/plain', bytes: Buffer.from(text, 'utf8') };
  const files = [...(typed.attach === undefined ? [] : [asFile]), ...filesOf(request.body)];
  await house.db('web').transaction({}, async (tx) => {
    await writeToAgency(tx, keys, from, { title, text, files });
    await addJob(tx, 'channels/e-address:poll', {}, { key: 'channels/e-address:poll-now' });
  });
  return reply.redirect(`${path}?box=${from.key}&lang=${langOf(request)}&sent=1#done`, 303);
}

/** This address has no language of its own: `lang` says in which one the reader was. */
function langOf(request: FastifyRequest): 'lv' | 'en' {
  const { lang } = asked.parse({ ...Object(request.query), ...Object(request.body) });
  return lang === 'lv' || lang === 'en' ? lang : request.lang;
}

async function show(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  props: Pick<PageProps, 'typed' | 'problems' | 'sent'>,
) {
  request.lang = langOf(request);
  const { box: key } = asked.parse(request.query);
  const box = mailboxes.find((mailbox) => mailbox.key === key);
  const letters = box ? await house.db('web').transaction({}, (tx) => listLetters(tx, box.address)) : [];
  const other = request.lang === 'lv' ? 'en' : 'lv';
  return sendPage(request, reply, {
    title: texts.title[request.lang],
    body: <SimulatorPage {...props} box={box} letters={letters} />,
    ...(props.problems.length > 0 && { problems: true, status: 422 }),
    otherLanguage: `${path}?${new URLSearchParams({ ...(box && { box: box.key }), lang: other })}`,
  });
}
