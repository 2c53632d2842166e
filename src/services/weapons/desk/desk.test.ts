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

const { dace, normunds, rihards, roberts } = demonstrationPeople;
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
