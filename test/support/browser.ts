import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { buildSync } from 'esbuild';
import { type Browser, type BrowserContext, type CDPSession, type Page, chromium as playwright } from 'playwright-core';
import { afterAll } from 'vitest';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly script?: boolean;
}

/** The real browser that ships inside an npm package: started once in a worker, and ends with it. */
let running: Promise<Browser> | undefined;
async function startBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: await chromium.executablePath(), args: flags, headless: true });
}

/** A person's own browser, as far as cookies, storage and cache go; closed after the file. */
export async function openBrowser(look: Look = {}): Promise<BrowserContext> {
  running ??= startBrowser();
  const context = await (await running).newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 900 },
    colorScheme: look.scheme ?? 'light',
    // What unfolds stands at once: a page is looked at as it comes to rest.
    reducedMotion: 'reduce',
    javaScriptEnabled: look.script ?? true,
    locale: 'lv-LV',
  });
  context.setDefaultTimeout(15_000);
  afterAll(() => context.close());
  return context;
}

const examination = buildSync({
  entryPoints: [fileURLToPath(new URL('./examine-page.ts', import.meta.url))],
  bundle: true,
  minify: true,
  format: 'iife',
  globalName: 'examination',
  footer: { js: 'globalThis.examination = examination;' },
  write: false,
})
  .outputFiles.map(({ text }) => text)
  .join('');

/** The rules of axe on which colours bear. */
export const colours: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** Ways of setting text that axe has judged in this worker; what it finds wrong with one fails its test. */
const judged = new Set<string>();

/** By page: a script that the browser is given so is compiled once, not anew on every page that it is run in. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** What axe finds wrong with a page under WCAG 2.2 AA and good practice, or under some rules alone; one readable line each. */
export async function findBarriers(page: Page, only?: readonly string[]): Promise<string[]> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  // Our pages have no frames: a script run in the page itself is the whole of it.
  await (await session).send('Runtime.evaluate', { expression: examination });
  const result = await page.evaluate(
    (question) => {
      const { examination: here } = globalThis as unknown as {
        readonly examination: typeof import('./examine-page.js');
      };
      return here.examine(question);
    },
    { only, judged: [...judged] },
  );
  for (const way of result.judged) judged.add(way);
  return result.found;
}

/** How many pixels the page is wider than the window: 0 where nothing needs scrolling sideways. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
