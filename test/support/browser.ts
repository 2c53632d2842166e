import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
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
    javaScriptEnabled: look.script ?? true,
    locale: 'lv-LV',
  });
  context.setDefaultTimeout(15_000);
  afterAll(() => context.close());
  return context;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of axe on which colours bear. */
export const colours: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with a page under WCAG 2.2 AA and good practice, or under some rules alone; one readable line each. */
export async function findBarriers(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Our pages have no frames: the small edition, run in the page itself, is the whole of it.
  await page.evaluate(axeSource);
  return page.evaluate(async (only) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { axe } = globalThis as unknown as { readonly axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      runOnly: only ? [...only] : tags,
      resultTypes: ['violations'],
      preload: false,
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}`),
    );
  }, rules);
}

/** How many pixels the page is wider than the window: 0 where nothing needs scrolling sideways. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
