import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, inPage, newBrowser, type Page } from '../src/identity/testing-browser.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { type RunningLete, startLete } from './support/start-lete.js';
import { filesBelow } from './support/tree.js';

// A service is one folder: this one is laid into a copy of the build, and nothing else is told about it.
const root = fileURLToPath(new URL('../', import.meta.url));
const fixture = join(root, 'test/fixtures/reading-room');
// Below node_modules, so that the copy finds its packages.
const copy = join(root, 'node_modules/.cache/lete-fourteenth');
const services = join(copy, 'dist/services');
const officerHere = demonstrationPeople.dace;
let lete: RunningLete;

beforeAll(async () => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of ['dist', 'bin', 'package.json']) cpSync(join(root, part), join(copy, part), { recursive: true });
  await build({
    entryPoints: readdirSync(fixture)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(fixture, name)),
    outdir: join(services, 'reading-room'),
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  lete = await startLete({ root: copy });
}, 120_000);
afterAll(async () => {
  await lete?.stop();
  rmSync(copy, { recursive: true, force: true });
});

/** Fills the form whose address fits and sends it, with its hidden fields. */
async function submit(
  browser: Browser,
  page: Page,
  action: RegExp,
  values: Record<string, string> = {},
): Promise<Page> {
  const forms = [...page.text.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)];
  const [, address = '', inner = ''] = forms.find(([, to = '']) => action.test(to)) ?? [];
  if (!address) throw new Error(`no form leads to ${action} on ${page.url}: ${page.text.slice(0, 2000)}`);
  const hidden = [...inner.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    /name="([^"]*)"/.exec(input)?.[1] ?? '',
    /value="([^"]*)"/.exec(input)?.[1] ?? '',
  ]);
  return browser.follow(new URL(address.replaceAll('&amp;', '&'), page.url).href, {
    ...Object.fromEntries(hidden),
    ...values,
  });
}

async function until(get: () => Promise<Page>, pattern: RegExp): Promise<Page> {
  const deadline = Date.now() + 45_000;
  for (;;) {
    const page = await get();
    if (pattern.test(page.text)) return page;
    if (Date.now() > deadline) throw new Error(`${pattern} did not come: ${page.text}`);
    await new Promise((next) => setTimeout(next, 200));
  }
}

test('a fourteenth service walks the whole journey, from the catalogue to the verified document', {
  timeout: 150_000,
}, async () => {
  const browser = newBrowser(lete.url);
  expect((await browser.follow('/lv/pakalpojumi')).text).toContain('Lasītavas caurlaide');
  expect((await browser.follow('/en/services/reading-room')).text).toContain('Work with the archive on the spot.');
  await browser.signIn(demonstrationPeople.anna.id);

  const begun = await submit(browser, await browser.follow('/lv/pakalpojumi/lasitavas-caurlaide/sakt'), /\/sakt$/);
  const empty = await submit(browser, begun, /\/topic/, { topic: '' });
  expect(empty.status).toBe(422);
  const second = await submit(browser, empty, /\/topic/, { topic: 'Rīgas ielu nosaukumi' });
  const check = await submit(browser, second, /\/contact/, { email: 'anna@example.com' });
  expect(check.text).toContain('Rīgas ielu nosaukumi');
  expect(check.text).toMatch(/\d+,\d\d/);
  const matter = await submit(browser, check, /\/parbaude$/);
  const number = inPage(matter, /(IC\/\d{4}\/5-09\/1)\b/);

  const desk = newBrowser(lete.url);
  await desk.signIn(officerHere.id, 'high', '/desk/ieiet');
  const queue = await desk.follow('/desk?queue=all');
  expect(queue.text).toContain(number);
  expect(queue.text).toContain('Lasītavas caurlaide');

  const bank = await submit(browser, matter, /\/maksajumi$/);
  expect(bank.url).toContain('/demo/bank');
  await submit(browser, bank, /\/demo\/bank\/pay/, { deed: 'pay' });
  const ready = await until(() => browser.follow(matter.url), /dokuments\.pdf/);
  const file = await browser.go(new URL(`${new URL(matter.url).pathname}/dokuments.pdf`, lete.url).href);
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const code = inPage(ready, /<code[^>]*>([^<]+)<\/code>/);
  const verdict = await newBrowser(lete.url).follow(`/verify/${code}`);
  expect(verdict.text).toContain('Rīgas ielu nosaukumi');
});

test('nobody outside its folder knows it', () => {
  const told = [...filesBelow('src', /\.(tsx?|sql|css)$/), ...filesBelow('scripts', /\.mjs$/)]
    .filter(({ text }) => /reading-room|lasitavas-caurlaide/.test(text))
    .map(({ path }) => path);
  expect(told).toEqual([]);
});

test('without a service’s folder Lete is whole', { timeout: 150_000 }, async () => {
  await lete.stop();
  rmSync(join(services, 'conviction-certificate'), { recursive: true });
  rmSync(join(services, 'invalid-documents'), { recursive: true });
  lete = await startLete({ root: copy, isFirst: true });
  const browser = newBrowser(lete.url);
  for (const path of [
    '/lv',
    '/en',
    '/lv/pakalpojumi',
    '/lv/cenas',
    '/en/api',
    '/demo',
    '/api/v1/openapi.json',
    '/verify',
  ])
    expect((await browser.follow(path)).status, path).toBe(200);
  expect((await browser.follow('/lv/pakalpojumi')).text).not.toContain('Izziņa no Sodu reģistra');
  await browser.signIn(officerHere.id, 'high', '/desk/ieiet');
  expect((await browser.follow('/desk')).status).toBe(200);
});
