import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Visitor } from '../../identity/index.js';
import { checkAll, type PageReading, type Problem, readPage } from '../../platform/form/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { type Text, tidy } from '../../platform/text/index.js';
import { findNotice, listOpen, listPast, listUpdates, type Notice } from '../notices.js';
import { addUpdate, changeNotice, endNotice, publishNotice, type Told } from '../publish.js';
import { NoticeForm, NoticePage, NoticesPage } from './editor-views.js';
import { answersOf, form, toldBy } from './form.js';
import { words } from './texts.js';

const base = '/desk/status';
const config = { access: 'staff:editor' } as const;

/** Where editors publish planned works and incidents, say what is new, and end them. */
export function editorPages(web: FastifyInstance, house: House): void {
  web.get(base, { config }, async (request, reply) => {
    const { open, past } = await house
      .db('web')
      .transaction({}, async (tx) => ({ open: await listOpen(tx), past: await listPast(tx) }));
    return send(request, reply, words.title, <NoticesPage open={open} past={past} done={isDone(request)} />);
  });
  web.get(`${base}/new`, { config }, (request, reply) =>
    send(request, reply, words.new, <NoticeForm action={`${base}/new`} />),
  );
  web.post(`${base}/new`, { config }, async (request, reply) => {
    const told = read(request, house);
    if ('problems' in told)
      return send(request, reply, words.new, <NoticeForm action={`${base}/new`} reading={told} />, 422);
    await house.db('web').transaction({}, (tx) => publishNotice(tx, visitorOf(request), told), request.id);
    return reply.redirect(`${base}?done=1#done`, 303);
  });
  web.get(`${base}/:notice`, { config }, (request, reply) => show(house, request, reply));
  web.post(`${base}/:notice`, { config }, (request, reply) => change(house, request, reply));
  web.post(`${base}/:notice/say`, { config }, (request, reply) => tell(house, request, reply));
  web.post(`${base}/:notice/:how`, { config }, async (request, reply) => {
    const how = param(request, 'how');
    if (how !== 'ended' && how !== 'cancelled') throw new Refusal('not-found');
    await house.db('web').transaction({}, (tx) => endNotice(tx, visitorOf(request), idOf(request), how), request.id);
    return reply.redirect(`${base}?done=1#done`, 303);
  });
}

type Read = Extract<PageReading, { problems: unknown }>;

/** What was filled in, or what is wrong with it. */
function read(request: FastifyRequest, house: House): Told | Read {
  const reading = readPage(form, 'notice', request.body);
  if (!('values' in reading)) return reading;
  const checked = checkAll(form, reading.values);
  if (!('answers' in checked)) return { problems: checked.problems, typed: {} };
  const told = toldBy(checked.answers);
  if (!('field' in told)) return told;
  const message = told.field === 'endOn' ? words.endProblem : words.bothProblem;
  const problem: Problem = {
    pageId: 'notice',
    field: told.field,
    control: told.field === 'endOn' ? 'endOn.day' : told.field,
    message,
  };
  const posted = Object.entries(request.body ?? {}).map(([name, value]) => [name, [value].flat().map(String)]);
  house.log.debug({ field: told.field }, 'a notice was not published');
  return { problems: [problem], typed: Object.fromEntries(posted) };
}

async function noticeOf(house: House, request: FastifyRequest): Promise<Notice> {
  const notice = await house.db('web').transaction({}, (tx) => findNotice(tx, idOf(request)));
  if (!notice) throw new Refusal('not-found');
  return notice;
}

async function show(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  found: { readonly reading?: Read; readonly noteProblem?: Text; readonly note?: Text } = {},
) {
  const notice = await noticeOf(house, request);
  const updates = await house.db('web').transaction({}, (tx) => listUpdates(tx, [notice.id]));
  const body = (
    <NoticePage
      base={`${base}/${notice.id}`}
      notice={notice}
      now={house.clock.now()}
      updates={updates}
      answers={answersOf(notice)}
      {...found}
    />
  );
  return send(request, reply, words.change, body, found.reading || found.noteProblem ? 422 : 200);
}

async function change(house: House, request: FastifyRequest, reply: FastifyReply) {
  const told = read(request, house);
  if ('problems' in told) return show(house, request, reply, { reading: told });
  const version = Number(field(request, 'version'));
  await house
    .db('web')
    .transaction(
      {},
      (tx) => changeNotice(tx, visitorOf(request), idOf(request), Number.isInteger(version) ? version : 0, told),
      request.id,
    );
  return reply.redirect(`${base}?done=1#done`, 303);
}

async function tell(house: House, request: FastifyRequest, reply: FastifyReply) {
  const note = { lv: field(request, 'lv').slice(0, 2000), en: field(request, 'en').slice(0, 2000) };
  if (!note.lv || !note.en) return show(house, request, reply, { noteProblem: words.noteProblem, note });
  await house.db('web').transaction({}, (tx) => addUpdate(tx, visitorOf(request), idOf(request), note), request.id);
  return reply.redirect(`${base}?done=1#done`, 303);
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  title: Text,
  body: Parameters<typeof sendPage>[2]['body'],
  status = 200,
) {
  return sendPage(request, reply, { title: title[request.lang], body, status, width: 'wide' });
}

function visitorOf({ visitor }: FastifyRequest): Visitor {
  if (!visitor) throw new Refusal('not-allowed');
  return visitor;
}

function idOf(request: FastifyRequest): string {
  const id = param(request, 'notice');
  if (!isUuid(id)) throw new Refusal('not-found');
  return id;
}

function param(request: FastifyRequest, name: string): string {
  return String((request.params as Readonly<Record<string, unknown>>)[name] ?? '');
}

function field(request: FastifyRequest, name: string): string {
  return tidy((request.body as Readonly<Record<string, unknown>> | null | undefined)?.[name]);
}

function isDone(request: FastifyRequest): boolean {
  return (request.query as Readonly<Record<string, unknown>>).done === '1';
}
