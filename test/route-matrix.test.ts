import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { cases, drafts, getService } from '../src/case/index.js';
import type { GrantName } from '../src/identity/index.js';
import { type SignedIn, signIn } from '../src/identity/testing.js';
import { fillRegister } from '../src/identity/testing-browser.js';
import { discoverRooms } from '../src/platform/house/index.js';
import { type Access, createWeb } from '../src/platform/http/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import {
  bodies,
  type Cell,
  callbacks,
  cells,
  type Gate,
  lines,
  type ObjectKind,
  objects,
  publicParameters,
  type Role,
  roles,
} from './route-matrix.js';
import { unitsOfPages } from './route-matrix-services.js';
import { asAdmin, type TestHouse, testHouse } from './support/index.js';

type Change = (route: { readonly method: string; readonly url: string }) => Access | undefined;
interface Site {
  readonly house: TestHouse;
  readonly web: FastifyInstance;
}

const origin = 'http://localhost:3000';
const missing = '00000000-0000-4000-8000-000000000000';
const { anna, mara } = demonstrationPeople;
const staffPerson = demonstrationPeople.dace;

/** Everything that Lete serves; `change` sabotages the access of routes. */
async function openSite(change: Change = () => undefined): Promise<Site> {
  const house = await testHouse({ LETE_LIMIT_FACTOR: '100000' });
  const web = await createWeb({ house });
  web.addHook('onRoute', (route) => {
    const access = change({ method: String(route.method), url: route.url });
    if (access) route.config = { ...route.config, access };
  });
  for (const room of await discoverRooms(house)) await room.pages?.(web);
  await web.ready();
  await fillRegister(house.adminUrl);
  return { house, web };
}

/** One session of each for all that only looks, a fresh one for each form: some end it. */
function sessionsOf<Who>(begin: (who: Who) => Promise<SignedIn | undefined>) {
  const kept = new Map<Who, Promise<SignedIn | undefined>>();
  return (route: string, who: Who) => {
    if (!route.startsWith('GET ')) return begin(who);
    const session = kept.get(who) ?? begin(who);
    kept.set(who, session);
    return session;
  };
}

async function enter(web: FastifyInstance, role: Role): Promise<SignedIn | undefined> {
  if (role === 'nobody') return undefined;
  if (role === 'client') return signIn(web, anna);
  return signIn(
    web,
    { ...staffPerson, id: staffIds[role] },
    // Of the unit of the example, of the one that minds the money, and of those that keep a service's own pages.
    {
      side: 'staff',
      grants: ['punishment-register', 'finance', ...unitsOfPages].map((unit) => ({ grant: role, unit })),
    },
  );
}

const staffIds: Readonly<Record<GrantName, string>> = {
  operator: randomUUID(),
  officer: randomUUID(),
  quality: randomUUID(),
  editor: randomUUID(),
  administrator: randomUUID(),
};

function send(
  web: FastifyInstance,
  route: string,
  url: string,
  session: SignedIn | undefined,
  body: Readonly<Record<string, string>> = {},
) {
  const [method = 'GET'] = route.split(' ');
  const headers = { origin, ...(session && { cookie: session.cookie }) };
  // A feed goes on until its web closes: its head is the answer.
  const asked = Object.keys(body).length > 0 ? `${url}?${new URLSearchParams(body)}` : url;
  if (method === 'GET') return web.inject({ method, url: asked, headers, payloadAsStream: url.endsWith('/live') });
  const type = 'application/x-www-form-urlencoded';
  const payload = new URLSearchParams({ ...body, ...(session && { _csrf: session.csrf }) }).toString();
  return web.inject({ method: method as 'POST', url, headers: { ...headers, 'content-type': type }, payload });
}

type Answer = Awaited<ReturnType<typeof send>>;

function verdictOf({ statusCode, headers }: Answer): Cell {
  if (statusCode === 401 || /^\/(?:lv|desk)\/ieiet|^\/en\/sign-in/.test(String(headers.location ?? '')))
    return 'sign-in';
  if (statusCode === 403) return 'refused';
  return statusCode === 404 ? 'hidden' : 'in';
}

const routesOf = (web: FastifyInstance) =>
  web.routesServed.filter(({ method }) => method !== 'HEAD').map(({ method, url }) => `${method} ${url}`);
