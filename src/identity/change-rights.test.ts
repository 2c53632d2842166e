import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { asAdmin, type TestHouse, testHouse } from '../../test/support/index.js';
import { createWeb } from '../platform/http/index.js';
import { demonstrationPeople } from '../registers/persons/index.js';
import { createRoom } from './room.js';
import { type SignedIn, signIn } from './testing.js';
import { fillRegister } from './testing-browser.js';

const { aija, guntis, santa, anna } = demonstrationPeople;
let house: TestHouse;
let web: FastifyInstance;

beforeAll(async () => {
  house = await testHouse();
  await fillRegister(house.adminUrl);
  const room = createRoom(house);
  web = await createWeb({ house });
  await room.pages?.(web);
  await room.demonstrate?.();
  await room.demonstrate?.();
  web.get('/desk/work', { config: { access: 'staff:officer' } }, () => 'work');
});

const rights = () =>
  asAdmin(
    house.adminUrl,
    'select id, encode(content_hash, $1) as hash from identity.staff_right where person_id = $2 and approved_at is null order by requested_at desc',
    ['hex', santa.id],
  );

function post({ cookie, csrf }: SignedIn, url: string, fields: Record<string, string>) {
  const headers = { cookie, origin: house.settings.publicUrl, 'content-type': 'application/x-www-form-urlencoded' };
  return web.inject({
    method: 'POST',
    url,
    headers,
    payload: new URLSearchParams({ ...fields, _csrf: csrf }).toString(),
  });
}

const asked = { code: '140893-19998', grant: 'officer', unit: 'records', reason: 'Rīkojums 1-5/12' };
const atDesk = (person: typeof aija | typeof guntis | typeof santa) => signIn(web, person, { side: 'staff' });

test('a right asked by one administrator holds once another approved it and its holder signed in anew', async () => {
  const [first, second] = [await atDesk(aija), await atDesk(guntis)];
  expect((await post(first, '/desk/admin/people', asked)).statusCode).toBe(303);
  const [request] = await rights();
  const settle = { right: String(request?.id), hash: String(request?.hash) };
  expect((await post(first, '/desk/admin/people/approve', settle)).statusCode).toBe(403);
  expect((await post(second, '/desk/admin/people/approve', { ...settle, hash: 'ab'.repeat(32) })).statusCode).toBe(409);
  const before = await atDesk(santa);
  house.clock.advance(1000);
  expect((await post(second, '/desk/admin/people/approve', settle)).statusCode).toBe(303);
  expect((await post(second, '/desk/admin/people/approve', settle)).statusCode).toBe(409);
  expect((await web.inject({ url: '/desk/work', headers: { cookie: before.cookie } })).statusCode).toBe(403);
  const after = await atDesk(santa);
  expect((await web.inject({ url: '/desk/work', headers: { cookie: after.cookie } })).body).toBe('work');
  // Taken away, it is gone with the next request of the living session.
  expect((await post(first, '/desk/admin/people/revoke', settle)).statusCode).toBe(303);
  expect((await web.inject({ url: '/desk/work', headers: { cookie: after.cookie } })).statusCode).toBe(403);
  const deeds = await asAdmin(
    house.adminUrl,
    `select deed, actor_name from audit.entry where deed like 'identity:right%' and subject = $1 order by id`,
    [`person:${santa.id}`],
  );
  expect(deeds).toEqual([
    { deed: 'identity:right-requested', actor_name: 'Aija Strautmane' },
    { deed: 'identity:right-approved', actor_name: 'Guntis Vilks' },
    { deed: 'identity:right-revoked', actor_name: 'Aija Strautmane' },
  ]);
});

