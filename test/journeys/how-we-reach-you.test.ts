import { expect, test } from 'vitest';
import { findBarriers, openBrowser, overflowOf } from '../support/browser.js';
import { chooseAtEid, heading, lete, open, reloadUntil } from './walk.js';

const page = await (await openBrowser()).newPage();
const pictures = process.env.GALLERY;

const look = async (name: string) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflowOf(page)).toBe(0);
    if (pictures) await page.screenshot({ path: `${pictures}/reach-${name}-${width}.png`, fullPage: true });
  }
  expect(await findBarriers(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
};

const focused = () =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim() || '');

/** Tabs until what is looked for has the focus. */
async function tabTo(wanted: RegExp): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press('Tab');
    if (wanted.test(await focused())) return;
  }
  throw new Error(`${wanted} was not reached by keyboard`);
}

const enter = () => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);

test('a client chooses by keyboard how to be reached, and confirms an address by the code that came there', async () => {
  await open(page, '/lv/mani-jautajumi');
  await chooseAtEid(page, 'Līga Vītola');
  await look('question');
  await tabTo(/^Izvēlēties$/);
  await enter();
  expect(await heading(page)).toBe('Kā ar Jums sazināties');
  await look('empty');
  await tabTo(/^way/);
  await page.keyboard.press('ArrowDown');
  await tabTo(/^Saglabāt izvēli$/);
  await enter();
  expect(await page.locator(':focus').innerText()).toContain('Izvēle ir saglabāta');
  await tabTo(/^email$/);
  await page.keyboard.type('liga.vitola@example.com');
  await tabTo(/^Nosūtīt kodu$/);
  await enter();
  const mailed = async () => {
    const mails: { to: string; text: string }[] = await (await fetch(`${lete}/demo/outbox.json`)).json();
    return /\b\d{6}\b/.exec(mails.find(({ to }) => to === 'liga.vitola@example.com')?.text ?? '')?.[0];
  };
  await reloadUntil(page, async () => (await mailed()) !== undefined, 'the mail with the code');
  await look('waiting');
  await tabTo(/^code$/);
  await page.keyboard.type((await mailed()) ?? '');
  await enter();
  expect(await page.locator(':focus').innerText()).toContain('E-pasta adrese ir apstiprināta');
  await look('confirmed');
  await open(page, '/lv/mani-jautajumi');
  expect(await page.locator('main').innerText()).not.toContain('Jautājam tikai vienreiz');
  await open(page, '/lv/kontakti');
  await look('contacts');
});
