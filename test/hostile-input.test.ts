import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { cases, drafts, whoOf } from '../src/case/index.js';
import { applicant, beginApplication, client, staff, submit } from '../src/case/testing.js';
import { getIssuedFile } from '../src/documents/index.js';
import { actorOf } from '../src/identity/index.js';
import { type SignedIn, signIn } from '../src/identity/testing.js';
import { fillRegister } from '../src/identity/testing-browser.js';
import { payFee } from '../src/payments/testing.js';
import { sql } from '../src/platform/db/index.js';
import { discoverRooms } from '../src/platform/house/index.js';
import { createWeb } from '../src/platform/http/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { asAdmin, runJobs, type TestHouse, testHouse } from './support/index.js';

const { anna, mara, dace } = demonstrationPeople;
const origin = 'http://localhost:3000';
let house: TestHouse;
let web: FastifyInstance;
let annas: SignedIn;

beforeAll(async () => {
  house = await testHouse({ LETE_LIMIT_FACTOR: '100000' });
  web = await createWeb({ house });
  for (const room of await discoverRooms(house)) await room.pages?.(web);
  await web.ready();
  await fillRegister(house.adminUrl);
  annas = await signIn(web, anna);
});

const post = (session: SignedIn, url: string, fields: Readonly<Record<string, string>>, raw = '') =>
  web.inject({
    method: 'POST',
    url,
    headers: { origin, cookie: session.cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: `${new URLSearchParams({ ...fields, _csrf: session.csrf })}${raw}`,
  });
const get = (session: SignedIn, url: string) => web.inject({ url, headers: { cookie: session.cookie } });
const desk = (grant: 'officer' | 'operator', unit = 'punishment-register') =>
  signIn(web, { ...dace, id: randomUUID() }, { side: 'staff', grants: [{ grant, unit }] });

/** A case that an officer has to decide. */
async function referred(): Promise<string> {
  const { caseId } = await submit(house, await beginApplication(house));
  await payFee(house, caseId);
  await runJobs(house);
  return caseId;
}

test('what nobody set, nobody sees: each table of cases is empty without a subject or a unit, and full of one’s own only', async () => {
  const draft = await beginApplication(house);
  const { caseId } = await submit(house, draft);
  const tables = {
    draft: sql`select 1 from casework.draft`,
    case_file: sql`select 1 from casework.case_file`,
    entry: sql`select 1 from casework.entry`,
    pause: sql`select 1 from casework.pause`,
    staff_draft: sql`select 1 from casework.staff_draft`,
  };
  const names = Object.keys(tables) as (keyof typeof tables)[];
  const seen = (who: object, table: keyof typeof tables) =>
    house.db('web').transaction(who, async (tx) => (await tx.many(tables[table])).length);
  for (const table of names) {
    expect(await seen({}, table), table).toBe(0);
    expect(await seen({ subjects: [`person:${mara.id}`] }, table), table).toBe(0);
    expect(await seen({ units: ['records'] }, table), table).toBe(0);
  }
  expect(await seen({ subjects: [`person:${anna.id}`] }, 'case_file')).toBeGreaterThan(0);
  await expect(
    house
      .db('web')
      .transaction({ subjects: [`person:${mara.id}`] }, (tx) =>
        tx.run(sql`update casework.case_file set subject_key = ${`person:${mara.id}`} where id = ${caseId}::uuid`),
      ),
  ).resolves.toBe(0);
});

test('fields that no question asks for change nothing: not the subject, the price, the state, the number', async () => {
  const id = await beginApplication(house, { relief: 'none', delivery: 'portal' });
  const before = await asAdmin(
    house.adminUrl,
    'select applicant_key, subject_key, service, submitted_at, answers from casework.draft where id = $1',
    [id],
  );
  const smuggled = {
    subjectKey: `person:${mara.id}`,
    subject_key: `person:${mara.id}`,
    applicantKey: `person:${mara.id}`,
    service: 'invalid-documents',
    price: '0',
    priceGross: '0',
    relief: 'poverty',
    paidAt: '2026-01-01',
    id: randomUUID(),
    __proto__: 'x',
    'constructor.prototype.admin': 'yes',
  };
  const answer = await post(annas, `/lv/pieteikums/${id}/urgency`, { ...smuggled, urgency: 'urgent' });
  expect(answer.statusCode).toBe(303);
  const after = await asAdmin(
    house.adminUrl,
    'select applicant_key, subject_key, service, submitted_at, answers from casework.draft where id = $1',
    [id],
  );
  expect(after[0]).toEqual({ ...before[0], answers: { ...(before[0]?.answers as object), urgency: 'urgent' } });
  await post(annas, `/lv/pieteikums/${id}/parbaude`, smuggled);
  const [sent] = await asAdmin(
    house.adminUrl,
    'select subject_key, applicant_key, price_gross, paid_at, service from casework.case_file where draft_id = $1',
    [id],
  );
  expect(sent).toMatchObject({
    subject_key: `person:${anna.id}`,
    applicant_key: `person:${anna.id}`,
    paid_at: null,
    service: 'conviction-certificate',
  });
  expect(Number(sent?.price_gross)).toBeGreaterThan(0);
});

test('pages that do not exist, pages that are not asked, ids that are none: not found, never a fault', async () => {
  const id = await beginApplication(house, { relief: 'none', delivery: 'portal' });
  for (const page of [
    'relief-document',
    'address',
    '__proto__',
    'constructor',
    '%00',
    '../check',
    'x'.repeat(90),
    '%F0%9F%92%A9',
  ])
    for (const method of ['GET', 'POST'] as const) {
      const url = `/lv/pieteikums/${id}/${page}`;
      const { statusCode } = method === 'GET' ? await get(annas, url) : await post(annas, url, { reliefNumber: '1' });
      expect(statusCode, `${method} ${page}`).toBe(404);
    }
  const officer = await desk('officer');
  for (const wrong of [
    '987654321',
    'null',
    '%00',
    `${randomUUID()}x`,
    '00000000-0000-0000-0000-00000000000g',
    "'--",
    randomUUID(),
  ]) {
    for (const url of [
      `/lv/pieteikums/${wrong}`,
      `/lv/mani-jautajumi/${wrong}`,
      `/lv/mani-jautajumi/${wrong}/dokuments.pdf`,
      `/lv/kas-skatijis-manus-datus/${wrong}`,
      `/lv/maksajumi/${wrong}`,
    ])
      expect((await get(annas, url)).statusCode, url).toBe(404);
    expect((await get(officer, `/desk/cases/${wrong}`)).statusCode, wrong).toBe(404);
  }
  for (const query of [
    'before=-1',
    'before=1e308',
    'before=Infinity',
    'before=99999999999999999999',
    'before=%00',
    'before=-200000-01-01',
    'before=2026',
  ])
    for (const path of ['/lv/mani-jautajumi', '/lv/kas-skatijis-manus-datus'])
      expect((await get(annas, `${path}?${query}`)).statusCode, `${path}?${query}`).toBe(200);
  for (const query of [
    'after=2026-13-45~2026-01-01~x',
    `after=2026-01-01~1~${randomUUID()}`,
    `after=2026-01-01~2026-01-01T00:00:00.000Z~${'-'.repeat(36)}`,
    'queue=__proto__',
    'after=%00',
    'done=constructor',
  ])
    expect((await get(officer, `/desk?${query}`)).statusCode, query).toBe(200);
});

test('text of any kind is kept or refused, never a fault: NUL, half pairs, direction marks, and far too long', async () => {
  const caseId = await referred();
  const officer = await desk('officer');
  await post(officer, `/desk/cases/${caseId}/take`, {});
  const strange = [
    '%00abc%00def%00ghij',
    '%ED%A0%80%ED%A0%80abcdefghijk',
    '%E2%80%AEabcdefghijkl',
    '%FF%FE%FDabcdefghijkl',
    'a%0D%0Ab'.repeat(20),
  ];
  for (const text of strange) {
    for (const [url, name] of [
      [`/lv/mani-jautajumi/${caseId}/zina`, 'message'],
      [`/lv/pieteikums/${await beginApplication(house)}/purpose`, 'reason'],
    ])
      expect((await post(annas, url ?? '', {}, `&${name}=${text}`)).statusCode, text).toBeLessThan(500);
    for (const [deed, name] of [
      ['note', 'note'],
      ['draft', 'kind=question&question'],
      ['refuse', 'ground=R04&facts'],
      ['sent', 'tracking'],
      ['look', 'reason'],
    ])
      expect(
        (await post(officer, `/desk/cases/${caseId}/${deed}`, {}, `&${name}=${text}`)).statusCode,
        `${deed} ${text}`,
      ).toBeLessThan(500);
    expect((await post(officer, '/desk/search', {}, `&text=${text}`)).statusCode).toBeLessThan(500);
  }
  for (const deed of ['note', 'ask', 'look']) {
    const name = { note: 'note', ask: 'question', look: 'reason' }[deed] ?? '';
    expect((await post(officer, `/desk/cases/${caseId}/${deed}`, { [name]: 'ē'.repeat(60_000) })).statusCode).toBe(422);
  }
  expect(
    (await post(officer, `/desk/cases/${caseId}/draft`, { unsent: 'question', question: 'Kāpēc?', version: '1e99' }))
      .statusCode,
  ).toBeLessThan(500);
});

test('script in names and answers is shown as text, on pages and on paper', async () => {
  const script = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
  const id = await beginApplication(house, {
    relief: 'none',
    delivery: 'portal',
    reason: script,
    recipient: '#eval("1") $x$ \\ *_`@',
  });
  const { caseId } = await house.db('web').transaction(whoOf(client), async (tx) => {
    const draft = await drafts.getDraft(tx, id);
    const named = { ...applicant, subject: { ...applicant.subject, name: script } };
    const service = (await import('../src/case/index.js')).getService(house, draft.service);
    return cases.submitCase(tx, { draftId: id, service, applicant: named, assurance: 'high', way: 'portal' });
  });
  await post(annas, `/lv/mani-jautajumi/${caseId}/zina`, { message: script });
  await payFee(house, caseId);
  await runJobs(house);
  const officer = await desk('officer');
  for (const answer of [
    await get(annas, `/lv/mani-jautajumi/${caseId}`),
    await get(officer, `/desk/cases/${caseId}`),
    await get(annas, `/lv/mani-jautajumi/${caseId}/dokuments`),
    await post(officer, '/desk/search', { text: script }),
  ]) {
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toMatch(/<script>alert|<img src=x/);
  }
  await house.db('web').transaction(whoOf(client), async (tx) => {
    const { documentId } = await cases.getCase(tx, caseId);
    const look = { actor: actorOf(client), purpose: 'own-document', legalGround: 'VDAR, 15. pants' };
    const { bytes } = await getIssuedFile(house, tx, look, documentId ?? '');
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/JavaScript|\/Launch/);
  });
});

