import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { unitsOn } from '../../agency/index.js';
import { lists } from '../../case/index.js';
import { incoming, readBarcode, stampPaper } from '../../channels/post/index.js';
import { getReceived, scans } from '../../documents/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { acceptFiles, Refusal, sendPage } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, say, type Text } from '../../platform/text/index.js';
import { asOfficer, given } from '../officer.js';
import { InPage } from './in-page.js';
import { LetterPage, type LetterPageProps } from './letter-page.js';
import { problemOf, uuidOf } from './out-routes.js';
import { registerLetter, typedIn } from './register-letter.js';
import { postUnits } from './rights.js';
import { largestUpload, readScans } from './scans.js';
import { senderHints } from './sender-hints.js';
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
    for (const method of ['GET', 'POST'] as const)
      route(method, '/desk/post', (request, reply) => showIn(house, request, reply));
    for (const method of ['GET', 'POST'] as const)
      route(method, '/desk/post/in/:id', (request, reply) => showLetter(house, request, reply));
    route('POST', '/desk/post/in/join', (request, reply) => join(house, request, reply));
    route('POST', '/desk/post/in/:id/split', (request, reply) => split(house, request, reply));
    route('POST', '/desk/post/in/:id/discard', (request, reply) => discard(house, request, reply));
    route('POST', '/desk/post/in/:id/register', (request, reply) => register(house, request, reply));
    route('GET', '/desk/post/in/:id/stamp.pdf', (request, reply) => stamp(house, request, reply));
    route('GET', '/desk/post/in/:id/files/:file', (request, reply) => original(house, request, reply));
    web.register(async (uploads) => {
      acceptFiles(uploads, largestUpload);
      uploads.post('/desk/post/in', { config }, (q, r) => keep(house, q, r));
    });
  };
}

const doneWords: Readonly<Record<string, Text>> = {
  kept: texts.kept,
  joined: texts.joined,
  split: texts.wasSplit,
  discarded: texts.discarded,
};

async function showIn(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  problems: readonly { readonly field: string; readonly message: Text }[] = [],
) {
  const find = given(request.body, 'find').slice(0, 100);
  const shown = await asOfficer(house, request, async (tx, officer) => ({
    waiting: await incoming.listUnregistered(house, tx),
    latest: await incoming.listRegistered(house, tx, await postUnits(tx, officer)),
    discarded: await incoming.listDiscarded(tx),
    search: find ? { text: find, found: await findLetters(house, tx, officer, find) } : undefined,
  }));
  return sendPage(request, reply, {
    title: words.in[request.lang],
    body: <InPage {...shown} problems={problems} done={doneOf(request)} />,
    width: 'wide',
    problems: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
  });
}

/** By the letter's own number or our barcode, else by the words of its case: sender, contacts, what it says. */
async function findLetters(house: House, tx: Tx, officer: Visitor, text: string) {
  const matters = await lists.searchForRegistry(tx, officer, text);
  const by = {
    number: text.toUpperCase().replace(/\s/g, ''),
    barcode: readBarcode(text) ?? '',
    cases: matters.map(({ id }) => id),
  };
  return incoming.findRegistered(house, tx, by, await postUnits(tx, officer));
}

function doneOf(request: FastifyRequest): Text | undefined {
  const number = given(request.query, 'passed');
  if (/^IC\/[\d/-]{1,40}$/.test(number)) return fill(texts.passedOn, { number });
  return doneWords[given(request.query, 'done')];
}

