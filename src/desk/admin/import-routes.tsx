import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../identity/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { askImport, carryOutImport, declineImport, exportSets, listImports } from '../../platform/dataset/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { asOfficer, given } from '../officer.js';
import { datasets } from './datasets.js';
import { ImportPage } from './import-page.js';
import { texts } from './texts.js';
import { type Problem, typedIn } from './typed-draft.js';

const config = { access: 'staff:editor' } as const;
const path = '/desk/admin/import';

/** Everything published as one file, and back: shown before it is done, by two people where it touches what two people change. */
export function importRoutes(house: House) {
  return (web: FastifyInstance): void => {
    web.get('/desk/admin/export', { config }, async (request, reply) => {
      const text = await asOfficer(house, request, (tx) => exportSets(tx, datasets));
      return reply
        .type('application/json; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="lete-${rigaDate(house.clock.now())}.json"`)
        .send(text);
    });
    web.get(path, { config }, (request, reply) => show(house, request, reply));
    web.post(path, { config }, (request, reply) => ask(house, request, reply));
    web.post(`${path}/:id`, { config }, (request, reply) => settle(house, request, reply));
  };
}

interface Wrong {
  readonly file: string;
  readonly problems: readonly Problem[];
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply, wrong?: Wrong) {
  const waiting = await asOfficer(house, request, (tx) => listImports(tx, datasets));
  const reader = request.visitor?.person.key ?? '';
  const done = given(request.query, 'done') === 'yes';
  const body = <ImportPage {...{ waiting, reader, done }} file={wrong?.file ?? ''} problems={wrong?.problems ?? []} />;
  const title = texts.importTitle[request.lang];
  return sendPage(request, reply, { title, width: 'wide', body, ...(wrong && { status: 422, problems: true }) });
}

async function ask(house: House, request: FastifyRequest, reply: FastifyReply) {
  const { file = '' } = typedIn(request);
  try {
    await asOfficer(house, request, (tx, officer) => askImport(tx, datasets, actorOf(officer), file));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'not-valid' || !error.why) throw error;
    return show(house, request, reply, { file, problems: [{ field: 'file', message: error.why }] });
  }
  return reply.redirect(`${path}#waiting`, 303);
}

async function settle(house: House, request: FastifyRequest, reply: FastifyReply) {
  const [id, seen] = [given(request.params, 'id'), given(request.body, 'hash')];
  const isDeclined = given(request.body, 'deed') === 'decline';
  await asOfficer(house, request, async (tx, officer) => {
    if (isDeclined) await declineImport(tx, datasets, actorOf(officer), id);
    else await carryOutImport(tx, datasets, actorOf(officer), id, seen);
  });
  return reply.redirect(`${path}?done=yes#done`, 303);
}
