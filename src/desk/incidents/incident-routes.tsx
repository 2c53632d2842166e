import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { unitsOn } from '../../agency/index.js';
import { incidents } from '../../case/index.js';
import { confidentialUnit, hasGrant, type Visitor } from '../../identity/index.js';
import { isPlainDate, rigaInstant } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, type Text } from '../../platform/text/index.js';
import { asOfficer, given } from '../officer.js';
import { IncidentForm } from './incident-form.js';
import { IncidentList } from './incident-list.js';
import { IncidentPage, type OpenIncident } from './incident-page.js';
import { texts } from './texts.js';

const officers = { access: 'staff:officer' } as const;
const staff = { access: 'staff' } as const;
const back = '/desk/incidents';

/** Known problems and major incidents: registered, told of, published, and the reports attached to them. */
export function incidentRoutes(house: House) {
  return (web: FastifyInstance) => {
    web.get(back, { config: staff }, (request, reply) => showList(house, request, reply));
    web.get(`${back}/new`, { config: officers }, (request, reply) => showForm(house, request, reply, {}, []));
    web.post(`${back}/new`, { config: officers }, (request, reply) => create(house, request, reply));
    web.get(`${back}/:incident`, { config: staff }, (request, reply) => show(house, request, reply, {}));
    web.post(`${back}/attach`, { config: officers }, (request, reply) => {
      const incident = given(request.body, 'incident');
      // Nothing was chosen: the list of known problems is where one is.
      return isUuid(incident) ? attach(house, request, reply, incident) : reply.redirect(back, 303);
    });
    web.post(`${back}/:incident/attach`, { config: officers }, (request, reply) =>
      attach(house, request, reply, idOf(request)),
    );
    web.post(`${back}/:incident/publish`, { config: officers }, async (request, reply) => {
      await asOfficer(house, request, (tx, officer) => incidents.publishIncident(tx, officer, idOf(request)));
      return reply.redirect(`${back}/${idOf(request)}?done=1#done`, 303);
    });
    web.post(`${back}/:incident/updates`, { config: officers }, (request, reply) => tell(house, request, reply));
  };
}

function idOf(request: FastifyRequest): string {
  const id = given(request.params, 'incident');
  if (!isUuid(id)) throw new Refusal('not-found');
  return id;
}

async function showList(house: House, request: FastifyRequest, reply: FastifyReply) {
  const lists = await asOfficer(house, request, async (tx) => ({
    open: await incidents.listIncidents(tx, 'open'),
    resolved: await incidents.listIncidents(tx, 'resolved'),
  }));
  const body = <IncidentList {...lists} mayAdd={hasGrant(request.visitor, 'officer')} />;
  return sendPage(request, reply, { title: texts.title[request.lang], body, width: 'wide' });
}

const names = [
  'kind',
  'unit',
  'title-lv',
  'title-en',
  'systems-lv',
  'systems-en',
  'impact-lv',
  'impact-en',
  'workaround-lv',
  'workaround-en',
  'words',
  'started',
  'expected',
] as const;
export type Typed = Readonly<Partial<Record<(typeof names)[number], string>>>;
export type Problems = readonly { readonly field: string; readonly message: Text }[];

/** Units in which the visitor may open a problem. */
async function unitsFor(tx: Tx, visitor: Visitor) {
  const { standing } = await unitsOn(tx);
  return standing.filter(({ id }) => id !== confidentialUnit && hasGrant(visitor, 'officer', id));
}

async function showForm(house: House, request: FastifyRequest, reply: FastifyReply, typed: Typed, problems: Problems) {
  const units = await asOfficer(house, request, unitsFor);
  return sendPage(request, reply, {
    title: texts.add[request.lang],
    body: <IncidentForm typed={typed} problems={problems} units={units} />,
    ...(problems.length && { problems: true, status: 422 }),
  });
}

async function create(house: House, request: FastifyRequest, reply: FastifyReply) {
  const typed: Typed = Object.fromEntries(names.map((name) => [name, given(request.body, name)]));
  const [first] = await asOfficer(house, request, unitsFor);
  const { draft, problems } = draftOf(typed, house.clock.now(), first?.id);
  const wrong = [...problems, ...incidents.checkIncident(draft, house.clock.now())];
  if (wrong.length) return showForm(house, request, reply, typed, wrong);
  const id = await asOfficer(house, request, (tx, officer) => incidents.openIncident(tx, officer, draft));
  return reply.redirect(`${back}/${id}?done=1#done`, 303);
}

