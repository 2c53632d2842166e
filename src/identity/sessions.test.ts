import { expect, test } from 'vitest';
import { testHouse } from '../../test/support/index.js';
import { createWeb } from '../platform/http/index.js';
import { createRoom } from './room.js';
import { signIn } from './testing.js';

const anna = { id: '00000000-0000-4000-8000-0000000000a1', givenName: 'Anna', familyName: 'Bērziņa' };

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

test('a session ends by idleness and by age', async () => {
  const { web, house } = await webWithPages();
  const { cookie } = await signIn(web, anna);
  const seen = async () => (await web.inject({ url: '/lv/mine', headers: { cookie } })).statusCode;
  for (let minutes = 0; minutes < 225; minutes += 25) {
    house.clock.advance(25 * 60_000);
    expect(await seen()).toBe(200);
  }
  house.clock.advance(15 * 60_000);
  expect(await seen()).toBe(303);
  const { cookie: idle } = await signIn(web, anna);
  house.clock.advance(30 * 60_000);
  expect((await web.inject({ url: '/lv/mine', headers: { cookie: idle } })).statusCode).toBe(303);
});
