import { beforeAll, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../../test/support/index.js';
import { createRoom as createDesk } from '../../../desk/room.js';
import { createRoom as createIdentity } from '../../../identity/room.js';
import { type SignedIn, signIn } from '../../../identity/testing.js';
import { fillRegister } from '../../../identity/testing-browser.js';
import { createWeb } from '../../../platform/http/index.js';
import { createRoom as createEntities } from '../../../registers/legal-entities/register.js';
import { demonstrationPeople } from '../../../registers/persons/index.js';
import { dealings, demonstrationWeapons } from '../../../registers/weapons/index.js';
import { createRoom as createWeapons } from '../../../registers/weapons/register.js';
import { createRoom, service } from '../service.js';

const { augusts, dace, ivars, normunds, rihards, roberts } = demonstrationPeople;
const house = await testHouse({ LETE_DEMO_PEOPLE: '100' });
const web = await createWeb({ house });
await createIdentity(house).pages?.(web);
await createDesk(house).pages?.(web);
await createRoom(house).pages?.(web);
await web.ready();

let officer: SignedIn;
let second: SignedIn;

beforeAll(async () => {
  await fillRegister(house.adminUrl);
  for (const create of [createEntities, createWeapons]) await create(house).demonstrate?.();
  const grants = [{ grant: 'officer' as const, unit: service.passport.unit }];
  officer = await signIn(web, normunds, { side: 'staff', grants });
  second = await signIn(web, rihards, { side: 'staff', grants });
});

const post = ({ cookie, csrf }: SignedIn, url: string, fields: Readonly<Record<string, string>>) =>
  web.inject({
    method: 'POST',
    url: `/desk/weapons${url}`,
    headers: { origin: 'http://localhost:3000', cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: String(new URLSearchParams({ ...fields, _csrf: csrf })),
  });
const { rifle } = demonstrationWeapons;
const reason = 'Valsts policijas pieprasījums Nr. 12';

test('an officer sees a weapon through all its owners, with a reason that the owners see', async () => {
  const short = await post(officer, '/history', { number: rifle.serial, reason: 'tāpat' });
  expect([short.statusCode, short.body.includes('vismaz 10 rakstzīmes')]).toEqual([422, true]);
  const { body } = await post(officer, '/history', { number: 'r99 120471', reason });
  for (const words of ['Sauer 101 Classic', 'Augusts', 'Roberts', 'Pārreģistrēts', 'IA-9900001'])
    expect(body).toContain(words);
  const lines = await asAdmin(
    house.adminUrl,
    `select reason, actor_kind from audit.entry where deed = 'registers/weapons:history' and subject = $1`,
    [`person:${roberts.id}`],
  );
  expect(lines).toEqual([{ reason, actor_kind: 'staff' }]);
  expect((await post(officer, '/history', { number: 'QQ-0', reason })).body).toContain('reģistrā nav');
});

test('only officers of the unit come in, by a way of the desk’s own', async () => {
  const other = await signIn(web, dace, { side: 'staff', grants: [{ grant: 'officer', unit: 'punishment-register' }] });
  const get = ({ cookie }: SignedIn, url: string) => web.inject({ url, headers: { cookie } });
  expect((await get(other, '/desk/weapons')).statusCode).toBe(403);
  expect((await get(other, '/desk')).body).not.toContain('href="/desk/weapons"');
  expect((await get(officer, '/desk')).body).toContain('href="/desk/weapons"');
});

test('one officer proposes a correction, another confirms what was proposed, and the entry says so from then on', async () => {
  const asked = { weapon: rifle.id, field: 'calibre', becomes: '.308 Win', why: 'Pēc ražotāja apliecības', reason };
  expect((await post(officer, '/correct', { ...asked, field: 'category', becomes: 'Z' })).statusCode).toBe(422);
  expect((await post(officer, '/correct', { ...asked, becomes: '.30-06 Springfield' })).statusCode).toBe(422);
  expect((await post(officer, '/correct', { ...asked, field: 'use', becomes: 'sportam' })).statusCode).toBe(303);
  const list = (await web.inject({ url: '/desk/weapons', headers: { cookie: second.cookie } })).body;
  expect(list).toContain('Lietojums: Medībām → Sportam');
  const [, use = ''] = /name="correction" value="([^"]+)"/.exec(list) ?? [];
  expect((await post(second, '/corrections/approve', { correction: use, becomes: 'sport' })).statusCode).toBe(303);
  expect((await post(officer, '/correct', asked)).statusCode).toBe(303);
  expect((await post(second, '/correct', { ...asked, becomes: '.270 Win' })).statusCode).toBe(422);
  const { body } = await web.inject({ url: '/desk/weapons', headers: { cookie: second.cookie } });
  expect(body).toContain('Kalibrs: .30-06 Springfield → .308 Win');
  const [, correction = ''] = /name="correction" value="([^"]+)"/.exec(body) ?? [];
  const approve = (who: SignedIn, becomes = '.308 Win') => post(who, '/corrections/approve', { correction, becomes });
  expect((await approve(officer)).statusCode).toBe(422);
  expect((await approve(second, '.270 Win')).statusCode).toBe(422);
  house.clock.advance(25 * 3_600_000);
  second = await signIn(web, rihards, { side: 'staff' });
  expect((await approve(second)).statusCode).toBe(422);
  expect((await post(second, '/corrections/decline', { correction })).statusCode).toBe(303);
  officer = await signIn(web, normunds, { side: 'staff' });
  expect((await post(officer, '/correct', asked)).statusCode).toBe(303);
  const again = await web.inject({ url: '/desk/weapons', headers: { cookie: second.cookie } });
  const [, next = ''] = /name="correction" value="([^"]+)"/.exec(again.body) ?? [];
  expect((await post(second, '/corrections/approve', { correction: next, becomes: '.308 Win' })).statusCode).toBe(303);
  const history = await post(second, '/history', { number: rifle.serial, reason });
  expect(history.body).toContain('.308 Win');
  expect(history.body).toContain('Ieraksts labots');
  await expect(
    asAdmin(house.adminUrl, 'update weapons.correction set approved_by = proposed_by where id = $1', [next]),
  ).rejects.toThrow('check');
});