test('operators see the matter, and neither what registers hold nor what was decided; officers of other units see nothing', async () => {
  const caseId = await referred();
  const officer = await desk('officer');
  await post(officer, `/desk/cases/${caseId}/take`, {});
  const why = 'Pieprasīts maksas atvieglojums';
  expect((await get(officer, `/desk/cases/${caseId}`)).body).toContain(why);
  const facts = 'Statusa dokuments nav derīgs kopš pagājušā gada.';
  expect((await post(officer, `/desk/cases/${caseId}/refuse`, { ground: 'R15', facts, send: 'yes' })).statusCode).toBe(
    303,
  );
  const operator = await desk('operator');
  const page = await get(operator, `/desk/cases/${caseId}`);
  expect(page.statusCode).toBe(200);
  for (const secret of [why, facts, 'Fakti no reģistriem']) expect(page.body).not.toContain(secret);
  expect((await post(operator, `/desk/cases/${caseId}/note`, { note: 'Sveiki' })).statusCode).toBe(403);
  expect((await get(await desk('officer', 'records'), `/desk/cases/${caseId}`)).statusCode).toBe(404);
  const stranger = staff('officer', ['records']);
  for (const verb of [cases.assignCase, cases.releaseCase])
    await expect(
      house.db('web').transaction({ units: ['*'] }, (tx) => verb(tx, stranger, caseId)),
    ).rejects.toMatchObject({ code: 'not-allowed' });
});

test('another person’s draft and matter are as if they were not there, whatever is done to them', async () => {
  const maras = await signIn(web, mara);
  const draft = await beginApplication(house);
  const { caseId } = await submit(house, await beginApplication(house));
  for (const url of [
    `/lv/pieteikums/${draft}/urgency`,
    `/lv/pieteikums/${draft}/parbaude`,
    `/lv/mani-jautajumi/${caseId}/atsaukt`,
    `/lv/mani-jautajumi/${caseId}/zina`,
    `/lv/mani-jautajumi/${caseId}/atbilde`,
  ])
    expect((await post(maras, url, { urgency: 'urgent', message: 'x', answer: 'x' })).statusCode, url).toBe(404);
});
