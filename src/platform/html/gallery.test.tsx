import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { colours, findBarriers, openBrowser, overflowOf } from '../../../test/support/browser.js';
import { settableClock } from '../clock/index.js';
import { readSettings } from '../config/index.js';
import { createWeb, sendPage } from '../http/index.js';
import { createLog } from '../log/index.js';
import type { House } from '../room/index.js';
import { languages } from '../text/index.js';
import { Gallery } from './testing-gallery.js';

let address = '';
let browser: BrowserContext;
const close: (() => Promise<unknown>)[] = [];

/** Set GALLERY to a folder to keep pictures of every state. */
const pictures = process.env.GALLERY;

beforeAll(async () => {
  const house: House = {
    settings: readSettings({ LETE_LOG: 'silent' }),
    clock: settableClock('2026-11-25T08:00:00Z'),
    log: createLog('silent'),
    db: () => {
      throw new Error('the gallery has no database');
    },
    members: () => [],
    secretFor: () => 'x',
    words: { deeds: new Map(), purposes: new Map() },
    checks: new Map(),
    letterhead: {},
  };
  const web = await createWeb({ house });
  for (const lang of languages)
    web.get(`/${lang}/gallery`, { config: { access: 'anyone', lang } }, (request, reply) => {
      request.chrome = { userName: 'Anna Bērziņa', actingFor: 'SIA „Ziemeļu nams”' };
      return sendPage(request, reply, { title: 'Gallery', body: <Gallery /> });
    });
  web.get('/desk/gallery', { config: { access: 'anyone' } }, (request, reply) => {
    request.chrome = { userName: 'Dace Ozola', staff: true };
    return sendPage(request, reply, { title: 'Gallery', body: <Gallery />, width: 'wide' });
  });
  address = await web.listen({ port: 0, host: '127.0.0.1' });
  close.push(() => web.close());
  browser = await openBrowser();
});

afterAll(async () => {
  for (const end of close) await end();
});

for (const scheme of ['light', 'dark'] as const)
  for (const path of ['/lv/gallery', '/en/gallery', '/desk/gallery'])
    test(`every component on ${path} is open to everyone in ${scheme} colours, from 320 px to 1280 px`, async () => {
      const page = await browser.newPage();
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(address + path);
      await page.evaluate(() => document.fonts.ready);
      for (const width of [1280, 360, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflowOf(page), `sideways at ${width} px`).toBe(0);
        const name = `${path.slice(1).replace('/', '-')}-${scheme}-${width}.png`;
        if (pictures && width !== 320) await page.screenshot({ path: `${pictures}/${name}`, fullPage: true });
        // Structure differs by width, and by scheme nothing but colours.
        if (width !== 320) expect(await findBarriers(page, scheme === 'dark' ? colours : undefined)).toEqual([]);
      }
      await page.close();
    });

test('the content policy stops nothing that our own pages bring', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(`${address}/lv/gallery`);
  expect(complaints).toEqual([]);
  await page.close();
});

test('the keyboard meets the skip link first, and it leads to the content', async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/lv/gallery`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  await page.close();
});

test('a target is at least 24 px high and wide, save links within a sentence', async () => {
  const page = await browser.newPage();
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto(`${address}/lv/gallery`);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('a, button:not([aria-hidden]), input:not([type=hidden]), select, textarea, summary')]
      .filter(
        (element) => !element.closest('p, dd, address, li > div, td, th, .ds-alert') && !element.matches('.skip-link'),
      )
      .map((element) => ({ box: element.getBoundingClientRect(), html: element.outerHTML.slice(0, 90) }))
      .filter(({ box }) => box.height < 24 || box.width < 24)
      .map(({ box, html }) => `${Math.round(box.width)}×${Math.round(box.height)} ${html}`),
  );
  expect(small).toEqual([]);
  await page.close();
});

test('colours are chosen without script and kept', async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/lv/gallery`);
  // The page comes again at its own address: only its being loaded tells that it has.
  const choose = async (name: string) => {
    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name }).click();
    await loaded;
  };
  await choose('tumšas');
  expect(page.url()).toBe(`${address}/lv/gallery`);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(14, 25, 28)');
  await choose('kā ierīcē');
  await page.close();
});
