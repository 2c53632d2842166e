// Somebody who has never been here, with a phone, by keyboard alone, without script; and what a screen reader is told on the way.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, overflowOf } from '../support/browser.js';
import { heading, open } from './walk.js';

const page = await (await openBrowser({ script: false, width: 390, height: 844 })).newPage();

/** What has the focus: its words, and where it leads or what it is called in the form. */
const focused = (on: Page) =>
  on.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const to = element.getAttribute('href') ?? element.getAttribute('name') ?? '';
    return { to, words: element.textContent?.trim() ?? '', isShown: outlineStyle !== 'none' || boxShadow !== 'none' };
  });

/** Tabs to what leads somewhere or has a name in a form; each stop on the way shows that it has the focus. */
async function tabTo(on: Page, to: RegExp): Promise<void> {
  for (let stops = 0; stops < 40; stops++) {
    await on.keyboard.press('Tab');
    const stop = await focused(on);
    expect(stop.isShown, `focus on “${stop.words}”`).toBe(true);
    if (to.test(stop.to)) return;
  }
  throw new Error(`${to} was not reached by keyboard`);
}

const enter = (on: Page) => Promise.all([on.waitForEvent('load'), on.keyboard.press('Enter')]);

/** The page as a screen reader has it: its landmarks, one first heading, no level left out, everything named. */
async function listen(on: Page): Promise<string> {
  const tree = await on.locator('body').ariaSnapshot();
  for (const landmark of ['banner', 'main', 'contentinfo'])
    expect(tree.match(new RegExp(`^ *- ${landmark}\\b`, 'gm')), landmark).toHaveLength(1);
  expect(tree).toMatch(/^ *- navigation "[^"]+"/m);
  const levels = [...tree.matchAll(/- heading "[^"]+" \[level=(\d)\]/g)].map(([, level]) => Number(level));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [index, level] of levels.slice(levels.indexOf(1)).entries())
    expect(level - (levels[levels.indexOf(1) + index - 1] ?? 0), `headings ${levels}`).toBeLessThanOrEqual(1);
  expect(tree).not.toMatch(/^ *- (link|button|textbox|searchbox|combobox|img|table|navigation)(:| \[|$)/m);
  expect(await overflowOf(on)).toBe(0);
  return tree;
}

test('a newcomer finds a service by search, reads what it costs and takes, and stands at its door', async () => {
  await open(page, '/lv');
  expect(await listen(page)).toMatch(/- (searchbox|textbox) "[^"]+"/);
  await page.keyboard.press('Tab');
  expect((await focused(page)).words).toBe('Pāriet uz saturu');
  await page.keyboard.press('Enter');
  await tabTo(page, /^q$/);
  await page.keyboard.type('izzina darbam');
  await enter(page);
  expect(await heading(page)).toBe('Meklēt');
  await tabTo(page, /\/lv\/pakalpojumi\/izzina-no-sodu-registra$/);
  await enter(page);
  expect(await heading(page)).toContain('Sodu reģistra');
  const service = await listen(page);
  for (const told of ['Cena', 'Termiņš', 'Kur saņemsiet']) expect(service).toContain(told);
  await tabTo(page, /\/izzina-no-sodu-registra\/sakt$/);
  await enter(page);
  expect(await page.getByRole('radio', { name: /Anna Bērziņa/ }).count()).toBe(1);
});
