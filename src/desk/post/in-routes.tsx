import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { incoming, stampPaper } from '../../channels/post/index.js';
import { getReceived, scans } from '../../documents/index.js';
import { actorOf, units } from '../../identity/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, say, type Text } from '../../platform/text/index.js';
import { asOfficer, given } from '../officer.js';
import { InPage } from './in-page.js';
import { LetterPage, type LetterPageProps } from './letter-page.js';
import { problemOf, uuidOf } from './out-routes.js';
import { registerLetter, typedIn } from './register-letter.js';
import { acceptScans, largestUpload, readScans } from './scans.js';
import { inTexts as texts, texts as words } from './texts.js';

const config = { access: 'staff:officer' } as const;

/** Post in: scans, letters, registration. */
export function inRoutes(house: House) {
  return (web: FastifyInstance) => {
    const route = (
      method: 'GET' | 'POST',
      url: string,
      handler: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
    ) => web.route({ method, url, config, handler });
    route('GET', '/desk/post', (request, reply) => showIn(house, request, reply));
    route('GET', '/desk/post/in/:id', (request, reply) => showLetter(house, request, reply));
    route('POST', '/desk/post/in/join', (request, reply) => join(house, request, reply));
    route('POST', '/desk/post/in/:id/split', (request, reply) => split(house, request, reply));
    route('POST', '/desk/post/in/:id/register', (request, reply) => register(house, request, reply));
    route('GET', '/desk/post/in/:id/stamp.pdf', (request, reply) => stamp(house, request, reply));
    route('GET', '/desk/post/in/:id/files/:file', (request, reply) => original(house, request, reply));
    web.register(async (uploads) => {
      acceptScans(uploads);
      uploads.post('/desk/post/in', { config, bodyLimit: largestUpload }, (q, r) => keep(house, q, r));
    });
  };
}

const doneWords: Readonly<Record<string, Text>> = { kept: texts.kept, joined: texts.joined, split: texts.wasSplit };

async function showIn(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  problems: readonly { readonly field: string; readonly message: Text }[] = [],
) {
  const lists = await asOfficer(house, request, async (tx) => ({
    waiting: await incoming.listUnregistered(house, tx),
    latest: await incoming.listRegistered(house, tx),
  }));
  return sendPage(request, reply, {
    title: words.in[request.lang],
    body: <InPage {...lists} problems={problems} done={doneWords[given(request.query, 'done')]} />,
    width: 'wide',
    problems: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
  });
}

async function keep(house: House, request: FastifyRequest, reply: FastifyReply) {
  const read = readScans(request.body);
  if ('message' in read) return showIn(house, request, reply, [{ field: 'files', message: read.message }]);
  await asOfficer(house, request, (tx, officer) =>
    incoming.keepLetters(house, tx, actorOf(officer), read.scans, given(request.body, 'how') === 'together'),
  );
  return reply.redirect('/desk/post?done=kept#done', 303);
}

async function join(house: House, request: FastifyRequest, reply: FastifyReply) {
  const ids = Object.keys(Object(request.body))
    .filter((name) => name.startsWith('letter.'))
    .map((name) => uuidOf(name.slice(7)));
  try {
    await asOfficer(house, request, (tx) => incoming.joinLetters(tx, ids));
  } catch (error) {
    return showIn(house, request, reply, [problemOf(error)]);
  }
  return reply.redirect('/desk/post?done=joined#done', 303);
}

async function split(house: House, request: FastifyRequest, reply: FastifyReply) {
  await asOfficer(house, request, (tx) => incoming.splitLetter(tx, idOf(request)));
  return reply.redirect('/desk/post?done=split#done', 303);
}

const idOf = (request: FastifyRequest) => uuidOf(given(request.params, 'id'));

async function showLetter(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  shown: Partial<Omit<LetterPageProps, 'letter' | 'scanned'>> = {},
) {
  const { letter, scanned } = await asOfficer(house, request, async (tx) => {
    const came = await incoming.getIncoming(house, tx, idOf(request));
    const digests = came.files.map(({ sha256 }) => sha256);
    return { letter: came, scanned: await scans.findScans(house, tx, digests) };
  });
  const { number, caseNumber } = letter;
  const { problems = [], typed = {} } = shown;
  const isDone = given(request.query, 'done') === 'registered' && number && caseNumber;
  const done = isDone ? fill(texts.done, { number, case: caseNumber }) : undefined;
  return sendPage(request, reply, {
    title: say(number ? fill(texts.registeredTitle, { number }) : texts.title, request.lang),
    body: <LetterPage letter={letter} scanned={scanned} problems={problems} typed={typed} done={done} />,
    problems: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
  });
}

async function register(house: House, request: FastifyRequest, reply: FastifyReply) {
  const [id, typed] = [idOf(request), typedIn(request)];
  const result = await asOfficer(house, request, (tx, officer) => registerLetter(house, tx, officer, id, typed));
  if ('problems' in result) return showLetter(house, request, reply, { problems: result.problems, typed });
  return reply.redirect(`/desk/post/in/${id}?done=registered#done`, 303);
}

async function stamp(house: House, request: FastifyRequest, reply: FastifyReply) {
  const letter = await asOfficer(house, request, (tx) => incoming.getIncoming(house, tx, idOf(request)));
  const unit = units.find(({ id }) => id === letter.unit)?.name.lv ?? letter.unit ?? '';
  return send(reply, 'application/pdf', 'zimogs.pdf', Buffer.from(await stampPaper(house, letter, unit)));
}

/** An original as it came, always as an attachment; the look is written down. */
async function original(house: House, request: FastifyRequest, reply: FastifyReply) {
  const file = await asOfficer(house, request, async (tx, officer) => {
    const { files, caseNumber } = await incoming.getIncoming(house, tx, idOf(request));
    const found = files.find(({ id }) => id === given(request.params, 'file'));
    if (!found) throw new Refusal('not-found');
    const look = {
      actor: actorOf(officer),
      purpose: 'documents:open-received',
      legalGround: 'Iesniegumu likums, 5. pants',
      ...(caseNumber && { caseNumber }),
    };
    return getReceived(house, tx, look, found.sha256);
  });
  await scans.requireClean(house, file.bytes);
  const extension = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/tiff': 'tif' }[
    file.type
  ];
  return send(reply, extension ? file.type : 'application/octet-stream', `skenejums.${extension ?? 'bin'}`, file.bytes);
}

function send(reply: FastifyReply, type: string, name: string, bytes: Buffer): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(bytes);
}