const gateOf = new Map(
  (Object.keys(lines) as Gate[]).flatMap((gate) => lines[gate].map((line): [string, Gate] => [line, gate])),
);
const withIds = (route: string) => (route.split(' ')[1] ?? '').replace(/:\w+|\*/g, missing);

/** Where the site does not do what the matrix says, in words. */
async function accessFaults({ web }: Site, only: (route: string) => boolean = () => true): Promise<string[]> {
  const faults: string[] = [];
  const sessionFor = sessionsOf((role: Role) => enter(web, role));
  for (const route of routesOf(web).filter(only)) {
    const gate = gateOf.get(route);
    if (!gate) {
      faults.push(`${route}: not decided; add it to a group of test/route-matrix.ts`);
      continue;
    }
    for (const role of roles) {
      const answer = await send(web, route, withIds(route), await sessionFor(route, role));
      const wanted = cells[gate][role];
      if (answer.statusCode >= 500) faults.push(`${route} × ${role}: ${answer.statusCode}`);
      else if (!isAsWanted(wanted, verdictOf(answer), gate, route))
        faults.push(`${route} × ${role}: ${verdictOf(answer)}, not ${wanted}`);
    }
  }
  return faults;
}

/** Inside an open gate a handler may send on or find nothing; inside any other, what is named by a missing id is not found. */
function isAsWanted(wanted: Cell, seen: Cell, gate: Gate, route: string): boolean {
  if (wanted !== 'in') return seen === wanted;
  if (gate === 'open' || gate === 'machine') return true;
  return seen === 'in' || (seen === 'hidden' && (/:|\*/.test(route) || route in bodies));
}

type Owned = Readonly<Record<ObjectKind, string>>;

/** A draft, a case, a payment and a line of the audit that are Anna's; the case lies with the punishment register. */
async function layOut({ house, web }: Site): Promise<Owned> {
  const session = await signIn(web, anna);
  const { key } = session.visitor.person;
  const service = getService(house, 'conviction-certificate');
  const applicant = {
    actor: { kind: 'person', key, name: 'Anna' } as const,
    subject: { key, name: 'Anna', relation: 'self' as const },
  };
  const draft = { service: service.id, applicant, lang: 'lv' as const, answers: service.examples.person ?? {} };
  const { open, caseId } = await house.db('web').transaction({ subjects: [key] }, async (tx) => {
    const [open, sent] = [await drafts.startDraft(tx, draft), await drafts.startDraft(tx, draft)];
    const { caseId } = await cases.submitCase(tx, {
      draftId: sent,
      service,
      applicant,
      assurance: 'high',
      way: 'portal',
    });
    return { open, caseId };
  });
  const one = async (text: string, ...values: string[]) => String((await asAdmin(house.adminUrl, text, values))[0]?.id);
  const obligation = await one('select id from payments.obligation where source_id = $1', caseId);
  await send(web, 'POST', '/lv/maksajumi', session, { obligation });
  const payment = await one('select intent_id as id from payments.attempt where obligation_id = $1', obligation);
  const look = await one('select max(id) as id from audit.entry where subject = $1', key);
  const task = await one(
    `insert into casework.reach_task (id, kind, case_id, at, subject_key, unit)
     values (gen_random_uuid(), 'untold', $1, now(), $2, 'punishment-register') returning id`,
    caseId,
    key,
  );
  const receipt = await one(
    `insert into payments.receipt (id, owner, lang, paid, arrived, mark, asked_at)
     values (gen_random_uuid(), $1, 'lv', 1040, 0, 'mark', now()) returning id`,
    key,
  );
  const invoice = await one(
    `insert into payments.invoice (id, number, type, buyer_key, buyer, issued_on, due_on, lines, net, vat, gross, ubl, issued_at, issued_by)
     values (gen_random_uuid(), 'IC-2026-999999', '380', 'entity:' || gen_random_uuid(), '{}', '2026-11-25', '2026-12-25', '[]', 100, 21, 121, '<x/>', now(), 'x')
     returning id`,
  );
  return {
    draft: open,
    matter: caseId,
    'desk-case': caseId,
    'reach-task': task,
    payment,
    receipt,
    invoice,
    obligation,
    look,
  };
}

const objectOf = (route: string) => objects.find(([pattern]) => pattern.test(route.split(' ')[1] ?? ''))?.[1];
const noneOf = (kind: ObjectKind) => (kind === 'look' ? '987654321' : missing);