test('a stolen weapon that was found is in order again, its number is no longer searched for, and its holder sees who entered it', async () => {
  const holder = `person:${roberts.id}` as const;
  const look = {
    actor: { kind: 'person', key: holder, name: 'Roberts' },
    purpose: 'application',
    legalGround: 'IAL',
  } as const;
  const { make, serial, id: weapon } = demonstrationWeapons.gasPistol;
  const loss = { holder, make, serial, what: 'stolen', on: '2026-11-20' } as const;
  await house.db('web').transaction({}, (tx) => dealings.reportOut(tx, look, loss));
  const history = async () => (await post(officer, '/history', { number: serial, reason })).body;
  expect(await history()).toMatch(/Meklēšanā[\s\S]*Ierakstīt, ka ierocis atrasts/);
  const back = { weapon, what: 'found', circumstances: 'Atrasts Ogrē, akts Nr. 5', reason };
  expect((await post(officer, '/back', { ...back, circumstances: 'Ogrē' })).statusCode).toBe(422);
  expect((await post(officer, '/back', { ...back, what: 'returned' })).statusCode, 'it was not seized').toBe(422);
  expect((await post(officer, '/back', back)).statusCode).toBe(303);
  expect((await post(second, '/back', back)).body, 'a second press loses politely').toContain(
    'kāds to jau ir ierakstījis',
  );
  const after = await history();
  expect(after).toContain('Atrasts Ogrē, akts Nr. 5');
  expect(after).not.toMatch(/Meklēšanā|Ierakstīt, ka/);
  const seen = await asAdmin(
    house.adminUrl,
    `select reason, subject from audit.entry where deed = 'registers/weapons:report-back'`,
  );
  expect(seen).toEqual([{ reason: 'Atrasts Ogrē, akts Nr. 5', subject: holder }]);
});

