import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asAdmin, type TestHouse, testHouse } from '../../test/support/index.js';
import { createWeb } from '../platform/http/index.js';
import { demonstrationPeople } from '../registers/persons/index.js';
import { requireAssurance } from './index.js';
import { createRoom } from './room.js';
import { fillRegister, freePort, inPage, newBrowser, type Page } from './testing-browser.js';

const { anna, janis } = demonstrationPeople;
let house: TestHouse;
let web: FastifyInstance;
let origin: string;
const received: unknown[] = [];

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  house = await testHouse({ PORT: String(port), LETE_LIMIT_FACTOR: '100' });
  web = await createWeb({ house });
  await createRoom(house).pages?.(web);
  web.get('/lv/form', { config: { access: 'client' } }, (request) => ({ csrf: request.csrf }));
  web.post('/lv/form', { config: { access: 'client' } }, (request, reply) => {
    const { _csrf, ...rest } = request.body as Record<string, unknown>;
    received.push(rest);
    return reply.send('thanks');
  });
  web.post('/lv/strong', { config: { access: 'client' } }, async (request, reply) => {
    if (!(await requireAssurance(request, reply, 'high'))) return reply;
    received.push((request.body as Record<string, unknown>).words);
    return reply.send(`sealed by ${request.visitor?.assurance}`);
  });
  await web.listen({ port, host: 'localhost' });
  await fillRegister(house.adminUrl);
});
afterAll(() => web.close());

const words = 'Lūdzu izsniegt izziņu "steidzami" <b>';

/** From the page that says why, through the eID, to the page that offers what was typed. */
async function signInAgain(browser: ReturnType<typeof newBrowser>, why: Page, person: string): Promise<Page> {
  const choice = await browser.follow(inPage(why, /class="ds-button"[^>]*href="([^"]*)"/));
  return browser.choose(choice, person);
}

const sendKept = (browser: ReturnType<typeof newBrowser>, page: Page) =>
  browser.follow('/lv/form', {
    words,
    _csrf: inPage(page, /action="\/lv\/form"[\s\S]*?name="_csrf" value="([^"]+)"/),
  });

test('a form sent after the session expired is offered again after signing in, word for word', async () => {
  const browser = newBrowser(origin);
  await browser.signIn(anna.id, 'substantial');
  const { csrf } = JSON.parse((await browser.follow('/lv/form')).text);
  house.clock.advance(31 * 60_000);
  const why = await browser.follow('/lv/form', { words, _csrf: csrf });
  expect(why.text).toContain('Ierakstītais ir saglabāts');
  const kept = await signInAgain(browser, why, anna.id);
  expect(kept.text).toContain('Lūdzu izsniegt izziņu &quot;steidzami&quot; &lt;b');
  expect(received).toEqual([]);
  expect((await sendKept(browser, kept)).text).toBe('thanks');
  expect(received.pop()).toEqual({ words });
});

test('a form that was open in another window meanwhile can still be sent', async () => {
  const browser = newBrowser(origin);
  await browser.signIn(anna.id, 'substantial');
  const { csrf } = JSON.parse((await browser.follow('/lv/form')).text);
  house.clock.advance(31 * 60_000);
  await browser.signIn(anna.id, 'substantial');
  expect((await browser.follow('/lv/form', { words, _csrf: csrf })).text).toBe('thanks');
  received.pop();
  // Another person in the same browser cannot send it.
  house.clock.advance(31 * 60_000);
  await browser.signIn(janis.id, 'substantial');
  expect((await browser.follow('/lv/form', { words, _csrf: csrf })).status).toBe(403);
});

test('whoever signs in instead does not see it, nor does anybody after an hour; the database never reads it', async () => {
  const browser = newBrowser(origin);
  await browser.signIn(anna.id, 'substantial');
  house.clock.advance(31 * 60_000);
  const why = await browser.follow('/lv/form', { words });
  const token = browser.jar.get('lete-kept') ?? '';
  const other = await signInAgain(browser, why, janis.id);
  expect(other.status).toBe(410);
  expect(other.text).not.toContain('izsniegt');
  const rows = await asAdmin(house.adminUrl, 'select sealed from identity.kept_text');
  for (const { sealed } of rows) expect(String(sealed)).not.toContain('izsniegt');
  await expect(house.db('web').pool.query('select * from identity.kept_text')).rejects.toThrow('permission denied');
  browser.jar.set('lete-kept', token);
  house.clock.advance(60 * 60_000);
  await browser.signIn(anna.id, 'substantial');
  expect((await browser.follow('/lv/turpinat')).status).toBe(410);
});

test('a stronger sign-in is asked for with everything typed kept, and the session gets a new secret', async () => {
  const browser = newBrowser(origin);
  await browser.signIn(anna.id, 'substantial');
  const weak = browser.jar.get('lete-client');
  const { csrf } = JSON.parse((await browser.follow('/lv/form')).text);
  const why = await browser.follow('/lv/strong', { words, _csrf: csrf });
  expect(why.text).toContain('Aplieciniet, ka tas esat Jūs');
  const kept = await signInAgain(browser, why, anna.id);
  expect(browser.jar.get('lete-client')).not.toBe(weak);
  const sent = await browser.follow('/lv/strong', {
    words,
    _csrf: inPage(kept, /action="\/lv\/strong"[\s\S]*?name="_csrf" value="([^"]+)"/),
  });
  expect(sent.text).toBe('sealed by high');
  expect(received.pop()).toBe(words);
  const old = newBrowser(origin);
  old.jar.set('lete-client', weak ?? '');
  expect((await old.go('/lv/form')).status).toBe(303);
});

test('a secret that was planted in the browser before the sign-in is worth nothing after it', async () => {
  const browser = newBrowser(origin);
  browser.jar.set('lete-client', 'planted-by-somebody-else');
  await browser.signIn(anna.id);
  expect(browser.jar.get('lete-client')).not.toBe('planted-by-somebody-else');
  const thief = newBrowser(origin);
  thief.jar.set('lete-client', 'planted-by-somebody-else');
  expect((await thief.go('/lv/form')).status).toBe(303);
});
