import { expect, test } from 'vitest';
import { asAdmin, type TestHouse, testHouse } from '../../test/support/index.js';
import { sql } from '../platform/db/index.js';
import { createWeb } from '../platform/http/index.js';
import { createRoom } from './room.js';
import { type SignedIn, signIn } from './testing.js';

const anna = { id: '00000000-0000-4000-8000-0000000000a1', givenName: 'Anna', familyName: 'Bērziņa' };

const janis = { id: '00000000-0000-4000-8000-0000000000b2', givenName: 'Jānis', familyName: 'Ozols' };

async function webWithPages() {
  const house = await testHouse();
  const web = await createWeb({ house });
  await createRoom(house).pages?.(web);
  web.get('/lv/mine', { config: { access: 'client' } }, async (request) => ({ name: request.chrome.userName }));
  web.get('/desk/work', { config: { access: 'staff:officer' } }, async () => ({ ok: true }));
  return { house, web };
}

test('a client is recognised, and an anonymous visitor is sent to sign in and back', async () => {
  const { web } = await webWithPages();
  const turnedAway = await web.inject('/lv/mine?page=2');
  expect(turnedAway.statusCode).toBe(303);
  expect(turnedAway.headers.location).toBe('/lv/ieiet?next=%2Flv%2Fmine%3Fpage%3D2');
  const { cookie } = await signIn(web, anna);
  const welcome = await web.inject({ url: '/lv/mine', headers: { cookie } });
  expect(welcome.json()).toEqual({ name: 'Anna Bērziņa' });
});

test('a client finds nothing where the pages of staff are', async () => {
  const { web } = await webWithPages();
  const { cookie } = await signIn(web, anna);
  expect((await web.inject({ url: '/desk/work', headers: { cookie } })).statusCode).toBeGreaterThanOrEqual(404);
  const desk = await signIn(web, anna, { side: 'staff', grants: [{ grant: 'officer', unit: 'punishment-register' }] });
  expect((await web.inject({ url: '/desk/work', headers: { cookie: desk.cookie } })).json()).toEqual({ ok: true });
});

test('a client’s session ends after 30 minutes of idleness and 4 hours of age', async () => {
  const { web, house } = await webWithPages();
  const seen = async (cookie: string) => (await web.inject({ url: '/lv/mine', headers: { cookie } })).statusCode;
  const { cookie } = await signIn(web, anna);
  for (let minutes = 29; minutes < 240; minutes += 29) {
    house.clock.advance(29 * 60_000);
    expect(await seen(cookie)).toBe(200);
  }
  house.clock.advance(8 * 60_000 - 1);
  expect(await seen(cookie)).toBe(200);
  house.clock.advance(1);
  expect(await seen(cookie)).toBe(303);
  const { cookie: idle } = await signIn(web, anna);
  house.clock.advance(30 * 60_000 - 1);
  expect(await seen(idle)).toBe(200);
  house.clock.advance(30 * 60_000);
  const { headers } = await web.inject({ url: '/lv/mine', headers: { cookie: idle } });
  expect(headers.location).toBe('/lv/ieiet?next=%2Flv%2Fmine&why=ended');
});

test('a page that looks again by itself keeps no session alive', async () => {
  const { web, house } = await webWithPages();
  const { cookie } = await signIn(web, anna);
  const look = async (url: string, more = {}) => (await web.inject({ url, headers: { cookie, ...more } })).statusCode;
  house.clock.advance(20 * 60_000);
  expect(await look(`/lv/mine?${house.clock.now().getTime()}`)).toBe(200);
  expect(await look('/lv/mine', { 'sec-fetch-dest': 'empty' })).toBe(200);
  house.clock.advance(10 * 60_000);
  expect(await look('/lv/mine')).toBe(303);
});

test('a session of staff ends after 15 minutes of idleness and 8 hours of age', async () => {
  const { web, house } = await webWithPages();
  const seen = async (cookie: string) => (await web.inject({ url: '/desk/work', headers: { cookie } })).statusCode;
  const begin = () => signIn(web, anna, { side: 'staff', grants: [{ grant: 'officer', unit: '*' }] });
  const { cookie } = await begin();
  for (let minutes = 12; minutes < 480; minutes += 12) {
    house.clock.advance(12 * 60_000);
    expect(await seen(cookie)).toBe(200);
  }
  house.clock.advance(12 * 60_000);
  expect(await seen(cookie)).toBe(303);
  const { cookie: idle } = await begin();
  house.clock.advance(15 * 60_000);
  expect(await seen(idle)).toBe(303);
});