test('the database itself refuses one pair of eyes, changed content and a late approval', async () => {
  const admin = await atDesk(aija);
  await post(admin, '/desk/admin/people', asked);
  const [request] = await rights();
  const approve = (by: string, hash: string, hours: number) =>
    asAdmin(
      house.adminUrl,
      `update identity.staff_right set approved_by = $1, approved_by_name = 'x', approved_hash = $2,
        approved_at = requested_at + make_interval(hours => $3) where id = $4`,
      [by, Buffer.from(hash, 'hex'), hours, request?.id],
    );
  const hash = String(request?.hash);
  await expect(approve(aija.id, hash, 1)).rejects.toThrow('four_eyes');
  await expect(approve(santa.id, hash, 1)).rejects.toThrow('not_for_oneself');
  await expect(approve(guntis.id, 'ab'.repeat(32), 1)).rejects.toThrow('same_content');
  await expect(approve(guntis.id, hash, 24)).rejects.toThrow('within_a_day');
  const web_ = house.db('web');
  await expect(web_.pool.query(`update identity.staff_right set grant_name = 'administrator'`)).rejects.toThrow(
    'permission denied',
  );
});

test('a request that nobody approved within a day is gone', async () => {
  await post(await atDesk(aija), '/desk/admin/people', { ...asked, unit: 'quality' });
  const [request] = await rights();
  house.clock.advance(24 * 3_600_000);
  const late = await atDesk(guntis);
  const settle = { right: String(request?.id), hash: String(request?.hash) };
  expect((await post(late, '/desk/admin/people/approve', settle)).statusCode).toBe(409);
});

test('two administrators must remain', async () => {
  const [held] = await asAdmin(house.adminUrl, `select id from identity.staff_right where person_id = $1`, [guntis.id]);
  const answer = await post(await atDesk(aija), '/desk/admin/people/revoke', { right: String(held?.id) });
  expect(answer.statusCode).toBe(409);
  expect(answer.body).toContain('vismaz diviem administratoriem');
});

test('an agency names its first two administrators by command, once', async () => {
  const empty = await testHouse();
  await fillRegister(empty.adminUrl);
  const command = createRoom(empty).commands?.administrators;
  expect(await command?.run([aija.personalCode, aija.personalCode])).toBe(1);
  expect(await command?.run([aija.personalCode, guntis.personalCode])).toBe(0);
  expect(await command?.run([aija.personalCode, santa.personalCode])).toBe(1);
  expect(await asAdmin(empty.adminUrl, 'select person_name from identity.staff_right order by 1')).toEqual([
    { person_name: 'Aija Strautmane' },
    { person_name: 'Guntis Vilks' },
  ]);
});

test('only administrators find these pages, and what was typed wrong is shown again', async () => {
  const page = (cookie: string) => web.inject({ url: '/desk/admin/people', headers: { cookie } });
  expect((await page((await atDesk(santa)).cookie)).statusCode).toBe(403);
  expect((await page((await signIn(web, anna)).cookie)).statusCode).toBe(404);
  const admin = await atDesk(aija);
  expect((await page(admin.cookie)).body).toContain('Dace Rozīte');
  const wrong = await post(admin, '/desk/admin/people', {
    code: '010180-15097',
    grant: 'officer',
    unit: 'records',
    reason: 'Rīkojums',
  });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('Reģistrā nav personas ar šādu kodu.');
  expect(wrong.body).toContain('010180-15097');
});

test('rights are not changed on the strength of an old sign-in, and the typed request is kept', async () => {
  const admin = await atDesk(aija);
  house.clock.advance(10 * 60_000);
  await web.inject({ url: '/desk/admin/people', headers: { cookie: admin.cookie } });
  house.clock.advance(6 * 60_000);
  const answer = await post(admin, '/desk/admin/people', { ...asked, unit: 'service-desk' });
  expect(answer.headers.location).toBe('/desk/ieiet?next=%2Fdesk%2Fturpinat&level=high&why=stronger');
  const kept = answer.cookies.find(({ name }) => name === 'lete-kept')?.value;
  const page = await web.inject({ url: '/desk/turpinat', headers: { cookie: `${admin.cookie}; lete-kept=${kept}` } });
  expect(page.body).toContain('Rīkojums 1-5/12');
  expect(page.body).toContain('action="/desk/admin/people"');
});
