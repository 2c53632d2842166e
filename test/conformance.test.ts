import { readdirSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { agencyOn, kinds, unitsOn } from '../src/agency/index.js';
import {
  type Application,
  cases,
  decisions,
  drafts,
  kindOf,
  type Service,
  servicesOf,
  stateOf,
  terms,
  whoOf,
} from '../src/case/index.js';
import { codeOf, getIssued, getIssuedFile } from '../src/documents/index.js';
import { actorOf, type Subject, type Visitor } from '../src/identity/index.js';
import { signIn } from '../src/identity/testing.js';
import { fillRegister } from '../src/identity/testing-browser.js';
import { pricesOn } from '../src/payments/index.js';
import { payFee } from '../src/payments/testing.js';
import { rigaDate } from '../src/platform/clock/index.js';
import { checkAll, type Form, journeyOf } from '../src/platform/form/index.js';
import { discoverRooms, loadMembers } from '../src/platform/house/index.js';
import { createWeb } from '../src/platform/http/index.js';
import { languages } from '../src/platform/text/index.js';
import { demonstrationEntities } from '../src/registers/legal-entities/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { showsOwnData } from './conformance-own-data.js';
import { asAdmin, runJobs, type TestHouse, testHouse } from './support/index.js';
import { filesBelow } from './support/tree.js';

// Every service found by its folder keeps what the house promises of services; none is named here.
const services = (await loadMembers('services')) as readonly Service[];
const { anna, dace } = demonstrationPeople;
const { fictitiousForest: forest } = demonstrationEntities;
const subjects: Readonly<Record<'person' | 'entity', Subject>> = {
  person: { key: `person:${anna.id}`, name: 'Anna Bērziņa', relation: 'self' },
  entity: { key: `entity:${forest.id}`, name: forest.name, relation: 'company' },
};
let house: TestHouse;
let web: FastifyInstance;

beforeAll(async () => {
  house = await testHouse({ LETE_LIMIT_FACTOR: '100000' });
  web = await createWeb({ house });
  for (const room of await discoverRooms(house)) await room.pages?.(web);
  await web.ready();
  await fillRegister(house.adminUrl);
  const { id, registrationNumber, name, form, address } = forest;
  await asAdmin(
    house.adminUrl,
    'insert into legal_entities.entity (id, registration_number, name, form, address) values ($1, $2, $3, $4, $5)',
    [id, registrationNumber, name, form, address],
  );
  await asAdmin(
    house.adminUrl,
    `insert into legal_entities.signatory (entity_id, person_id, office, alone, from_on) values ($1, $2, 'valdes loceklis', true, '2020-01-01')`,
    [id, anna.id],
  );
});

/** Every text in a value, with the way to it. */
function textsIn(value: unknown, at: string): (readonly [string, Readonly<Record<string, unknown>>])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('lv' in value || 'en' in value) return [[at, value as Readonly<Record<string, unknown>>]];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${at}.${key}`));
}

const missing = (value: unknown, at: string) =>
  textsIn(value, at).flatMap(([way, text]) =>
    languages
      .filter((lang) => typeof text[lang] !== 'string' || text[lang].trim() === '')
      .map((lang) => `${way} (${lang})`),
  );

const formsOf = ({ application, lookup, examples }: Service) =>
  (['person', 'entity'] as const)
    .filter((kind) => examples[kind])
    .map((kind) => ({ kind, form: (application?.form(kind) ?? lookup?.form) as Form, example: examples[kind] ?? {} }));

/** The forms of a service with an application and a lookup beside it. */
const everyFormOf = (service: Service) => [
  ...formsOf(service),
  ...(service.lookup?.example ? [{ form: service.lookup.form as Form, example: service.lookup.example }] : []),
];

describe.each(services.map((service) => [service.id, service] as const))('%s', (_id, service) => {
  const { passport, application } = service;

  test('says everything in both languages, and what it claims exists', async () => {
    expect(missing(passport, 'passport')).toEqual([]);
    expect(passport.legalGrounds.length).toBeGreaterThan(0);
    expect(passport.steps.length).toBeGreaterThan(0);
    for (const ground of passport.refusalGrounds) expect(ground.norm.title.lv, ground.code).not.toBe('');
    expect(new Set(passport.refusalGrounds.map(({ code }) => code)).size).toBe(passport.refusalGrounds.length);
    const registers = readdirSync(new URL('../src/registers/', import.meta.url));
    expect(passport.registersRead.filter((name) => !registers.includes(name))).toEqual([]);
    await house.db('worker').transaction({}, async (tx) => {
      expect((await unitsOn(tx)).standing.map(({ id }) => id)).toContain(passport.unit);
      const prices = await pricesOn(tx, rigaDate(tx.now));
      for (const code of passport.priceItems) expect(prices.item(code).code).toBe(code);
      const agency = await agencyOn(tx);
      expect(agency.find(kinds.caseIndex, passport.caseIndex), 'the records plan names its series').toBeDefined();
      const catalogue = agency.list(kinds.refusalGround).map(({ key }) => key);
      expect(passport.refusalGrounds.filter(({ code }) => !catalogue.includes(code))).toEqual([]);
      for (const code of passport.terms) expect((await terms.termOn(tx, code, rigaDate(tx.now))).code).toBe(code);
    });
    expect(
      Boolean(application ?? service.lookup ?? service.request ?? service.ownData ?? service.pages),
      'it can be asked for here',
    ).toBe(true);
    expect(formsOf(service).length > 0, 'a form has an example').toBe(Boolean(application ?? service.lookup));
    expect(missing(service.request, 'request')).toEqual([]);
    expect(missing([service.pages, service.deskPage], 'pages')).toEqual([]);
    expect([passport.situations, passport.audiences, passport.synonyms].every(({ length }) => length > 0)).toBe(true);
    expect(passport.questions.length, 'it answers questions').toBeGreaterThan(0);
    expect(missing({ ...service.ownData, find: undefined }, 'ownData')).toEqual([]);
  });

  test('every field has a label, every example passes, an empty form has one problem per required field', () => {
    for (const { form, example } of everyFormOf(service)) {
      expect(missing(form, form.id)).toEqual([]);
      for (const page of form.pages)
        for (const field of Object.values(page.fields)) expect(field.label.lv).not.toBe('');
      expect(checkAll(form, example)).toHaveProperty('answers');
      const asked = journeyOf(form, {}).flatMap(({ fields }) => Object.entries(fields));
      const required = asked.filter(([, { required }]) => required).map(([name]) => name);
      const empty = checkAll(form, {});
      expect('problems' in empty ? empty.problems.map(({ field }) => field) : []).toEqual(required);
    }
  });

  test.each(languages)('its pages render without a hole (%s)', async (lang) => {
    const base = lang === 'lv' ? `/lv/pakalpojumi/${passport.slug}` : `/en/services/${passport.id}`;
    const show = async (url: string, cookie = '') => {
      const { statusCode, body } = await web.inject({ url, headers: { cookie } });
      expect(statusCode, url).toBe(200);
      const words = body.replace(/<[^>]*>/g, ' ');
      expect(words, url).not.toMatch(/\bundefined\b|\bNaN\b|\[object|\{\w+\}/);
      return body;
    };
    expect(await show(base)).toContain(passport.name[lang].replace(/&/g, '&amp;'));
    if (service.lookup) {
      const asker = service.lookup.signedIn ? (await signIn(web, anna)).cookie : '';
      await show(`${base}/${lang === 'lv' ? 'parbaude' : 'check'}`, asker);
    }
    if (service.request) await show(`${base}/${lang === 'lv' ? 'pieteikums' : 'request'}`);
    for (const page of service.pages ?? []) await show(page.address[lang]);
    if (!application) return;
    for (const { kind, form, example } of formsOf(service)) {
      const session = await signIn(web, anna, kind === 'entity' ? { actingFor: subjects.entity } : {});
      const id = await draftOf(session.visitor, service, example);
      for (const page of journeyOf(form, example))
        expect(
          await show(`/${lang}/${lang === 'lv' ? 'pieteikums' : 'application'}/${id}/${page.id}`, session.cookie),
        ).toContain(page.title[lang]);
      await show(
        `/${lang}/${lang === 'lv' ? 'pieteikums/' : 'application/'}${id}/${lang === 'lv' ? 'parbaude' : 'check'}`,
        session.cookie,
      );
    }
  });

  test.runIf(service.request)(
    'a request in one’s own words becomes a case of its unit, in its own series',
    async () => {
      const url = `/lv/pakalpojumi/${passport.slug}/pieteikums`;
      const open = ['anonymous', 'email'].includes(passport.assurance);
      const { cookie } = open ? { cookie: '' } : await signIn(web, anna, {});
      const form = await web.inject({ url, headers: { cookie } });
      house.clock.advance(10_000);
      const hidden = [...form.body.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
        /name="([^"]*)"/.exec(input)?.[1] ?? '',
        (/value="([^"]*)"/.exec(input)?.[1] ?? '').replaceAll('&amp;', '&'),
      ]);
      const told = {
        text: 'Lūdzu pakalpojumu.',
        organisation: 'Fiktīvā iestāde, 40000000000',
        receive: passport.receiveBy.find((way) => !['web', 'online'].includes(way)) ?? '',
        postal: 'Fiktīvā iela 1, Rīga, LV-1001',
        email: 'klients@example.com',
      };
      const sent = await web.inject({
        url,
        method: 'POST',
        headers: { cookie, origin: house.settings.publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ ...Object.fromEntries(hidden), ...told }).toString(),
      });
      expect(sent.statusCode, sent.body.slice(0, 3_000)).toBe(303);
      const [kept] = await asAdmin(
        house.adminUrl,
        `select unit, case_index as index, subject_line as line from casework.case_file where answers->>'service' = $1`,
        [service.id],
      );
      expect(kept).toEqual({ unit: passport.unit, index: passport.caseIndex, line: passport.name });
    },
  );

  test.runIf(service.ownData).each(languages)(
    'shows what is held, to whom it may, and writes the look down (%s)',
    (lang) => showsOwnData({ house, web }, service, lang, { person: anna, subjects }),
  );

  test.runIf(application)('its examples lead to a sealed document with number and code', async () => {
    for (const { kind, example } of formsOf(service)) {
      const { visitor } = await signIn(web, anna, kind === 'entity' ? { actingFor: subjects.entity } : {});
      const caseId = await walk(visitor, service, application as Application, example);
      await house.db('web').transaction(whoOf(visitor), async (tx) => {
        const caseFile = await cases.getCase(tx, caseId);
        expect(['delivered', 'ready-to-send'], kindOf(caseFile.subjectKey)).toContain(stateOf(caseFile));
        const document = await getIssued(tx, caseFile.documentId ?? '');
        expect(document.number).toBe(caseFile.number);
        expect(codeOf(house, document.id)).toMatch(/^[\w-]{8,}$/);
        const look = { actor: actorOf(visitor), purpose: 'own-document', legalGround: 'VDAR, 15. pants' };
        const { bytes } = await getIssuedFile(house, tx, look, document.id);
        expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
      });
    }
  });
});

function draftOf(visitor: Visitor, service: Service, example: Readonly<Record<string, unknown>>): Promise<string> {
  const applicant = { actor: actorOf(visitor), subject: visitor.actingFor };
  return house.db('web').transaction(whoOf(visitor), async (tx) => {
    const id = await drafts.startDraft(tx, { service: service.id, applicant, lang: 'lv' });
    await drafts.saveDraftPage(tx, id, example);
    return id;
  });
}

/** From the example to the document; where the rule refers, an officer grants what it proposes. */
async function walk(
  visitor: Visitor,
  service: Service,
  application: Application,
  example: Readonly<Record<string, unknown>>,
): Promise<string> {
  const draftId = await draftOf(visitor, service, example);
  const applicant = { actor: actorOf(visitor), subject: visitor.actingFor };
  const { caseId } = await house
    .db('web')
    .transaction(whoOf(visitor), (tx) =>
      cases.submitCase(tx, { draftId, service, applicant, assurance: 'high', way: 'portal' }),
    );
  const priced = application.steps.includes('pay');
  if (priced) await payFee(house, caseId);
  await runJobs(house);
  const grants = [{ grant: 'officer' as const, unit: service.passport.unit }];
  const { visitor: officer } = await signIn(web, dace, { side: 'staff', grants });
  await house.db('web').transaction(whoOf(officer), async (tx) => {
    const caseFile = await cases.openCase(tx, officer, caseId);
    if (stateOf(caseFile) !== 'with-officer') return;
    await cases.assignCase(tx, officer, caseId);
    const opened = await cases.factsOf(house, tx, officer, caseFile);
    const decision = opened?.decision;
    const content =
      decision?.outcome === 'grant' ? decision.content : decision?.outcome === 'refer' ? decision.proposal : undefined;
    const departure = 'Citi fakti nekā iepriekš.';
    if ((await cases.grantByOfficer(house, tx, officer, caseId, { content, departure })) === 'decided') return;
    const proposal = await decisions.findProposal(house, tx, caseId);
    const { visitor: second } = await signIn(web, demonstrationPeople.rihards, { side: 'staff', grants });
    await decisions.approveDecision(house, tx, second, caseId, proposal?.contentHash ?? '');
  });
  await runJobs(house);
  return caseId;
}

test('no two services share an address, and Lete has found them all', () => {
  expect(servicesOf(house)).toHaveLength(services.length);
  expect(new Set(services.map(({ passport }) => passport.slug)).size).toBe(services.length);
});

test('every code of the audit that is written anywhere has words in both languages', () => {
  const sources = filesBelow('src', /\.(tsx?|sql)$/).filter(({ isTest }) => !isTest);
  const codes = (pattern: RegExp) =>
    sources.flatMap(({ path, code }) => [...code.matchAll(pattern)].map(([, found = '']) => [found, path] as const));
  const deeds = [
    ...codes(/\bdeed: '([^']+)'/g),
    ...codes(/'deed', '([^']+)'/g),
    ...codes(/record(?:Deed|ByRule)\([^;]*?'([\w-]+:[\w-]+)'\)/g),
  ];
  const purposes = [
    ...codes(/\bpurpose: '([^']+)'/g),
    ...codes(/'purpose', '([^']+)'/g),
    ...codes(/[?:] '((?:case-work|own-matter))'/g),
  ];
  expect(deeds.length).toBeGreaterThan(20);
  const unworded = (
    found: readonly (readonly [string, string])[],
    words: ReadonlyMap<string, { lv: string; en: string }>,
  ) =>
    found.filter(([code]) => !words.get(code)?.lv || !words.get(code)?.en).map(([code, path]) => `${code} in ${path}`);
  expect(unworded(deeds, house.words.deeds)).toEqual([]);
  expect(unworded(purposes, house.words.purposes)).toEqual([]);
});
