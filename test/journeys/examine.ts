import { request } from 'node:http';
import type { Page } from 'playwright-core';
import { findBarriers, openBrowser, overflowOf } from '../support/browser.js';
import type { Sheet } from './counter.js';
import { lete } from './walk.js';

interface Edition {
  readonly lang: 'lv' | 'en';
  readonly page: Page;
}

/** The two editions of every page, for one file: Latvian on the narrowest phone in light colours, English on a wide screen in dark ones. */
export async function openEditions() {
  const lv = await (await openBrowser({ width: 320, height: 800 })).newPage();
  const en = await (await openBrowser({ width: 1280, scheme: 'dark' })).newPage();
  const editions: readonly Edition[] = [
    { lang: 'lv', page: lv },
    { lang: 'en', page: en },
  ];
  return { editions, walk: (stops: readonly Stop[]) => walk(editions, stops) };
}

/** Looks at the page that is open; one that comes again by itself meanwhile is looked at once it is there. */
async function look(edition: Edition, name: string, times = 5): Promise<string[]> {
  try {
    return await lookOnce(edition, name);
  } catch (error) {
    if (!times || !/Execution context was destroyed/.test(String(error))) throw error;
    await edition.page.waitForLoadState();
    return look(edition, name, times - 1);
  }
}

/** `LETE_SHOTS` names a folder for pictures. */
async function lookOnce({ lang, page }: Edition, name: string): Promise<string[]> {
  // What a click leads to may have begun to show without its styles.
  await page.waitForLoadState();
  if (process.env.LETE_SHOTS)
    await page.screenshot({ path: `${process.env.LETE_SHOTS}/${name}-${lang}.png`, fullPage: true });
  const barriers = await findBarriers(page);
  const wide = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ width: 320, height: 800 });
  const overflow = await overflowOf(page);
  await page.setViewportSize(wide);
  if ((await page.locator('html').getAttribute('lang')) !== lang) barriers.push('the page is in the other language');
  return [...barriers, ...(overflow > 0 ? [`${overflow} px too wide`] : [])].map(
    (line) => `${name} (${lang}): ${line}`,
  );
}

type Way = string | ((page: Page, lang: 'lv' | 'en') => Promise<unknown>);
/** A page in some state, and the way there in each language. */
export interface Stop {
  readonly name: string;
  readonly lv: Way;
  readonly en: Way;
}

/** Both languages side by side; resolves with everything that stands in someone's way. */
async function walk(editions: readonly Edition[], stops: readonly Stop[]): Promise<string[]> {
  const walkOne = async (edition: Edition) => {
    const found: string[] = [];
    for (const stop of stops) {
      const way = stop[edition.lang];
      await (typeof way === 'string' ? edition.page.goto(lete + way) : way(edition.page, edition.lang));
      found.push(...(await look(edition, stop.name)));
    }
    return found;
  };
  return (await Promise.all(editions.map(walkOne))).flat();
}

/** A stop whose way is the same in both languages. */
export const both = (name: string, way: (page: Page, lang: 'lv' | 'en') => Promise<unknown>): Stop => ({
  name,
  lv: way,
  en: way,
});

/** Posts values from the page that is open, with its token, as its forms do. */
export async function post(page: Page, action: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
  await Promise.all([
    page.waitForNavigation(),
    page.evaluate(
      ([to, fields]) => {
        const token = document.querySelector<HTMLInputElement>('input[name=_csrf]')?.value;
        const form = Object.assign(document.createElement('form'), { method: 'post', action: to });
        for (const [name, value] of Object.entries({ ...fields, ...(token && { _csrf: token }) }))
          form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
        document.body.append(form);
        form.submit();
      },
      [action, values] as const,
    ),
  ]);
}

/** Asks from another address of this machine until it is too much, so that the other journeys keep their own count. */
export async function refusedAt(path: string, lang: 'lv' | 'en'): Promise<Sheet> {
  for (let times = 0; times < 60; times++) {
    const sheet = await askFrom(lang === 'lv' ? '127.0.0.8' : '127.0.0.9', path);
    if (sheet.status === 429) return sheet;
  }
  throw new Error(`${path} was never too much`);
}

function askFrom(localAddress: string, path: string): Promise<Sheet> {
  const { port } = new URL(lete);
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, localAddress }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ url: path, status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
      );
    });
    asking.on('error', reject).end();
  });
}
