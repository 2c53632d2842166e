import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findBarriers, openBrowser, overflowOf } from '../support/browser.js';
import { chooseAtEid, follow, heading, open, press } from './walk.js';

const page = await (await openBrowser()).newPage();
const pictures = process.env.GALLERY;

/** Looked at on a wide screen and on a phone. */
async function look(on: Page, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await on.setViewportSize({ width, height: 900 });
    expect(await overflowOf(on), name).toBe(0);
    if (pictures) await on.screenshot({ path: `${pictures}/contact-${name}-${width}.png`, fullPage: true });
  }
  expect(await findBarriers(on)).toEqual([]);
  // On the desk a script keeps what is typed; this journey goes without any.
  if (!name.startsWith('desk-'))
    expect(await on.locator('script').count(), 'a page of this journey needs no script').toBe(0);
}

/** Longer than a program takes; the server refuses forms that were sent within three seconds. */
const think = (on: Page) => on.waitForTimeout(3100);

test('someone without script or mouse asks for help, mends the mistakes and reads the number and the term', async () => {
  await open(page, '/lv/raksti-mums');
  await look(page, 'topics');
  await follow(page, page.getByRole('link', { name: 'Kaut kas nedarbojas' }));
  await look(page, 'form');
  await page.getByLabel('Kas notika?').focus();
  await page.keyboard.type('Pēc pieslēgšanās lapa ir tukša.');
  await think(page);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Tab').then(() => page.keyboard.press('Enter'))]);
  await look(page, 'mistakes');
  expect(await page.getByLabel('Kas notika?').inputValue()).toBe('Pēc pieslēgšanās lapa ir tukša.');
  const summary = page.getByRole('alert');
  expect(await summary.innerText()).toContain('Norādiet e-pastu vai tālruni');
  await page.getByLabel('Sistēma, pakalpojums vai lapa').focus();
  await page.keyboard.type('Portāls');
  await page.getByLabel('Tālrunis').focus();
  await page.keyboard.type('26123456');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  expect(await heading(page)).toBe('Saņemts un reģistrēts');
  await look(page, 'received');
  expect(await page.locator('main').innerText()).toMatch(/IC\/\d{4}\/8-01\/\d+/);
});

test('a problem with a page is reported from that page', async () => {
  await open(page, '/lv/cenas');
  await follow(page, page.getByRole('link', { name: 'Ziņot par problēmu šajā lapā' }));
  await look(page, 'page-problem');
  expect(await page.locator('main').innerText()).toContain('/lv/cenas');
  await page.getByLabel('Nevaru to izlasīt vai lietot').check();
  await page.getByLabel('Kas notika?').fill('Ekrāna lasītājs tabulu nelasa.');
  await think(page);
  await press(page, 'Nosūtīt');
  expect(await page.locator('main').innerText()).toMatch(/IC\/\d{4}\/1-06\/\d+/);
});

test('a whistleblower without a name gets a code, reads the report and adds to it', async () => {
  await open(page, '/lv/raksti-mums/trauksme');
  await look(page, 'report');
  await page.getByLabel('Kas notiek un kas to dara?').fill('Iepirkumā ir pārkāpums.');
  await think(page);
  await press(page, 'Nosūtīt');
  await look(page, 'code');
  const code = /[0-9A-Z]{5}(?:-[0-9A-Z]{5}){3}/.exec(await page.locator('main').innerText())?.[0] ?? '';
  await open(page, '/lv/raksti-mums/mans-zinojums');
  await page.getByLabel('Ziņojuma kods').fill(code);
  await press(page, 'Atvērt');
  expect(await page.locator('main').innerText()).toContain('Iepirkumā ir pārkāpums.');
  await look(page, 'my-report');
  await page.getByLabel('Vēlos piebilst').fill('Ir arī liecinieks.');
  await press(page, 'Pievienot');
  expect(await page.locator('main').innerText()).toContain('Pievienots ziņojumam.');
});

test('a contact person reads the report without a name, and the name only with a reason', async () => {
  await open(page, '/desk');
  await chooseAtEid(page, 'Normunds');
  await page.goto(`${new URL(page.url()).origin}/desk`);
  await follow(page, page.getByRole('link', { name: /IC\/\d{4}\/1-08\/1$/ }));
  expect(await page.locator('main').innerText()).not.toContain('Izdomāta');
  await page.locator('summary').filter({ hasText: 'Rādīt, kas ziņoja' }).click();
  await page.getByLabel('Kāpēc jāzina, kas ziņoja').fill('Jāsazinās par pierādījumiem.');
  await look(page, 'desk-report');
  await press(page, 'Rādīt, kas ziņoja');
  expect(await page.locator('main').innerText()).toContain('Izdomāta Ziņotāja');
  await look(page, 'desk-reporter');
});

test('an officer gives a misjudged letter its right kind, mends a missing reason, and the letter goes to its unit', async () => {
  const desk = await (await openBrowser()).newPage();
  await open(desk, '/desk');
  await chooseAtEid(desk, 'Edgars');
  await desk.goto(`${new URL(desk.url()).origin}/desk`);
  const number = desk.getByRole('link', { name: /IC\/\d{4}\/8-01\/1$/ });
  await follow(desk, number);
  await desk.locator('summary').filter({ hasText: 'Mainīt veidu vai nodaļu' }).click();
  await desk.getByLabel('Iesnieguma veids').selectOption({ label: 'Jautājums' });
  await press(desk, 'Mainīt veidu vai nodaļu');
  await look(desk, 'desk-kind');
  expect(await desk.getByRole('alert').first().innerText()).toContain('Uzrakstiet iemeslu');
  expect(await desk.getByLabel('Iesnieguma veids').inputValue()).toBe('question');
  await desk.getByLabel('Kāpēc veids jāmaina').fill('Tas ir jautājums, nevis kļūda.');
  await press(desk, 'Mainīt veidu vai nodaļu');
  expect(await heading(desk)).toBe('Darba saraksts');
  expect(await number.count()).toBe(0);
});