/** Where someone else's object answers otherwise than a missing one, in words. */
async function foreignFaults(site: Site, owned: Owned): Promise<string[]> {
  const faults: string[] = [];
  const sessionFor = sessionsOf((kind: ObjectKind) => stranger(site.web, kind));
  for (const route of routesOf(site.web)) {
    const kind = objectOf(route);
    if (!kind) continue;
    const ask = async (id: string) => {
      const url = (route.split(' ')[1] ?? '').replace(/:(?:draft|id|intent|line)/, id).replace(/:page/, 'contact');
      return send(site.web, route, url, await sessionFor(route, kind), bodies[route]?.(id));
    };
    const [foreign, none] = [await ask(owned[kind]), await ask(noneOf(kind))];
    if (foreign.statusCode !== 404 || none.statusCode !== 404 || bare(foreign) !== bare(none))
      faults.push(`${route}: foreign ${foreign.statusCode}, missing ${none.statusCode}`);
  }
  return faults;
}

/** Someone with every right to the page but none to the object: another client, an officer of another unit. */
function stranger(web: FastifyInstance, kind: ObjectKind): Promise<SignedIn> {
  if (kind !== 'desk-case' && kind !== 'reach-task') return signIn(web, mara);
  return signIn(
    web,
    { ...staffPerson, id: elsewhere },
    { side: 'staff', grants: [{ grant: 'officer', unit: 'records' }] },
  );
}
const elsewhere = randomUUID();

/** The page without what differs in every answer. */
function bare({ body, headers }: Answer): string {
  return body
    .replace(/\b987654321\b|(?<=\/)\d+(?=["?/])/g, 'ID')
    .replace(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, 'ID')
    .replace(/name="_csrf" value="[^"]*"/g, 'TOKEN')
    .concat(String(headers['content-type']));
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});

test('every route is decided, and no decision is left of a route that is gone', () => {
  const served = new Set(routesOf(site.web));
  expect(
    [...served].filter((route) => !gateOf.has(route)),
    'add to test/route-matrix.ts',
  ).toEqual([]);
  expect(
    [...gateOf.keys()].filter((route) => !served.has(route)),
    'remove from test/route-matrix.ts',
  ).toEqual([]);
  const named = [...served].filter((route) => route.includes(':') && !objectOf(route));
  const strange = named.filter((route) => !publicParameters.some((url) => (route.split(' ')[1] ?? '').startsWith(url)));
  expect(strange, 'say whose object it names').toEqual([]);
});

test('only the declared callbacks are open to foreign senders', () => {
  const open = site.web.routesServed.filter(({ method, callback }) => callback && !['GET', 'HEAD'].includes(method));
  expect([...new Set(open.map(({ method, url }) => `${method} ${url}`))].sort()).toEqual([...callbacks].sort());
});

test('every route does for every role what is decided', { timeout: 600_000 }, async () => {
  expect(await accessFaults(site)).toEqual([]);
});

test('someone else’s object answers exactly as a missing one', { timeout: 600_000 }, async () => {
  const owned = await layOut(site);
  expect(
    (await send(site.web, 'GET', `/lv/mani-jautajumi/${owned.matter}`, await enter(site.web, 'client'))).statusCode,
  ).toBe(200);
  expect(
    (await send(site.web, 'GET', `/desk/cases/${owned['desk-case']}`, await enter(site.web, 'officer'))).statusCode,
  ).toBe(200);
  expect(await foreignFaults(site, owned)).toEqual([]);
});

test('checks that are broken on purpose are caught', { timeout: 600_000 }, async () => {
  const broken = await openSite(({ method, url }) => {
    if (url === '/lv/mani-jautajumi' && method === 'GET') return 'anyone';
    if (url === '/desk' && method === 'GET') return 'client';
    return url === '/desk/admin/people' && method === 'GET' ? 'staff' : undefined;
  });
  const sabotaged = ['GET /lv/mani-jautajumi', 'GET /desk', 'GET /desk/admin/people'];
  const faults = (await accessFaults(broken, (route) => sabotaged.includes(route))).join('\n');
  for (const route of sabotaged) expect(faults).toContain(`${route} × `);
  const owned = await layOut(broken);
  await asAdmin(
    broken.house.adminUrl,
    'alter table casework.draft no force row level security; alter table casework.draft disable row level security',
  );
  expect((await foreignFaults(broken, owned)).join('\n')).toContain('/lv/pieteikums/:draft');
});
