import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { unitsOn } from '../../agency/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { findPersonByCode } from '../../registers/persons/index.js';
import { adminTexts as texts } from '../admin-texts.js';
import { approveRight, declineRight, requestRight, revokeRight } from '../change-rights.js';
import { requireAssurance } from '../guard.js';
import { rightsLook } from '../looks.js';
import { listRequests, listRights } from '../staff-rights.js';
import { grants, type Visitor } from '../visitor.js';
import type { AskTyped } from './admin-ask-view.js';
import { AdminPeople } from './admin-people-view.js';
import { AdminUnits } from './admin-units-view.js';

const people = '/desk/admin/people';
/** Rights are changed only by someone who proved who they are within this time. */
const withinMinutes = 15;

/** The administrators' pages: who holds which right where; asking for one, approving it with four eyes, taking it away. */
export function adminPages(web: FastifyInstance, house: House): void {
  const config = { access: 'staff:administrator' } as const;
  web.get(people, { config }, (request, reply) => show(request, reply, house));
  // Each request looks a personal code up.
  web.post(people, { config: { ...config, limit: { bucket: 'staff-right', perMinute: 20 } } }, (request, reply) =>
    ask(request, reply, house),
  );
  web.post(`${people}/:deed`, { config }, (request, reply) => settle(request, reply, house));
  web.get('/desk/admin/units', { config }, async (request, reply) => {
    const lists = await house
      .db('web')
      .transaction({}, async (tx) => ({ rights: await listRights(tx), units: await unitsOn(tx) }));
    const title = texts.unitsTitle[request.lang];
    return sendPage(request, reply, { title, width: 'wide', body: <AdminUnits lang={request.lang} {...lists} /> });
  });
}

function visitorOf(request: FastifyRequest): Visitor {
  if (!request.visitor) throw new Refusal('not-allowed');
  return request.visitor;
}

async function show(
  request: FastifyRequest,
  reply: FastifyReply,
  house: House,
  typed?: AskTyped,
): Promise<FastifyReply> {
  const { lang } = request;
  const visitor = visitorOf(request);
  const lists = await house.db('web').transaction({}, async (tx) => ({
    rights: await listRights(tx),
    requests: await listRequests(tx),
    units: await unitsOn(tx),
  }));
  const done = (request.query as { done?: unknown }).done === '1';
  return sendPage(request, reply, {
    title: texts.peopleTitle[lang],
    width: 'wide',
    status: typed ? 422 : 200,
    body: <AdminPeople {...{ lang, visitor, done, typed, ...lists }} />,
  });
}

const field = z.string().trim().catch('');
const asked = z.object({ code: field, grant: field, unit: field, reason: field });

async function ask(request: FastifyRequest, reply: FastifyReply, house: House): Promise<FastifyReply> {
  if (!(await requireAssurance(request, reply, 'high', { withinMinutes }))) return reply;
  const values = asked.parse(request.body ?? {});
  const grant = grants.find((name) => name === values.grant);
  const { unit } = values;
  const problems: { field: string; message: Text }[] = [];
  if (!values.code) problems.push({ field: 'code', message: texts.codeNeeded });
  if (!grant) problems.push({ field: 'grant', message: texts.grantNeeded });
  if (!unit) problems.push({ field: 'unit', message: texts.unitNeeded });
  if (!values.reason || values.reason.length > 500) problems.push({ field: 'reason', message: texts.reasonNeeded });
  if (problems.length || !grant || !unit) return show(request, reply, house, { values, problems });
  const visitor = visitorOf(request);
  try {
    await house.db('web').transaction(
      {},
      async (tx) => {
        const person = await findPersonByCode(tx, rightsLook(visitor), values.code);
        if (!person) throw new Refusal('not-valid', texts.codeNotFound, { field: 'code' });
        const personName = `${person.givenName} ${person.familyName}`;
        await requestRight(tx, visitor, { personId: person.id, personName, grant, unit, reason: values.reason });
      },
      request.id,
    );
  } catch (error) {
    if (!(error instanceof Refusal) || !error.details.field || !error.why) throw error;
    return show(request, reply, house, { values, problems: [{ field: error.details.field, message: error.why }] });
  }
  return reply.redirect(`${people}?done=1`, 303);
}

const settled = z.object({ right: z.uuid(), hash: z.string().max(64).default('') });

const deeds: Record<string, (tx: Tx, visitor: Visitor, id: string, hash: string) => Promise<void>> = {
  approve: approveRight,
  decline: declineRight,
  revoke: revokeRight,
};

async function settle(request: FastifyRequest, reply: FastifyReply, house: House): Promise<FastifyReply> {
  const { deed: name } = request.params as { deed: string };
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined;
  if (!deed) throw new Refusal('not-found');
  if (!(await requireAssurance(request, reply, 'high', { withinMinutes }))) return reply;
  const { data } = settled.safeParse(request.body);
  if (!data) throw new Refusal('not-valid');
  const visitor = visitorOf(request);
  await house.db('web').transaction({}, (tx) => deed(tx, visitor, data.right, data.hash), request.id);
  return reply.redirect(`${people}?done=1`, 303);
}
