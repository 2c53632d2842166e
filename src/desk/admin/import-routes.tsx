import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actorOf, hasGrant, requireAssurance, type Visitor } from '../../identity/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import {
  askImport,
  carryOutImport,
  declineImport,
  exportSets,
  listImports,
  readParts,
} from '../../platform/dataset/index.js';
import type { Tx } from '../../platform/db/index.js';
import { acceptFiles, filesIn, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { asOfficer, given, officerOf } from '../officer.js';
import { datasetsOf, reachOf } from './datasets.js';
import { ImportPage } from './import-page.js';
import { texts } from './texts.js';
import { type Problem, typedIn } from './typed-draft.js';

const config = { access: 'staff' } as const;
/** Rights are asked for only by someone who proved who they are within this time. */
const withinMinutes = 15;
const path = '/desk/admin/import';
/** Bytes of a file: everything that a large agency keeps here is a tenth of it. */
const largest = 4_000_000;

/**
 * Everything published, and what the rooms keep beside, as one file, and back: shown before it is done, by two people where it touches what two
 * people change. For editors, and for administrators, who alone see and ask for rights.
 */
export function importRoutes(house: House) {
  return (web: FastifyInstance): void => {
    web.get('/desk/admin/export', { config }, async (request, reply) => {
      const text = await asKeeper(house, request, async (tx, { parts }) =>
        exportSets(tx, datasetsOf(house), await readParts(tx, parts)),
      );
      return reply
        .type('application/json; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="lete-${rigaDate(house.clock.now())}.json"`)
        .send(text);
    });
    web.get(path, { config }, (request, reply) => show(house, request, reply));
    web.register((scope, _options, done) => {
      acceptFiles(scope, largest);
      scope.post(path, { config }, (request, reply) => ask(house, request, reply));
      done();
    });
    web.post(`${path}/:id`, { config }, (request, reply) => settle(house, request, reply));
  };
}

/** One transaction for an editor or an administrator, with what they may change. */
function asKeeper<T>(
  house: House,
  request: FastifyRequest,
  work: (tx: Tx, reach: ReturnType<typeof reachOf>, keeper: Visitor) => Promise<T>,
): Promise<T> {
  const keeper = officerOf(request);
  if (!hasGrant(keeper, 'editor') && !hasGrant(keeper, 'administrator')) throw new Refusal('not-allowed');
  return asOfficer(house, request, (tx) => work(tx, reachOf(keeper), keeper));
}

interface Wrong {
  readonly file: string;
  readonly problems: readonly Problem[];
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply, wrong?: Wrong) {
  const waiting = await asKeeper(house, request, (tx, reach) => listImports(tx, datasetsOf(house), reach));
  const { parts } = reachOf(officerOf(request));
  const reader = request.visitor?.person.key ?? '';
  const done = given(request.query, 'done') === 'yes';
  const body = (
    <ImportPage
      {...{ waiting, parts, reader, done }}
      sets={datasetsOf(house)}
      file={wrong?.file ?? ''}
      problems={wrong?.problems ?? []}
    />
  );
  const title = texts.importTitle[request.lang];
  return sendPage(request, reply, { title, width: 'wide', body, ...(wrong && { status: 422, problems: true }) });
}

async function ask(house: House, request: FastifyRequest, reply: FastifyReply) {
  const [chosen] = filesIn(request);
  const file = chosen ? chosen.bytes.toString('utf8') : (typedIn(request).file ?? '');
  try {
    await asKeeper(house, request, (tx, reach, keeper) =>
      askImport(tx, datasetsOf(house), actorOf(keeper), file, reach),
    );
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'not-valid' || !error.why) throw error;
    return show(house, request, reply, { file, problems: [{ field: 'file', message: error.why }] });
  }
  return reply.redirect(`${path}#waiting`, 303);
}

async function settle(house: House, request: FastifyRequest, reply: FastifyReply) {
  const [id, seen] = [given(request.params, 'id'), given(request.body, 'hash')];
  const isDeclined = given(request.body, 'deed') === 'decline';
  if (!isDeclined && hasGrant(request.visitor, 'administrator'))
    if (!(await requireAssurance(request, reply, 'high', { withinMinutes }))) return reply;
  await asKeeper(house, request, async (tx, reach, keeper) => {
    if (isDeclined) await declineImport(tx, datasetsOf(house), actorOf(keeper), id);
    else await carryOutImport(tx, datasetsOf(house), actorOf(keeper), id, seen, reach);
  });
  return reply.redirect(`${path}?done=yes#done`, 303);
}
