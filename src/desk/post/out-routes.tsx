import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { batches, returnLetter, returnReasons } from '../../channels/post/index.js';
import { actorOf } from '../../identity/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, say, type Text } from '../../platform/text/index.js';
import { asOfficer, given } from '../officer.js';
import { BatchPage } from './batch-page.js';
import { batchName, OutPage, type OutPageProps, type Problem } from './out-page.js';
import { texts } from './texts.js';

const config = { access: 'staff:officer' } as const;

/** Post out: batches and returns, one form, one verb, one address each. */
export function outRoutes(house: House) {
  return (web: FastifyInstance) => {
    web.route({
      method: 'GET',
      url: '/desk/post/out',
      config,
      handler: (request, reply) => showOut(house, request, reply, { done: returnedWords(request) }),
    });
    web.route({ method: 'GET', url: '/desk/post/out/:batch', config, handler: (q, r) => showBatch(house, q, r) });
    web.route({ method: 'POST', url: '/desk/post/out/batch', config, handler: (q, r) => make(house, q, r) });
    web.route({ method: 'POST', url: '/desk/post/out/:batch/sent', config, handler: (q, r) => handOver(house, q, r) });
    web.route({ method: 'POST', url: '/desk/post/out/:batch/drop', config, handler: (q, r) => drop(house, q, r) });
    web.route({ method: 'POST', url: '/desk/post/returns', config, handler: (q, r) => takeBack(house, q, r) });
  };
}

type Shown = Partial<Pick<OutPageProps, 'problems' | 'typed' | 'done'>>;

async function showOut(house: House, request: FastifyRequest, reply: FastifyReply, shown: Shown) {
  const lists = await asOfficer(house, request, async (tx) => ({
    waiting: await batches.listWaiting(house, tx),
    latest: await batches.listBatches(tx),
  }));
  const { problems = [], typed = {}, done } = shown;
  return sendPage(request, reply, {
    title: texts.out[request.lang],
    body: <OutPage {...lists} problems={problems} typed={typed} done={done} />,
    width: 'wide',
    problems: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
  });
}

function returnedWords(request: FastifyRequest): Text | undefined {
  if (given(request.query, 'done') !== 'returned') return undefined;
  const number = given(request.query, 'case');
  return /^IC\/[\d/-]{1,40}$/.test(number) ? fill(texts.returnNoted, { number }) : texts.returnNotedAlone;
}

async function make(house: House, request: FastifyRequest, reply: FastifyReply) {
  const id = await asOfficer(house, request, (tx, officer) => batches.makeBatch(tx, actorOf(officer)));
  return reply.redirect(`/desk/post/out/${id}`, 303);
}

async function showBatch(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  problems: readonly Problem[] = [],
  typed: Readonly<Record<string, string>> = {},
) {
  const found = await asOfficer(house, request, (tx) => batches.getBatch(house, tx, given(request.params, 'batch')));
  const asked = given(request.query, 'done');
  const done = asked === 'sent' ? texts.batchSent : asked === 'drop' ? texts.dropped : undefined;
  return sendPage(request, reply, {
    title: say(batchName(found.batch), request.lang),
    body: <BatchPage {...found} problems={problems} typed={typed} done={done} />,
    width: 'wide',
    problems: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
  });
}

async function handOver(house: House, request: FastifyRequest, reply: FastifyReply) {
  const id = given(request.params, 'batch');
  const typed = Object.fromEntries(
    Object.keys(Object(request.body))
      .filter((name) => name.startsWith('tracking.'))
      .map((name) => [name, given(request.body, name).toUpperCase().replace(/\s/g, '').slice(0, 40)]),
  );
  const trackings = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name.slice(9), value]));
  try {
    await asOfficer(house, request, (tx, officer) => batches.sendBatch(house, tx, actorOf(officer), id, trackings));
  } catch (error) {
    const problem = problemOf(error);
    return showBatch(house, request, reply, [problem], typed);
  }
  return reply.redirect(`/desk/post/out/${id}?done=sent#done`, 303);
}

async function drop(house: House, request: FastifyRequest, reply: FastifyReply) {
  await asOfficer(house, request, (tx) => batches.dropFromBatch(tx, uuidOf(given(request.body, 'letter'))));
  return reply.redirect(`/desk/post/out/${given(request.params, 'batch')}?done=drop#done`, 303);
}

async function takeBack(house: House, request: FastifyRequest, reply: FastifyReply) {
  const typed = { barcode: given(request.body, 'barcode').slice(0, 40), reason: given(request.body, 'reason') };
  const reason = returnReasons.find((name) => name === typed.reason);
  if (!reason)
    return showOut(house, request, reply, { typed, problems: [{ field: 'reason', message: texts.reasonMissing }] });
  try {
    const { caseNumber } = await asOfficer(house, request, (tx, officer) =>
      returnLetter(tx, actorOf(officer), typed.barcode, reason),
    );
    const query = new URLSearchParams({ done: 'returned', ...(caseNumber && { case: caseNumber }) });
    return reply.redirect(`/desk/post/out?${query}#done`, 303);
  } catch (error) {
    return showOut(house, request, reply, { typed, problems: [problemOf(error)] });
  }
}

/** What a verb says is wrong, at its field; anything else is no matter of the form. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal && error.code === 'not-valid' && error.why && error.details.field)
    return { field: error.details.field, message: error.why };
  throw error;
}

/** An id from a form; a malformed one is like a missing one. */
export function uuidOf(text: string): string {
  if (!isUuid(text)) throw new Refusal('not-found');
  return text;
}
