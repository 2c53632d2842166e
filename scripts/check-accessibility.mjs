// Walks every public page of a running Lete in a real browser with axe and writes down what it found, for the accessibility statement:
//   node scripts/check-accessibility.mjs http://localhost:3000
// Latvian on a narrow phone in light colours, English on a wide screen in dark ones. Ends with 1 where there is a barrier.
import { readFileSync, writeFileSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import axe from 'axe-core';
import { chromium as playwright } from 'playwright-core';

const address = process.argv[2] ?? 'http://localhost:3000';
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const looks = {
  lv: { viewport: { width: 320, height: 800 }, colorScheme: 'light' },
  en: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
};

const sitemap = await (await fetch(`${address}/sitemap.xml`)).text();
const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url).pathname);
// What the sitemap leaves out: forms, a search with answers, and pages that say that there is nothing.
const states = {
  lv: [
    '/lv/meklet?q=izziņa',
    '/lv/raksti-mums/jautajums',
    '/lv/raksti-mums/sudziba',
    '/lv/ieiet',
    '/verify?lang=lv',
    '/lv/nav-tadas',
  ],
  en: [
    '/en/search?q=certificate',
    '/en/write-to-us/question',
    '/en/write-to-us/complaint',
    '/en/sign-in',
    '/verify?lang=en',
    '/en/no-such-page',
  ],
};

const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: flags });
let pages = 0;
const barriers = [];
for (const [lang, look] of Object.entries(looks)) {
  const context = await browser.newContext(look);
  const page = await context.newPage();
  for (const path of [...paths.filter((each) => each.startsWith(`/${lang}`)), ...states[lang]]) {
    await page.goto(address + path);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly }), tags);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    pages += 1;
    for (const { id, nodes } of violations)
      for (const node of nodes) barriers.push(`${path}: ${id}: ${node.html.slice(0, 160)}`);
    if (wide > 0) barriers.push(`${path}: ${wide} pixels too wide`);
  }
  await context.close();
}
await browser.close();

const on = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Riga' }).format(new Date());
const file = new URL('../src/agency/latest-check.ts', import.meta.url);
const line = `export const latestCheck: Automatic = { on: '${on}', tool: 'axe-core ${axe.version.split('.').slice(0, 2).join('.')}', pages: ${pages}, barriers: ${barriers.length} };`;
writeFileSync(file, readFileSync(file, 'utf8').replace(/^export const latestCheck.*$/m, line));
for (const barrier of barriers) process.stdout.write(`${barrier}\n`);
process.stdout.write(`${pages} pages, ${barriers.length} barriers\n`);
process.exitCode = barriers.length > 0 ? 1 : 0;