test('a visitor without a cookie costs no statement, one with a session costs one', async () => {
  const { web, house } = await webWithPages();
  web.get('/lv/open', { config: { access: 'anyone' } }, () => 'open');
  const { cookie } = await signIn(web, anna);
  let statements = 0;
  const { pool } = house.db('web');
  const query = pool.query.bind(pool);
  pool.query = ((...args: Parameters<typeof query>) => {
    // The count of requests is settled by itself, beside the requests.
    if (JSON.stringify(args[0]).includes('identity.')) statements += 1;
    return query(...args);
  }) as typeof pool.query;
  await web.inject('/lv/open');
  expect(statements).toBe(0);
  await web.inject({ url: '/lv/open', headers: { cookie } });
  expect(statements).toBe(1);
});

test('the owner sees their sessions and ends one; nobody else’s can be seen or ended', async () => {
  const { web, house } = await webWithPages();
  const here = await signIn(web, anna);
  const there = await signIn(web, anna);
  const stranger = await signIn(web, janis);
  const page = await web.inject({ url: '/lv/manas-sesijas', headers: { cookie: here.cookie } });
  expect(page.body).toContain(there.visitor.sessionId);
  expect(page.body).not.toContain(stranger.visitor.sessionId);
  const end = (session: string) =>
    web.inject({ method: 'POST', url: '/lv/manas-sesijas', ...form(house, here, { session }) });
  await end(there.visitor.sessionId);
  await end(stranger.visitor.sessionId);
  const alive = async ({ cookie }: { cookie: string }) =>
    (await web.inject({ url: '/lv/mine', headers: { cookie } })).statusCode === 200;
  expect([await alive(here), await alive(there), await alive(stranger)]).toEqual([true, false, true]);
  // The second wall: without the person among the subjects, the web's own user sees no session at all.
  const seen = await house.db('web').transaction({}, (tx) => tx.many(sql`select id from identity.session`));
  expect(seen).toEqual([]);
  await expect(house.db('web').pool.query('select token_hash from identity.session')).rejects.toThrow(
    'permission denied',
  );
});

test('signing out ends the session on the server', async () => {
  const { web, house } = await webWithPages();
  const here = await signIn(web, anna);
  const left = await web.inject({ method: 'POST', url: '/en/sign-out', ...form(house, here, {}) });
  expect(left.headers.location).toBe('/en');
  expect((await web.inject({ url: '/lv/mine', headers: { cookie: here.cookie } })).statusCode).toBe(303);
  expect((await web.inject({ method: 'GET', url: '/en/sign-out' })).statusCode).toBe(404);
});

test('a client’s cookie opens no door of staff, nor the other way round', async () => {
  const { web } = await webWithPages();
  const desk = await signIn(web, anna, { side: 'staff', grants: [{ grant: 'officer', unit: '*' }] });
  const asClient = desk.cookie.replace('lete-staff', 'lete-client');
  expect((await web.inject({ url: '/lv/mine', headers: { cookie: asClient } })).statusCode).toBe(303);
  const client = await signIn(web, janis);
  const asStaff = client.cookie.replace('lete-client', 'lete-staff');
  expect((await web.inject({ url: '/desk/work', headers: { cookie: asStaff } })).statusCode).toBe(303);
});

test('on https the cookies are bound to the host and travel encrypted only', async () => {
  const house = await testHouse({ LETE_PUBLIC_URL: 'https://lete.example' });
  const web = await createWeb({ house });
  await createRoom(house).pages?.(web);
  const answer = await web.inject('/lv/ieiet');
  const cookie = String(answer.headers['set-cookie']);
  expect(cookie).toMatch(/^__Host-lete-signing-in=[^;]+;.*Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});

test('a program gets a problem document, not a page', async () => {
  const { web } = await webWithPages();
  web.get('/api/v1/mine', { config: { access: 'client' } }, () => ({}));
  const answer = await web.inject('/api/v1/mine');
  expect(answer.statusCode).toBe(401);
  expect(answer.headers['content-type']).toContain('application/problem+json');
});

test('whoever tries to sign in without end is asked to wait', async () => {
  const { web } = await webWithPages();
  const codes = new Set<number>();
  for (let i = 0; i < 61; i += 1) codes.add((await web.inject('/lv/ieiet')).statusCode);
  expect([...codes]).toEqual([303, 429]);
});

test('what has ended is forgotten after a month', async () => {
  const house = await testHouse();
  const web = await createWeb({ house });
  const room = createRoom(house);
  await room.pages?.(web);
  await signIn(web, anna);
  house.clock.advance(31 * 24 * 3_600_000);
  const db = house.db('worker');
  await room.jobs?.['identity:forget-old']?.(
    {},
    { log: house.log, attempt: 1, isLastAttempt: false, transaction: db.transaction },
  );
  expect(await asAdmin(house.adminUrl, 'select id from identity.session')).toEqual([]);
});

function form(house: TestHouse, { cookie, csrf }: SignedIn, fields: Record<string, string>) {
  return {
    headers: { cookie, origin: house.settings.publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ...fields, _csrf: csrf }).toString(),
  };
}
