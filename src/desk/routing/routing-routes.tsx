import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Units, unitsOn } from '../../agency/index.js';
import { replies, routing, servicesOf } from '../../case/index.js';
import { hasGrant, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { same } from '../../platform/text/index.js';
import { asOfficer, given } from '../officer.js';
import { type OpenRule, RuleList, RulePage } from './routing-pages.js';
import { texts } from './texts.js';
import { draftOf, typedIn, typedOf } from './typed-rule.js';

const config = { access: 'staff:officer' } as const;

/** Where what arrives goes: rules written, tried on past cases, switched on. */
export function routingRoutes(house: House) {
  return (web: FastifyInstance) => {
    web.get('/desk/routing', { config }, async (request, reply) => {
      const list = await asOfficer(house, request, async (tx) => ({
        rules: await routing.listRules(tx),
        names: namesOf(house, await replies.listTemplates(tx), await unitsOn(tx)),
      }));
      return sendPage(request, reply, {
        title: texts.title[request.lang],
        body: <RuleList {...list} />,
        width: 'wide',
      });
    });
    web.get('/desk/routing/:rule', { config }, (request, reply) => show(house, request, reply, {}));
    web.post('/desk/routing/:rule', { config }, (request, reply) => save(house, request, reply));
    web.post('/desk/routing/:rule/try', { config }, async (request, reply) => {
      const tried = await asOfficer(house, request, (tx, officer) => routing.tryRule(tx, officer, idOf(request)));
      return show(house, request, reply, { tried });
    });
    web.post('/desk/routing/:rule/on', { config }, async (request, reply) => {
      const id = idOf(request);
      await asOfficer(house, request, (tx, officer) => routing.switchOn(tx, officer, id, versionIn(request)));
      return reply.redirect(`/desk/routing/${id}?done=on#done`, 303);
    });
  };
}

function idOf(request: FastifyRequest): string {
  const id = given(request.params, 'rule');
  if (!isUuid(id)) throw new Refusal('not-found');
  return id;
}

function versionIn(request: FastifyRequest): number {
  const version = given(request.body, 'version');
  return /^\d{1,6}$/.test(version) ? Number(version) : 0;
}

function namesOf(house: House, templates: readonly replies.Template[], units: Units): routing.Names {
  const services = new Map(servicesOf(house).map(({ id, passport }) => [id, passport.name]));
  const known = new Map(templates.map(({ id, name }) => [id, name]));
  return {
    service: (id) => services.get(id) ?? same(id),
    unit: units.nameOf,
    template: (id) => known.get(id) ?? texts.othersTemplate,
  };
}

async function save(house: House, request: FastifyRequest, reply: FastifyReply) {
  const typed = typedIn(request);
  const isNew = given(request.params, 'rule') === 'new';
  const draft = {
    ...draftOf(
      typed,
      servicesOf(house).map(({ id }) => id),
    ),
    ...(isNew ? {} : { id: idOf(request) }),
    withdrawn: given(request.body, 'withdrawn') === 'yes',
    version: versionIn(request),
  };
  const units = await asOfficer(house, request, (tx) => unitsOn(tx));
  const problems = routing.checkRule(draft, units);
  if (problems.length) return show(house, request, reply, { typed, problems });
  try {
    const id = await asOfficer(house, request, (tx, officer) => routing.saveRule(tx, officer, draft));
    return reply.redirect(`/desk/routing/${id}?done=saved#done`, 303);
  } catch (error) {
    if (!(error instanceof Refusal) || !error.details.field || !error.why) throw error;
    return show(house, request, reply, { typed, problems: [{ field: error.details.field, message: error.why }] });
  }
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply, more: Partial<OpenRule>) {
  const open = { ...(await asOfficer(house, request, (tx, officer) => read(house, tx, officer, request))), ...more };
  return sendPage(request, reply, {
    title: (open.versions[0]?.name ?? texts.add)[request.lang],
    body: <RulePage open={open} />,
    width: open.tried ? 'wide' : 'text',
    ...(open.problems.length && { problems: true, status: 422 }),
  });
}

async function read(house: House, tx: Tx, officer: Visitor, request: FastifyRequest): Promise<OpenRule> {
  const isNew = given(request.params, 'rule') === 'new';
  const versions = isNew ? [] : await routing.getRule(tx, idOf(request));
  const [newest] = versions;
  const templates = await replies.listTemplates(tx);
  const units = await unitsOn(tx);
  const mine = units.standing.map(({ id }) => id).filter((unit) => hasGrant(officer, 'officer', unit));
  return {
    id: newest?.ruleId,
    version: newest?.version ?? 0,
    versions,
    typed: typedOf(newest, mine.length === 1 ? (mine[0] ?? '') : ''),
    problems: [],
    mine,
    services: servicesOf(house),
    templates,
    names: namesOf(house, templates, units),
    tried: undefined,
    said: { saved: texts.saved, on: texts.switchedOn }[given(request.query, 'done')],
    me: officer.person.key,
    mayWrite: !newest || hasGrant(officer, 'officer', newest.unit),
  };
}
