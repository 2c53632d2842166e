import { beforeAll, expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import { cases, drafts, whoOf } from '../../case/index.js';
import { getIssuedFile, getIssuedLetter } from '../../documents/index.js';
import { createRoom as createIdentity } from '../../identity/room.js';
import { type SignedIn, signIn } from '../../identity/testing.js';
import { fillRegister } from '../../identity/testing-browser.js';
import { createWeb } from '../../platform/http/index.js';
import { createRoom as createPortal } from '../../portal/room.js';
import { createRoom as createRegister } from '../../registers/biometrics/register.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { createRoom as createService, service } from './service.js';

const { anna, janis, liga, normunds, rihards, dace } = demonstrationPeople;
const house = await testHouse({ LETE_DEMO_PEOPLE: '100' });
const web = await createWeb({ house });
await createIdentity(house).pages?.(web);
await createPortal(house).pages?.(web);
await createService(house).pages?.(web);
await web.ready();

const page = '/lv/pakalpojumi/mani-biometrijas-dati/mani-dati';
const get = ({ cookie }: SignedIn, url = page) => web.inject({ url, headers: { cookie } });
const linesAbout = (id: string) =>
  asAdmin(
    house.adminUrl,
    `select count, request_id from audit.entry where deed = 'registers/biometrics:told' and subject = $1 order by id`,
    [`person:${id}`],
  );

beforeAll(async () => {
  await fillRegister(house.adminUrl);
  await createRegister(house).demonstrate?.();
});

test('I see my face image with the number of this very request, never kept anywhere, and the look is written down under that number', async () => {
  const me = await signIn(web, anna);
  const { body, headers } = await get(me);
  const pictures = [...body.matchAll(/<img[^>]*src="data:image\/jpeg;base64,([^"]+)"[^>]*alt="([^"]+)"/g)];
  expect(pictures).toHaveLength(3);
  const [, reference] = /numuru ([A-Z0-9]{4}-[A-Z0-9]{4})$/.exec(pictures[0]?.[2] ?? '') ?? [];
  expect(reference).toBeDefined();
  expect(headers['cache-control']).toContain('no-store');
  expect(body).toContain('labās rokas rādītājpirksts');
  expect(await linesAbout(anna.id)).toEqual([{ count: 3, request_id: reference }]);
  const again = await get(me);
  expect(again.body).not.toContain(pictures[0]?.[1]);
});

test('whoever proved who they are longer ago than ten minutes does so again first, and nothing is looked up', async () => {
  const me = await signIn(web, anna);
  const before = await linesAbout(anna.id);
  house.clock.advance(11 * 60_000);
  const { statusCode, headers } = await get(me);
  expect([statusCode, headers.location?.startsWith('/lv/ieiet')]).toEqual([303, true]);
  const strong = await signIn(web, anna, { level: 'substantial' });
  expect((await get(strong)).statusCode).toBe(303);
  expect(await linesAbout(anna.id)).toEqual(before);
});

test('nothing kept and nothing that may be told are the same page, word for word and byte for byte', async () => {
  // The same person twice, so that the names are as long: first of whom only data of criminal procedure are kept, then of whom nothing is.
  const pages: string[] = [];
  for (const keeps of [true, false]) {
    if (!keeps)
      await asAdmin(house.adminUrl, 'delete from biometrics.record where subject = $1', [`person:${janis.id}`]);
    for (const lang of ['lv', 'en'])
      pages.push(
        (await get(await signIn(web, janis), lang === 'lv' ? page : '/en/services/my-biometrics/my-data')).body,
      );
  }
  const still = (body: string | undefined) =>
    body?.replace(/name="_csrf" value="[^"]*"/g, 'T').replace(/\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/g, 'N');
  expect(pages[0]).toContain('nav tādas informācijas par Jums, kas būtu sniedzama');
  expect(still(pages[0])).toBe(still(pages[2]));
  expect(still(pages[1])).toBe(still(pages[3]));
  expect([pages[0]?.length, pages[1]?.length]).toEqual([pages[2]?.length, pages[3]?.length]);
});

test('from an entry a mistake in it is reported: the request begins with which one is meant; a foreign entry leads nowhere', async () => {
  const me = await signIn(web, anna);
  const { body } = await get(me);
  const ids = [...body.matchAll(/name="one" value="([^"]+)"/g)].map(([, id = '']) => id);
  const report = ({ cookie, csrf }: SignedIn, one: string) =>
    web.inject({
      method: 'POST',
      url: `${page}/kluda`,
      headers: { origin: 'http://localhost:3000', cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: String(new URLSearchParams({ one, _csrf: csrf })),
    });
  const begun = await report(me, ids[2] ?? '');
  expect(begun.headers.location).toMatch(/^\/lv\/pieteikums\//);
  const [draft] = await asAdmin(
    house.adminUrl,
    'select prefilled from casework.draft order by created_at desc limit 1',
  );
  expect(draft?.prefilled).toMatchObject({ what: 'inaccuracy', record: expect.stringContaining('Vadītāja apliecība') });
  expect((await report(await signIn(web, liga), ids[2] ?? '')).statusCode).toBe(422);
});

test('a copy holds my face images, stamped with the number of the request; until it is set they lie as the register sealed them', async () => {
  const me = await signIn(web, anna);
  const applicant = {
    actor: { kind: 'person', key: `person:${anna.id}`, name: 'Anna Bērziņa' },
    subject: me.visitor.actingFor,
  } as const;
  const { caseId, number } = await house.db('web').transaction(whoOf(me.visitor), async (tx) => {
    const draftId = await drafts.startDraft(tx, { service: service.id, applicant, lang: 'lv' });
    await drafts.saveDraftPage(tx, draftId, { what: 'copy', email: 'anna@example.com' });
    return cases.submitCase(tx, { draftId, service, applicant, assurance: 'high', way: 'portal' });
  });
  await runJobs(house);
  const grants = [{ grant: 'officer' as const, unit: service.passport.unit }];
  const { visitor } = await signIn(web, normunds, { side: 'staff', grants });
  await house.db('web').transaction(whoOf(visitor), async (tx) => {
    await cases.assignCase(tx, visitor, caseId);
    const facts = await cases.factsOf(house, tx, visitor, await cases.getCase(tx, caseId));
    const content = facts?.decision.outcome === 'refer' ? facts.decision.proposal : undefined;
    expect(JSON.stringify(content), 'no open JPEG').not.toContain('"/9j/');
    expect(JSON.stringify(content)).toContain('"sealedFace"');
    await cases.grantByOfficer(house, tx, visitor, caseId, { content });
  });
  await runJobs(house);
  const [issued] = await asAdmin(house.adminUrl, 'select document_id as id from casework.case_file where id = $1', [
    caseId,
  ]);
  const look = { actor: applicant.actor, purpose: 'own-document', legalGround: 'VDAR 15. pants' } as const;
  const { letter, file } = await house.db('worker').transaction({ units: ['*'] }, async (tx) => ({
    letter: await getIssuedLetter(house, tx, look, String(issued?.id)),
    file: await getIssuedFile(house, tx, look, String(issued?.id)),
  }));
  const pictures = (letter.letter?.blocks ?? []).filter((block) => block.kind === 'picture');
  expect(pictures.map(({ alt }) => alt)).toEqual(Array(3).fill(`Jūsu sejas attēls ar pieprasījuma numuru ${number}`));
  expect(Buffer.from(file.bytes).includes('/DCTDecode'), 'as a JPEG, not drawn anew').toBe(true);
});

test('two officers set the day on which a covert look is disclosed; about whom it was they do not see', async () => {
  const grants = [{ grant: 'officer' as const, unit: service.passport.unit }];
  const [one, other] = [
    await signIn(web, normunds, { side: 'staff', grants }),
    await signIn(web, rihards, { side: 'staff', grants }),
  ];
  const show = async ({ cookie }: SignedIn) => web.inject({ url: '/desk/biometrics', headers: { cookie } });
  const post = ({ cookie, csrf }: SignedIn, deed: string, fields: Readonly<Record<string, string>>) =>
    web.inject({
      method: 'POST',
      url: `/desk/biometrics/${deed}`,
      headers: { origin: 'http://localhost:3000', cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: String(new URLSearchParams({ ...fields, _csrf: csrf })),
    });
  const { body } = await show(one);
  for (const words of ['KP-9900003', 'Diena nav noteikta', 'Valsts policija']) expect(body).toContain(words);
  for (const secret of [janis.familyName, janis.id, liga.familyName]) expect(body).not.toContain(secret);
  const look = 'f1c70000-0000-4000-b201-000000000003';
  const yesterday = await post(one, 'propose', { look, [`day-${look}`]: '2026-11-24' });
  expect([yesterday.statusCode, yesterday.body.includes('nākotnes datumu')]).toEqual([422, true]);
  expect((await post(one, 'propose', { look, [`day-${look}`]: '2027-03-01' })).statusCode).toBe(303);
  expect((await post(one, 'approve', { look, day: '2027-03-01' })).statusCode).toBe(422);
  expect((await show(other)).body).toContain('Apstiprināt: 2027. gada 1. marts');
  expect((await post(other, 'approve', { look, day: '2027-03-01' })).statusCode).toBe(303);
  expect((await show(one)).body).toContain('2027. gada 1. marts; apstiprināja');
  const stranger = await signIn(web, dace, {
    side: 'staff',
    grants: [{ grant: 'officer', unit: 'punishment-register' }],
  });
  expect((await show(stranger)).statusCode).toBe(403);
});
