import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OwnAction, OwnDataPart, OwnLook, OwnOutcome, Service } from '../../case/index.js';
import { actorOf, confirmRepresentation, requireAssurance, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { both, fileName, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { beginApplication, mayAsk, serviceAt } from '../apply/start.js';
import { asClient, param, visitorOf } from '../client.js';
import { applicationAddress, ownDataAddress, paths } from '../paths.js';
import { NotForRelation, OwnDataPage } from './own-data-page.js';
import { texts } from './texts.js';
import { writeAbout } from './write.js';

/** What a register holds about the visitor or whom they act for, and the deeds that its service offers. Every look is written down by the register. */
export function ownDataPages(house: House) {
  return (web: FastifyInstance) => {
    const config = { access: 'client' } as const;
    const address = {
      lv: `${paths.service.lv}/:service${paths.ownData.lv}`,
      en: `${paths.service.en}/:service${paths.ownData.en}`,
    };
    both(web, address, { method: 'GET', config, handler: (request, reply) => show(house, request, reply) });
    both(
      web,
      { lv: `${address.lv}/:action`, en: `${address.en}/:action` },
      { method: 'POST', config, handler: (request, reply) => act(house, request, reply) },
    );
  };
}

interface Part {
  readonly service: Service;
  readonly part: OwnDataPart;
}

function partAt(house: House, request: FastifyRequest): Part {
  const service = serviceAt(house, request);
  if (!service.ownData) throw new Refusal('not-found');
  return { service, part: service.ownData };
}

/** Strongly and lately enough; otherwise it has answered with the way to prove it again. */
function isProven(request: FastifyRequest, reply: FastifyReply, { service, part }: Part): Promise<boolean> {
  const withinMinutes = part.provenWithinMinutes;
  return requireAssurance(request, reply, service.passport.assurance, withinMinutes ? { withinMinutes } : {});
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply, problem?: Text) {
  const { service, part } = partAt(house, request);
  if (!(await isProven(request, reply, { service, part }))) return reply;
  const { lang } = request;
  const visitor = visitorOf(request);
  const chosen = chosenOf(request, part);
  const query = chosen.size ? `?${new URLSearchParams([...chosen].map((name) => [name, 'yes']))}` : '';
  const page = { service, visitor, chosen };
  const body = mayAsk(service, visitor) ? (
    <OwnDataPage
      {...page}
      part={part}
      problem={problem}
      marked={markedOf(request)}
      at={house.clock.now()}
      data={await lookAs(house, request, service, (look) => part.find(look, chosen))}
    />
  ) : (
    <NotForRelation {...page} />
  );
  return sendPage(request, reply, {
    title: service.passport.name[lang],
    body,
    status: problem ? 422 : 200,
    problems: problem !== undefined,
    otherLanguage: ownDataAddress(lang === 'lv' ? 'en' : 'lv', service.passport) + query,
    width: 'wide',
  });
}

async function act(house: House, request: FastifyRequest, reply: FastifyReply) {
  const { service, part } = partAt(house, request);
  if (!(await isProven(request, reply, { service, part }))) return reply;
  const action = part.actions.find(({ path }) => path[request.lang] === param(request, 'action'));
  if (!action) throw new Refusal('not-found');
  if (!mayAsk(service, visitorOf(request))) throw new Refusal('not-allowed', texts.notForRelation);
  const records = recordsOf(request, action);
  if (records.length === 0) return show(house, request, reply, texts.chooseOne);
  const outcome = await lookAs(house, request, service, (look) => action.act(look, records));
  if ('write' in outcome) {
    const back = ownDataAddress(request.lang, service.passport);
    const address = `${back}/${action.path[request.lang]}`;
    return writeAbout(house, request, reply, outcome.write, { address, back });
  }
  return follow(house, request, reply, service, outcome);
}

async function follow(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  service: Service,
  outcome: Exclude<OwnOutcome, { readonly write: unknown }>,
): Promise<FastifyReply> {
  if ('problem' in outcome) return show(house, request, reply, outcome.problem);
  if ('goTo' in outcome) return reply.redirect(outcome.goTo[request.lang], 303);
  if ('apply' in outcome) {
    const id = await beginApplication(house, request, service, outcome.apply);
    return reply.redirect(applicationAddress(request.lang, id), 303);
  }
  const { name, type, bytes } = outcome.file;
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${fileName(name)}"`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes));
}

/** Looks as the visitor, for whom they chose; whether they may still is asked at every look, since a child comes of age over night. */
function lookAs<T>(
  house: House,
  request: FastifyRequest,
  service: Service,
  work: (look: OwnLook) => Promise<T>,
): Promise<T> {
  return asClient(house, request, async (tx, visitor) => {
    if (visitor.actingFor.relation !== 'self') await confirmRepresentation(tx, visitor);
    return work(ownLook(house, tx, visitor, service, request));
  });
}

function ownLook(house: House, tx: Tx, visitor: Visitor, { passport }: Service, request: FastifyRequest): OwnLook {
  const applicant = { actor: actorOf(visitor), subject: visitor.actingFor };
  const legalGround = passport.legalGrounds[0]?.title.lv ?? passport.name.lv;
  const look = { actor: applicant.actor, purpose: 'own-data', legalGround, requestId: request.id };
  return { house, tx, look, applicant, lang: request.lang };
}

/** The options ticked, of the address or of the form that was sent. */
function chosenOf(request: FastifyRequest, { options }: OwnDataPart): ReadonlySet<string> {
  const given = { ...(request.query as object), ...(request.method === 'POST' ? (request.body as object) : {}) };
  const yes = new Set(Object.entries(given).flatMap(([name, value]) => (value === 'yes' ? [name] : [])));
  return new Set(options.map(({ name }) => name).filter((name) => yes.has(name)));
}

const most = 100;

function recordsOf(request: FastifyRequest, action: OwnAction): readonly string[] {
  const { one } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  if (action.on === 'one') return typeof one === 'string' && one ? [one] : [];
  return [...markedOf(request)].slice(0, most);
}

function markedOf(request: FastifyRequest): ReadonlySet<string> {
  const { record } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const given = Array.isArray(record) ? record : [record];
  return new Set(given.filter((id): id is string => typeof id === 'string' && id !== ''));
}