async function keep(house: House, request: FastifyRequest, reply: FastifyReply) {
  const read = readScans(request);
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
  const find = given(request.body, 'find').slice(0, 100);
  const opened = await asOfficer(house, request, async (tx, officer) => {
    const letter = await incoming.openIncoming(
      house,
      tx,
      actorOf(officer),
      idOf(request),
      await postUnits(tx, officer),
    );
    const digests = letter.files.map(({ sha256 }) => sha256);
    return {
      letter,
      scanned: await scans.findScans(house, tx, digests),
      matters: find && !shown.problems ? await lists.searchForRegistry(tx, officer, find) : undefined,
      proposed: await proposedFor(tx, officer, letter, find),
      chosen: await chosenMatter(tx, officer, request),
    };
  });
  const { letter, scanned } = opened;
  const { number, caseNumber } = letter;
  const { problems = [], typed = opened.chosen } = shown;
  const isDone = given(request.query, 'done') === 'registered' && number && caseNumber;
  const done = isDone ? fill(texts.done, { number, case: caseNumber }) : undefined;
  return sendPage(request, reply, {
    title: say(number ? fill(texts.registeredTitle, { number }) : texts.title, request.lang),
    body: (
      <LetterPage
        letter={letter}
        scanned={scanned}
        problems={problems}
        typed={typed}
        done={done}
        find={find}
        matters={opened.matters}
        proposed={opened.proposed}
      />
    ),
    problems: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
  });
}

/** Whose letter it may be, by earlier matters; nobody once somebody is looked for, or it is registered. */
async function proposedFor(tx: Tx, officer: Visitor, letter: incoming.IncomingLetter, find: string) {
  if (find || letter.number) return [];
  return lists.proposeSenders(tx, officer, senderHints(letter.files.map(({ text }) => text).join('\n')));
}

/** What an earlier matter says of the sender, chosen by its id. */
async function chosenMatter(tx: Tx, officer: Visitor, request: FastifyRequest): Promise<Record<string, string>> {
  const of = given(request.query, 'of');
  const matter = isUuid(of) ? await lists.matterForRegistry(tx, officer, of) : undefined;
  if (!matter) return {};
  return {
    name: matter.subjectName,
    email: matter.contactEmail ?? '',
    ...(given(request.query, 'join') === 'yes' && { belongs: matter.number }),
  };
}

async function discard(house: House, request: FastifyRequest, reply: FastifyReply) {
  const reason = given(request.body, 'reason').slice(0, 200);
  try {
    await asOfficer(house, request, (tx, officer) =>
      incoming.discardLetter(tx, actorOf(officer), idOf(request), reason),
    );
  } catch (error) {
    return showLetter(house, request, reply, { problems: [problemOf(error)], typed: { reason } });
  }
  return reply.redirect('/desk/post?done=discarded#done', 303);
}

async function register(house: House, request: FastifyRequest, reply: FastifyReply) {
  const [id, typed] = [idOf(request), typedIn(request)];
  const result = await asOfficer(house, request, (tx, officer) => registerLetter(house, tx, officer, id, typed));
  if ('problems' in result) return showLetter(house, request, reply, { problems: result.problems, typed });
  // What another unit answers is that unit's to open from now on.
  const own = await asOfficer(house, request, postUnits);
  if (!own.includes(result.unit))
    return reply.redirect(`/desk/post?${new URLSearchParams({ passed: result.number })}#done`, 303);
  return reply.redirect(`/desk/post/in/${id}?done=registered#done`, 303);
}

async function stamp(house: House, request: FastifyRequest, reply: FastifyReply) {
  const [letter, { nameOf }] = await asOfficer(
    house,
    request,
    async (tx) => [await incoming.getIncoming(house, tx, idOf(request)), await unitsOn(tx)] as const,
  );
  const unit = letter.unit ? nameOf(letter.unit).lv : '';
  return send(reply, 'application/pdf', 'zimogs.pdf', Buffer.from(await stampPaper(house, letter, unit)));
}

/** An original as it came, always as an attachment; the look is written down. */
async function original(house: House, request: FastifyRequest, reply: FastifyReply) {
  const file = await asOfficer(house, request, async (tx, officer) => {
    const id = idOf(request);
    const { files, caseNumber } = await incoming.openIncoming(
      house,
      tx,
      actorOf(officer),
      id,
      await postUnits(tx, officer),
    );
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