function draftOf(typed: Typed, now: Date, onlyUnit: string | undefined) {
  const both = (name: 'title' | 'systems' | 'impact' | 'workaround'): Text => ({
    lv: typed[`${name}-lv`] ?? '',
    en: typed[`${name}-en`] ?? '',
  });
  const [started, expected] = [instantOf(typed.started), instantOf(typed.expected)];
  const workaround = both('workaround');
  const kind = typed.kind === 'incident' ? ('incident' as const) : ('problem' as const);
  const draft: incidents.NewIncident = {
    kind,
    unit: typed.unit || onlyUnit || '',
    title: both('title'),
    systems: both('systems'),
    impact: both('impact'),
    workaround: workaround.lv || workaround.en ? workaround : null,
    words: typed.words ?? '',
    startedAt: started ?? now,
    expectedEnd: expected ?? null,
  };
  const problems = [
    ...(typed.kind === kind ? [] : [{ field: 'kind', message: texts.kindWrong }]),
    ...(draft.unit ? [] : [{ field: 'unit', message: texts.unitWrong }]),
    ...(typed.started && !started ? [{ field: 'started', message: texts.timeWrong }] : []),
    ...(typed.expected && !expected ? [{ field: 'expected', message: texts.timeWrong }] : []),
  ];
  return { draft, problems };
}

/** `2026-03-01 08:30` on the wall in Riga. */
function instantOf(text: string | undefined): Date | undefined {
  const [, day = '', time = ''] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})$/.exec(text ?? '') ?? [];
  return isPlainDate(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? rigaInstant(day, time) : undefined;
}

async function attach(house: House, request: FastifyRequest, reply: FastifyReply, id: string) {
  if (!isUuid(id)) throw new Refusal('not-found');
  const chosen = (request.body as Readonly<Record<string, unknown>> | null)?.case;
  const caseIds = [chosen]
    .flat()
    .filter((one) => typeof one === 'string')
    .filter(isUuid);
  const n = await asOfficer(house, request, (tx, officer) => incidents.attachReports(tx, officer, id, caseIds));
  return reply.redirect(`${back}/${id}?attached=${n}#done`, 303);
}

async function tell(house: House, request: FastifyRequest, reply: FastifyReply) {
  const { body } = request;
  const typed = {
    'body-lv': given(body, 'body-lv'),
    'body-en': given(body, 'body-en'),
    expected: given(body, 'expected'),
    resolves: given(body, 'resolves'),
  };
  const expectedEnd = instantOf(typed.expected);
  const resolves = (['yes', 'answer'] as const).find((name) => name === typed.resolves) ?? 'no';
  if (typed.expected && !expectedEnd)
    return show(house, request, reply, { typed, problems: [{ field: 'expected', message: texts.timeWrong }] });
  try {
    const text = { lv: typed['body-lv'], en: typed['body-en'] };
    await asOfficer(house, request, (tx, officer) =>
      incidents.addUpdate(tx, officer, idOf(request), { body: text, resolves, expectedEnd }),
    );
  } catch (error) {
    if (!(error instanceof Refusal) || !error.why || error.code === 'not-allowed') throw error;
    const field = error.details.field ?? 'body-lv';
    return show(house, request, reply, { typed, problems: [{ field, message: error.why }] });
  }
  return reply.redirect(`${back}/${idOf(request)}?told=1#done`, 303);
}

async function show(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  more: Partial<Pick<OpenIncident, 'typed' | 'problems'>>,
) {
  const open = { ...(await asOfficer(house, request, (tx, officer) => read(house, tx, officer, request))), ...more };
  const problems = open.problems.length > 0;
  return sendPage(request, reply, {
    title: `${open.incident.number} – ${open.incident.title[request.lang]}`,
    body: <IncidentPage open={open} />,
    width: 'wide',
    ...(problems && { problems, status: 422 }),
  });
}

async function read(house: House, tx: Tx, officer: Visitor, request: FastifyRequest): Promise<OpenIncident> {
  const incident = await incidents.getIncident(tx, idOf(request));
  const mayAct = hasGrant(officer, 'officer', incident.unit);
  return {
    house,
    incident,
    mayAct,
    mayAttach: hasGrant(officer, 'officer') && !incident.resolvedAt,
    updates: await incidents.listUpdates(tx, incident.id),
    reports: await incidents.listReports(tx, incident.id),
    proposed: incident.resolvedAt ? [] : await incidents.proposeReports(tx, officer, incident),
    said: saidOf(request),
    problems: [],
    typed: {},
  };
}

function saidOf({ query }: FastifyRequest): Text | undefined {
  const attached = given(query, 'attached');
  if (/^\d{1,3}$/.test(attached)) return fill(texts.attachedN, { n: attached });
  if (given(query, 'told') === '1') return texts.told;
  return given(query, 'done') === '1' ? texts.done : undefined;
}
