import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cases } from '../../../case/index.js';
import { CsvProblem, readCsv } from '../../../platform/csv/index.js';
import { checkAll, type Problem, readPage } from '../../../platform/form/index.js';
import { acceptFiles, both, filesIn, sendPage } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { fill, same, type Text } from '../../../platform/text/index.js';
import { mayTrade } from '../known-by.js';
import { passport } from '../passport.js';
import { form } from './form.js';
import { listKeys, makeKey, revokeKey } from './keys.js';
import { columns, type Line, line, lineOf, mostLines } from './line.js';
import { addresses, DealersPage, NotLicensed, type Shown } from './page.js';
import { report } from './report.js';
import { dealerWords as words } from './texts.js';

const largestFile = 1_000_000;
const config = { access: 'client' } as const;

/** Where licensed dealers report stock and sales: one weapon by a form, several by a file, and keys for their programs. */
export async function dealerPages(web: FastifyInstance, house: House): Promise<void> {
  const below = (lv: string, en: string) => ({ lv: `${addresses.lv}/${lv}`, en: `${addresses.en}/${en}` });
  const route = (method: 'GET' | 'POST', address: Readonly<Record<'lv' | 'en', string>>, handler: Handler) =>
    both(web, address, { method, config, handler: (request, reply) => forDealers(house, request, reply, handler) });
  route('GET', addresses, (_house, request, reply) =>
    show(house, request, reply, Reflect.get(Object(request.query), 'done') === 'taken' ? { isDone: true } : {}),
  );
  route('POST', addresses, takeOne);
  route('POST', below('atslega', 'key'), giveKey);
  route('POST', below('atsaukt', 'revoke'), takeKeyBack);
  await web.register(async (scope) => {
    acceptFiles(scope, largestFile);
    both(scope, below('datne', 'file'), {
      method: 'POST',
      config,
      handler: (request, reply) => forDealers(house, request, reply, takeFile),
    });
  });
}

/** Whoever has no licence is told so, and may choose the company that has one. */
async function forDealers(house: House, request: FastifyRequest, reply: FastifyReply, handler: Handler) {
  const licensed = await cases.asClientOf(house, request, passport, (tx, look, { subject }) =>
    mayTrade(tx, look, subject.key),
  );
  if (licensed) return handler(house, request, reply);
  return sendPage(request, reply, { title: words.title[request.lang], body: <NotLicensed /> });
}

type Handler = (house: House, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

async function show(house: House, request: FastifyRequest, reply: FastifyReply, shown: Shown): Promise<FastifyReply> {
  const keys = await cases.asClientOf(house, request, passport, (tx, _look, { subject }) => listKeys(tx, subject.key));
  const wrong = Boolean(shown.problems?.length || shown.lines?.length);
  return sendPage(request, reply, {
    title: words.title[request.lang],
    body: <DealersPage keys={keys} company={request.visitor?.actingFor.name ?? ''} {...shown} />,
    ...(wrong && { status: 422, problems: true }),
  });
}

/** As whoever signs for the company; all of it in one transaction. */
const transactOf =
  (house: House, request: FastifyRequest): Parameters<typeof report>[0] =>
  (work) =>
    cases.asClientOf(house, request, passport, (tx, look, { subject }) => work(tx, look, subject));

async function takeOne(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const reading = readPage(form, 'movement', request.body);
  if (!('values' in reading)) return show(house, request, reply, reading);
  const checked = checkAll(form, reading.values);
  if (!('answers' in checked)) return show(house, request, reply, {});
  const given = Object.fromEntries(Object.entries(checked.answers).filter(([, value]) => value !== undefined));
  const wrong = await report(transactOf(house, request), [line.parse(given)]);
  if (wrong.length === 0) return done(request, reply);
  const problems = wrong.map(
    ({ field, problem }): Problem => ({ pageId: 'movement', field, control: field, message: problem }),
  );
  return show(house, request, reply, { problems, answers: reading.values });
}

async function takeFile(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const [file] = filesIn(request);
  if (!file || file.bytes.length === 0 || file.bytes.length > largestFile)
    return show(house, request, reply, { lines: [words.noFile] });
  const read = await readLines(file.bytes);
  if ('wrong' in read) return show(house, request, reply, { lines: read.wrong });
  const wrong = await report(
    transactOf(house, request),
    read.lines.map(({ values }) => values),
  );
  if (wrong.length === 0) return done(request, reply);
  return show(house, request, reply, {
    lines: wrong.map(({ at, field, problem }) => inWords(read.lines[at]?.number ?? 0, field, problem)),
  });
}

interface Numbered {
  readonly number: number;
  readonly values: Line;
}

/** The lines of a file, or everything that is wrong with it. */
async function readLines(
  bytes: Buffer,
): Promise<{ readonly lines: readonly Numbered[] } | { readonly wrong: readonly Text[] }> {
  const lines: Numbered[] = [];
  const wrong: Text[] = [];
  try {
    for await (const row of readCsv(Readable.from([bytes]), columns, { maxBytes: largestFile })) {
      if (row.ok) lines.push({ number: row.line, values: lineOf(row.values) });
      else wrong.push(...row.problems.map(({ column, problem }) => inWords(row.line, column ?? '', problem)));
      if (lines.length > mostLines) return { wrong: [fill(words.tooMany, { most: mostLines })] };
      if (wrong.length > mostLines) break;
    }
  } catch (error) {
    if (!(error instanceof CsvProblem)) throw error;
    wrong.push(error.line ? inWords(error.line, '', error.text) : error.text);
  }
  if (wrong.length > 0) return { wrong };
  return lines.length > 0 ? { lines } : { wrong: [words.emptyFile] };
}

function inWords(number: number, field: string, problem: Text): Text {
  return fill(words.line, { line: number, field: same(field), problem });
}

async function giveKey(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const newKey = await cases.asClientOf(house, request, passport, (tx, _look, { actor, subject }) =>
    makeKey(tx, subject, actor.name),
  );
  return show(house, request, reply, { newKey });
}

async function takeKeyBack(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const id: unknown = Reflect.get(Object(request.body), 'key');
  await cases.asClientOf(house, request, passport, (tx, _look, { subject }) => revokeKey(tx, subject.key, String(id)));
  return reply.redirect(`/${request.lang}${addresses[request.lang]}`, 303);
}

function done(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.redirect(`/${request.lang}${addresses[request.lang]}?done=taken#done`, 303);
}