/** Proposes a correction and answers with what the second officer confirms. */
async function proposed(fields: Readonly<Record<string, string>>): Promise<{ correction: string; becomes: string }> {
  expect((await post(officer, '/correct', { reason, ...fields })).statusCode).toBe(303);
  const { body } = await web.inject({ url: '/desk/weapons', headers: { cookie: second.cookie } });
  const [, correction = '', becomes = ''] =
    /name="correction" value="([^"]+)"[\s\S]*?name="becomes" value="([^"]+)"/.exec(body) ?? [];
  return { correction, becomes };
}
const enter = (make: string, serial: string) =>
  house.db('web').transaction({}, (tx) =>
    dealings.enterWeapon(
      tx,
      {
        actor: { kind: 'person', key: `person:${dace.id}`, name: 'Dace' },
        purpose: 'application',
        legalGround: 'IAL',
      },
      `person:${dace.id}`,
      { kind: 'gas-pistol', make, model: 'P1', calibre: '9 mm P.A.K.', serial },
      { on: '2026-11-01' },
    ),
  );

test('a corrected number is searched for as the wrong one was; one that another weapon has is refused in words', async () => {
  const { make, serial, id: weapon } = demonstrationWeapons.ivars;
  const why = 'Pēc ražotāja apliecības Nr. 7';
  const correct = { weapon, field: 'serial', why };
  await house.db('web').transaction({}, (tx) =>
    dealings.reportOut(
      tx,
      {
        actor: { kind: 'person', key: `person:${ivars.id}`, name: 'Ivars' },
        purpose: 'application',
        legalGround: 'IAL',
      },
      { holder: `person:${ivars.id}`, make, serial, what: 'lost', on: '2026-11-20' },
    ),
  );
  await enter(make, 'U99-71191');
  const taken = await post(officer, '/correct', { ...correct, becomes: 'u99 71191', reason });
  expect([taken.statusCode, taken.body.includes('jau ir citam ierocim')]).toEqual([422, true]);
  const lost = await proposed({ ...correct, becomes: 'U99-71192' });
  await enter(make, 'U99-71192');
  const late = await post(second, '/corrections/approve', lost);
  expect([late.statusCode, late.body.includes('Noraidiet labojumu')]).toEqual([422, true]);
  expect((await post(second, '/corrections/decline', lost)).statusCode).toBe(303);
  expect(
    (await post(second, '/corrections/approve', await proposed({ ...correct, becomes: 'U99-71198' }))).statusCode,
  ).toBe(303);
  expect((await post(officer, '/history', { number: 'U99-71198', reason })).body).toContain('Meklēšanā');
  expect(
    await asAdmin(
      house.adminUrl,
      `select plain from weapons.wanted where lifted_on is null and upper(make) = upper($1)`,
      [make],
    ),
  ).toEqual([{ plain: 'U9971198' }]);
});

test('whose a weapon is and since when is corrected by two officers, and whoever it is about sees it', async () => {
  const { body } = await post(officer, '/history', { number: rifle.serial, reason });
  const [now = '', once = ''] = [...body.matchAll(/<option value="([0-9a-f-]{36})"/g)].map(([, id]) => id);
  const correct = { form: 'holding', weapon: rifle.id, 'holding-why': 'Pirkuma līgums, 10.04.2021.' };
  const of = (holding: string, field: string, becomes: string) => ({
    ...correct,
    holding,
    'holding-field': field,
    'holding-becomes': becomes,
  });
  const wrong = async (fields: Readonly<Record<string, string>>) =>
    (await post(officer, '/correct', { reason, ...fields })).body;
  expect(await wrong(correct)).toContain('kurš ieraksts jālabo');
  expect(await wrong(of(now, 'from_on', '31.02.2021'))).toContain('nav nākotnē');
  expect(await wrong(of(now, 'subject', '010180-10000'))).toContain('nevienu nezina');
  const crossing = await proposed(of(now, 'from_on', '10.04.2021'));
  expect((await post(second, '/corrections/approve', crossing)).body).toContain('ierakstīts citam');
  expect((await post(second, '/corrections/decline', crossing)).statusCode).toBe(303);
  for (const step of [
    of(once, 'until_on', '10.04.2021'),
    of(now, 'from_on', '10.04.2021'),
    of(once, 'subject', dace.personalCode),
  ])
    expect((await post(second, '/corrections/approve', await proposed(step))).statusCode).toBe(303);
  const held = await asAdmin(
    house.adminUrl,
    'select subject, from_on::text, until_on::text from weapons.holding where weapon_id = $1 order by from_on',
    [rifle.id],
  );
  expect(held).toEqual([
    { subject: `person:${dace.id}`, from_on: '2017-09-01', until_on: '2021-04-10' },
    { subject: `person:${roberts.id}`, from_on: '2021-04-10', until_on: null },
  ]);
  const seen = await asAdmin(
    house.adminUrl,
    `select subject from audit.entry where deed = 'registers/weapons:correct' and detail->>'field' = 'subject' order by subject`,
  );
  expect(seen.map(({ subject }) => subject)).toEqual([`person:${augusts.id}`, `person:${dace.id}`].sort());
});
