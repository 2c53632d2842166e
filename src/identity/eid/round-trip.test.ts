import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asAdmin, type TestHouse, testHouse } from '../../../test/support/index.js';
import { createWeb } from '../../platform/http/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { recognisePerson } from '../people.js';
import { createRoom } from '../room.js';
import { fillRegister, freePort, newBrowser } from '../testing-browser.js';

const { anna, liga, dace } = demonstrationPeople;
const kadri = 'f1c70000-0000-4000-a000-000000000001';
let house: TestHouse;
let web: FastifyInstance;
let origin: string;

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  house = await testHouse({ PORT: String(port), LETE_LIMIT_FACTOR: '100' });
  web = await createWeb({ house });
  const room = createRoom(house);
  await room.pages?.(web);
  web.get('/lv/mine', { config: { access: 'client' } }, (request) => request.visitor);
  web.get('/desk/work', { config: { access: 'staff' } }, (request) => request.visitor);
  await web.listen({ port, host: 'localhost' });
  await fillRegister(house.adminUrl);
  await room.demonstrate?.();
});
afterAll(() => web.close());

const lastDeed = async () =>
  (
    await asAdmin(
      house.adminUrl,
      `select deed, subject, detail from audit.entry where deed like 'identity:%' order by id desc limit 1`,
    )
  )[0];

test('a resident signs in through the eID and comes back to the page they wanted', async () => {
  const browser = newBrowser(origin);
  const choice = await browser.follow('/lv/mine?page=2');
  expect(choice.text).toContain('Anna Bērziņa');
  const home = await browser.choose(choice, anna.id, 'substantial');
  expect(home.url).toBe(`${origin}/lv/mine?page=2`);
  expect(JSON.parse(home.text)).toMatchObject({
    person: { id: anna.id, givenName: 'Anna', familyName: 'Bērziņa' },
    assurance: 'substantial',
    side: 'client',
  });
  expect(await lastDeed()).toEqual({
    deed: 'identity:sign-in',
    subject: `person:${anna.id}`,
    detail: { side: 'client', assurance: 'substantial' },
  });
});

test('the eID speaks the language from which the person came, and a switch of language holds', async () => {
  const browser = newBrowser(origin);
  const english = await browser.follow('/en/sign-in');
  expect(english.text).toContain('Who are you?');
  browser.jar.set('lang', 'lv');
  expect((await browser.follow(english.url)).text).toContain('Kas Jūs esat?');
});

test('nothing chosen on the eID is asked again with a summary of what is missing', async () => {
  const browser = newBrowser(origin);
  const choice = await browser.follow('/lv/ieiet');
  const again = await browser.follow(choice.url, { level: 'high' });
  expect(again.status).toBe(422);
  expect(again.text).toContain('Izvēlieties personu.');
});

test('whoever cancels is told so and may try again', async () => {
  const browser = newBrowser(origin);
  const choice = await browser.follow('/en/sign-in?next=/lv/mine');
  const page = await browser.follow(choice.url, { deed: 'cancel' });
  expect(page.text).toContain('You cancelled.');
  expect(page.text).toContain('/en/sign-in?next=%2Flv%2Fmine');
});

test('a former personal code leads to the same person as the present one', async () => {
  const vouched = { country: 'LV', givenName: 'Līga', familyName: 'Vītola' };
  const find = (identifier: string) =>
    house.db('web').transaction({}, (tx) => recognisePerson(house, tx, { ...vouched, identifier }));
  expect(await find(liga.personalCode)).toMatchObject({ id: liga.id, inRegister: true });
  expect(await find(liga.previousCodes[0])).toMatchObject({ id: liga.id, inRegister: true });
});

test('a person from abroad gets a record of their own, is told, and is the same person next time', async () => {
  const browser = newBrowser(origin);
  const told = await browser.signIn(kadri, 'high', '/en/sign-in?next=/lv/mine');
  expect(told.text).toContain('We found no entry about you');
  const first = JSON.parse((await browser.follow('/lv/mine')).text);
  expect(first.person).toMatchObject({ givenName: 'Kadri', familyName: 'Tamm' });
  const other = newBrowser(origin);
  await other.signIn(kadri);
  expect(JSON.parse((await other.follow('/lv/mine')).text).person.id).toBe(first.person.id);
});

test('a changed state or issuer in the answer is refused, and nobody is signed in', async () => {
  for (const part of ['state', 'iss']) {
    const browser = newBrowser(origin);
    const answer = await browser.choose(await browser.follow('/lv/ieiet'), anna.id, 'high', '/sign-in/callback');
    const address = new URL(answer.url);
    address.searchParams.set(part, part === 'iss' ? 'http://evil.example' : 'AAAA');
    const page = await browser.follow(address.href);
    expect(page.status).toBe(400);
    expect(browser.jar.has('lete-client')).toBe(false);
    expect((await lastDeed())?.detail).toEqual({ why: 'not-trusted' });
  }
});

test('an answer counts once, and only in the browser that asked', async () => {
  const browser = newBrowser(origin);
  const answer = await browser.choose(await browser.follow('/lv/ieiet'), anna.id, 'high', '/sign-in/callback');
  expect((await newBrowser(origin).follow(answer.url)).status).toBe(400);
  const sealed = browser.jar.get('lete-signing-in') ?? '';
  expect((await browser.go(answer.url)).status).toBe(303);
  browser.jar.set('lete-signing-in', sealed);
  expect((await browser.follow(answer.url)).status).toBe(400);
});

test('a means that proves less than was asked for is refused', async () => {
  const browser = newBrowser(origin);
  const page = await browser.signIn(anna.id, 'substantial', '/lv/ieiet?level=high&next=/lv/mine');
  expect(page.status).toBe(403);
  expect(browser.jar.has('lete-client')).toBe(false);
  expect(await lastDeed()).toMatchObject({ deed: 'identity:failed', detail: { why: 'too-weak' } });
});

test('staff sign in to the desk with high assurance and rights; residents are turned away', async () => {
  const browser = newBrowser(origin);
  expect((await browser.signIn(anna.id, 'high', '/desk/ieiet')).status).toBe(403);
  expect((await browser.signIn(dace.id, 'substantial', '/desk/ieiet')).status).toBe(403);
  const desk = await browser.signIn(dace.id, 'high', '/desk/ieiet?next=/desk/work');
  expect(JSON.parse(desk.text)).toMatchObject({
    side: 'staff',
    grants: [{ grant: 'officer', unit: 'punishment-register' }],
  });
  // The same person as a resident is a session of its own.
  expect((await browser.go('/lv/mine')).status).toBe(303);
});

test('whoever reached this machine by its other name signs in at the public one', async () => {
  const answer = await web.inject({
    url: '/lv/ieiet?next=/lv/mine',
    headers: { host: new URL(origin).host.replace('localhost', '127.0.0.1') },
  });
  expect(answer.headers.location).toBe(`${origin}/lv/ieiet?next=/lv/mine`);
  const elsewhere = await web.inject({ url: '/lv/ieiet', headers: { host: 'lete.example' } });
  expect(elsewhere.headers.location).toContain('/demo/eid/auth');
});

test('a sign-in leads to no other site', async () => {
  for (const next of [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/%0d%0aset-cookie:a=b',
    'javascript:1',
  ]) {
    const browser = newBrowser(origin);
    const choice = await browser.follow(`/lv/ieiet?next=${encodeURIComponent(next)}`);
    const { url } = await browser.choose(choice, anna.id);
    expect(new URL(url).origin).toBe(origin);
  }
});
