import { createServer } from 'node:net';
import fastify from 'fastify';
import { afterAll, expect, test } from 'vitest';
import { findBarriers, openBrowser, overflowOf } from '../../test/support/browser.js';
import { findHtmlErrors, statementsOfJsonLd, statementsOfTurtle } from '../../test/support/conformance.js';
import { testHouse } from '../../test/support/index.js';
import { servicesOf } from '../case/index.js';
import { discoverRooms } from '../platform/house/index.js';
import { createWeb } from '../platform/http/index.js';
import { languages } from '../platform/text/index.js';
import { addressOf, serviceAddress, sitePaths } from './paths.js';
import { forSearchEngines } from './search-engines.js';

// The demonstration's eID sends browsers back to the public address, so it must be the one that listens.
const port = await new Promise<number>((found) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const taken = probe.address();
    probe.close(() => found(typeof taken === 'object' && taken ? taken.port : 0));
  });
});
const address = `http://127.0.0.1:${port}`;
const house = await testHouse({ LETE_PUBLIC_URL: address });
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
await web.listen({ port, host: '127.0.0.1' });
afterAll(() => web.close());
const browser = await openBrowser({ width: 360 });

const pages = Object.keys(sitePaths) as (keyof typeof sitePaths)[];
const addresses = languages.flatMap((lang) => [
  ...pages.map((page) => addressOf(page, lang)),
  ...servicesOf(house).map(({ passport }) => serviceAddress(passport, lang)),
]);
// One page of every template is looked at in the browser; the others differ from it in their words alone and are read as text below.
const templates = [
  ...([
    'home',
    'services',
    'search',
    'prices',
    'write',
    'contacts',
    'status',
    'privacy',
    'easy',
    'accessibility',
  ] as const),
  'conviction-certificate',
  'invalid-documents',
  'my-biometrics',
  'cultural-objects',
]
  .map((name) => addressOfTemplate(name))
  .concat(addressOf('answers', 'en'));
// Colours differ by scheme and structure by width: each page dark on a phone, these by day on a wide screen too.
const byDay = [addressOf('home', 'lv'), addressOfTemplate('conviction-certificate')];

function addressOfTemplate(name: string): string {
  const service = servicesOf(house).find(({ id }) => id === name);
  return service ? serviceAddress(service.passport, 'lv') : addressOf(name as keyof typeof sitePaths, 'lv');
}

test.each([...templates, '/demo?lang=lv'])(
  '%s is open to everyone, on a phone by night and on a wide screen by day',
  async (path) => {
    const page = await browser.newPage();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(address + path);
    expect(await overflowOf(page)).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await overflowOf(page)).toBe(0);
    if (byDay.includes(path)) {
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await findBarriers(page)).toEqual([]);
    }
    await page.close();
  },
);

test('no page sends a script, and the first visit weighs under 60 kB without fonts', async () => {
  for (const path of addresses) {
    const { body, statusCode } = await web.inject({ url: path });
    expect(statusCode, path).toBe(200);
    expect(body.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '')).not.toMatch(
      /<script|style=|<style|\son\w+=/,
    );
    expect(body).not.toMatch(/\{\w+\}|undefined|\[object/);
  }
  for (const path of templates) expect(await weightOf(path), path).toBeLessThan(60_000);
});

test('every public page is HTML by its standard, with data in it that programs can read', async () => {
  const articles = [...(await web.inject({ url: '/lv/atbildes' })).body.matchAll(/href="(\/lv\/atbildes\/[^"]+)"/g)];
  for (const path of [...addresses, ...articles.slice(0, 1).map(([, href = '']) => href), '/demo', '/lv/nav-tadas']) {
    const { body } = await web.inject({ url: path });
    expect(await findHtmlErrors(body), path).toEqual([]);
    if (addresses.includes(path)) expect(body, path).toContain('<meta name="description"');
    for (const [, data = ''] of body.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g))
      expect((await statementsOfJsonLd(data)).length, path).toBeGreaterThan(2);
  }
});

test('people and programs learn when each contact is answered, and on which days it is not', async () => {
  const { body } = await web.inject({ url: '/en/contacts' });
  expect(body).toContain('Closed. Christmas Eve');
  const [, data = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(body) ?? [];
  const { contactPoint } = JSON.parse(data) as { contactPoint: { telephone?: string; hoursAvailable: object[] }[] };
  const hours = contactPoint.find(({ telephone }) => telephone === '+371 67208218')?.hoursAvailable;
  expect(hours).toContainEqual(
    expect.objectContaining({ dayOfWeek: 'https://schema.org/Friday', opens: '08:30', closes: '16:00' }),
  );
  expect(hours).toContainEqual(expect.objectContaining({ validFrom: '2026-12-24', opens: '00:00', closes: '00:00' }));
});

test('the catalogue of services says the same in both forms of RDF', async () => {
  const [turtle, json] = await Promise.all(
    ['/catalogue.ttl', '/catalogue.jsonld'].map(async (url) => (await web.inject({ url })).body),
  );
  const statements = statementsOfTurtle(turtle ?? '');
  expect(statements.length).toBeGreaterThan(13 * 20);
  expect(await statementsOfJsonLd(json ?? '')).toEqual(statements);
});

/** Bytes on the wire of a first visit: the page and every style sheet and picture it names, as a browser asks for them. */
async function weightOf(path: string): Promise<number> {
  const headers = { 'accept-encoding': 'gzip, deflate, br' };
  const page = await web.inject({ url: path, headers });
  const plain = (await web.inject({ url: path })).body;
  const named = [...plain.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|svg|js|png))"/g)].map(([, url = '']) => url);
  expect(named.length).toBeGreaterThan(0);
  const assets = await Promise.all(named.map((url) => web.inject({ url, headers })));
  return [page, ...assets].reduce((sum, { rawPayload }) => sum + rawPayload.length, 0);
}

