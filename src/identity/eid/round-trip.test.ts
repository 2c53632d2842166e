import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asAdmin, type TestHouse, testHouse } from '../../../test/support/index.js';
import { createWeb } from '../../platform/http/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { createRoom } from '../room.js';

let house: TestHouse;
let web: FastifyInstance;
let origin: string;

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  house = await testHouse({ PORT: String(port) });
  web = await createWeb({ house });
  await createRoom(house).pages?.(web);
  web.get('/lv/mine', { config: { access: 'client' } }, (request) => request.visitor);
  await web.listen({ port, host: 'localhost' });
  for (const person of [demonstrationPeople.anna, demonstrationPeople.liga]) await putIntoRegister(person);
});
afterAll(() => web.close());

test('a resident signs in through the eID and comes back to the page they wanted', async () => {
  const browser = newBrowser();
  const choice = await browser.follow('/lv/mine?page=2');
  expect(choice.text).toContain('Anna Bērziņa');
  const home = await browser.choose(choice, demonstrationPeople.anna.id, 'substantial');
  expect(home.url).toBe(`${origin}/lv/mine?page=2`);
  expect(JSON.parse(home.text)).toMatchObject({
    person: { id: demonstrationPeople.anna.id, givenName: 'Anna', familyName: 'Bērziņa' },
    assurance: 'substantial',
    side: 'client',
  });
});

async function putIntoRegister(person: (typeof demonstrationPeople)['anna' | 'liga']): Promise<void> {
  await asAdmin(
    house.adminUrl,
    `insert into persons.person (id, given_name, family_name, sex, birth_date, birth_place, citizenship_country, citizenship_kind)
     values ($1, $2, $3, $4, $5, $6, 'LV', 'citizen')`,
    [person.id, person.givenName, person.familyName, person.sex, person.birthDate, person.birthPlace],
  );
  await asAdmin(house.adminUrl, 'insert into persons.code (code, person_id) values ($1, $2)', [
    person.personalCode,
    person.id,
  ]);
  for (const code of person.previousCodes)
    await asAdmin(house.adminUrl, 'insert into persons.code (code, person_id, replaced_on) values ($1, $2, $3)', [
      code,
      person.id,
      '2020-01-01',
    ]);
}

interface Page {
  readonly url: string;
  readonly status: number;
  readonly text: string;
}

/** A browser that keeps cookies and follows redirects one by one. */
function newBrowser() {
  const jar = new Map<string, string>();
  const go = async (address: string, body?: Record<string, string>) => {
    const response = await fetch(new URL(address, origin), {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([k, v]) => `${k}=${v}`).join('; '), ...(body && { origin }) },
      ...(body && { method: 'POST', body: new URLSearchParams(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const follow = async (address: string, body?: Record<string, string>): Promise<Page> => {
    let response = await go(address, body);
    let url = new URL(address, origin).href;
    for (let hops = 0; response.status >= 300 && response.status < 400 && hops < 15; hops++) {
      url = new URL(response.headers.get('location') ?? '', url).href;
      response = await go(url);
    }
    return { url, status: response.status, text: await response.text() };
  };
  const choose = (page: Page, person: string, level: string) => follow(page.url, { person, level });
  return { jar, go, follow, choose };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