test('every page leads to its twin in the other language, and back', async () => {
  for (const path of addresses) {
    const twinOf = async (url: string) =>
      /<a href="([^"]+)" lang="(?:lv|en)" hreflang/.exec((await web.inject({ url })).body)?.[1] ?? 'none';
    const twin = await twinOf(path);
    expect(twin).not.toBe(path);
    expect(await twinOf(twin)).toBe(path);
  }
});

test('no link of a public page leads nowhere', async () => {
  // The interface for programs is mounted by its own room.
  const elsewhere = /^\/(?:api|assets)\//;
  const links = new Set<string>();
  for (const path of [...addresses, '/demo', '/desk'])
    for (const [, href = ''] of (await web.inject({ url: path })).body.matchAll(/(?:href|action)="(\/[^"]*)"/g))
      if (!elsewhere.test(href)) links.add(href.replaceAll('&amp;', '&'));
  for (const url of links) expect(web.hasRoute({ method: 'GET', url }) || (await answers(url)), url).toBe(true);
});

/** Whether anything but "no such page" is there, to a visitor who is not signed in. */
async function answers(url: string): Promise<boolean> {
  // From an address of its own: so many beginnings of a sign-in use up what one visitor may.
  const from = { url, remoteAddress: '127.0.0.9' };
  const { statusCode } = await web.inject(from);
  const posted =
    statusCode === 404 ? await web.inject({ ...from, method: 'POST', headers: { origin: address } }) : undefined;
  return statusCode !== 404 || posted?.statusCode !== 404;
}

test('a visitor without a session may be served from a cache, and the page says where its own address is', async () => {
  const { headers, body } = await web.inject({ url: '/lv/pakalpojumi' });
  expect(headers['cache-control']).toBe('public, max-age=30');
  expect(headers.vary).toContain('cookie');
  expect(body).toContain(`<link rel="canonical" href="${address}/lv/pakalpojumi"`);
  expect(body).toContain(`hreflang="en" href="${address}/en/services"`);
});

test('a service that does not exist has no page', async () => {
  expect((await web.inject({ url: '/lv/pakalpojumi/nav-tada' })).statusCode).toBe(404);
  expect((await web.inject({ url: '/en/services/izzina-no-sodu-registra' })).statusCode).toBe(404);
});

test('search engines learn every public address, and are asked to stay away from a demonstration that they can reach', async () => {
  const sitemap = (await web.inject({ url: '/sitemap.xml' })).body;
  for (const path of addresses) expect(sitemap).toContain(`${path}<`);
  const robots = async (publicUrl: string) => {
    const elsewhere = fastify();
    forSearchEngines(elsewhere, { ...house, settings: { ...house.settings, publicUrl } });
    return (await elsewhere.inject({ url: '/robots.txt' })).body;
  };
  expect(await robots('https://parbaude.example')).toBe('User-agent: *\nDisallow: /\n');
  // Nobody finds one's own machine: it answers as the real one will.
  expect(await robots('http://localhost:3000')).toContain('Sitemap: http://localhost:3000/sitemap.xml');
});

test('scripts learn who is in the demonstration and what it has sent', async () => {
  const people = (await web.inject({ url: '/demo/people.json' })).json<
    { key: string; signIn: string; shows: { lv: string } }[]
  >();
  expect(people.length).toBeGreaterThan(10);
  for (const { shows, signIn, key } of people) {
    expect(shows.lv).not.toBe('');
    expect(signIn).toBe(`/demo/as/${key}`);
  }
  expect((await web.inject({ url: '/demo/outbox.json' })).json()).toEqual([]);
  const click = await web.inject({ url: people[0]?.signIn ?? '' });
  expect(click.statusCode).toBe(303);
  expect(click.headers.location).toMatch(/^\/lv\/ieiet/);
});

test('whoever is clicked on the demonstration page stands chosen at the eID', async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/demo?lang=lv`);
  await page.getByRole('link', { name: 'Pieslēgties kā Māra Liepiņa' }).click();
  await page.waitForURL(/\/demo\/eid\/interaction\//);
  expect(await page.locator('input[name=person]:checked').count()).toBe(1);
  expect(await page.getByRole('radio', { name: /Māra Liepiņa/ }).isChecked()).toBe(true);
  await page.close();
});
