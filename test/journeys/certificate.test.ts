import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.js';
import { answerCertificate, chooseAtEid, follow, heading, lete, open, payAtBank, press, reloadUntil } from './walk.js';

// Without script throughout: nothing of a client's journey needs it.
const browser = await openBrowser({ script: false });
const page = await browser.newPage();
let matter = '';

beforeAll(async () => {
  await open(page, '/lv');
  await follow(page, page.getByRole('link', { name: /^Pieprasīt.*Sodu reģistra/ }));
});
afterAll(() => page.close());

test('a resident goes from the first click to the sealed document', async () => {
  await chooseAtEid(page, 'Anna Bērziņa');
  expect(await heading(page)).toBe('Izziņa no Sodu reģistra');
  await press(page, 'Sākt pieteikumu');
  await press(page, 'Saglabāt un turpināt');
  expect(await page.locator('[role=alert], .ds-error-summary').first().innerText()).toContain('Kura datubāze');
  await answerCertificate(page);
  expect(await page.locator('main').innerText()).toContain('10,40');
  await press(page, 'Iesniegt pieteikumu');
  matter = page.url();
  expect(await page.locator('main .eyebrow').innerText()).toMatch(/^IC\/\d{4}\/3-01\/\d+$/);
  await payAtBank(page);
  await page.goto(matter);
  await reloadUntil(page, () => page.getByText('Lejupielādēt PDF').isVisible(), 'the document');
});

test('sending the application again leads to the same matter, and to no second one', async () => {
  await page.goto(`${lete}/lv/mani-jautajumi`);
  // Whatever else stands there, written by the same person by other ways.
  const applications = page.locator('main table tbody tr', { hasText: 'Izziņa no Sodu reģistra' });
  expect(await applications.count()).toBe(1);
});

test('anyone verifies the document by its code and by the file, without signing in', async () => {
  await page.goto(matter);
  const code = await page.locator('main code').innerText();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Lejupielādēt PDF').click()]);
  const file = await download.path();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  const stranger = await (await openBrowser({ script: false })).newPage();
  await stranger.goto(`${lete}/verify/${code}?lang=lv`);
  const words = await stranger.locator('main').innerText();
  expect(words).toContain('A. B., 1988');
  expect(words).not.toContain('Anna');
  await stranger.goto(`${lete}/verify?lang=lv`);
  await stranger
    .locator('input[type=file]')
    .setInputFiles({ name: 'izzina.pdf', mimeType: 'application/pdf', buffer: readFileSync(file) });
  await follow(stranger, stranger.locator('main form:has(input[type=file]) button'));
  const whole = await stranger.locator('main').innerText();
  const altered = Buffer.from(readFileSync(file));
  altered.writeUInt8(altered.readUInt8(2000) ^ 1, 2000);
  await stranger.goto(`${lete}/verify?lang=lv`);
  await stranger
    .locator('input[type=file]')
    .setInputFiles({ name: 'izzina.pdf', mimeType: 'application/pdf', buffer: altered });
  await follow(stranger, stranger.locator('main form:has(input[type=file]) button'));
  expect(await stranger.locator('main').innerText()).not.toBe(whole);
});

test('she sees who looked at her data, and asks why', async () => {
  await open(page, '/lv/kas-skatijis-manus-datus');
  expect(await page.locator('main').innerText()).toContain('Sodu reģistrā apskatīja');
  await follow(page, page.getByRole('link', { name: /Jautāt, kāpēc/ }).first());
  await press(page, 'Nosūtīt jautājumu');
  expect(await page.locator('main').innerText()).toContain('Uzrakstiet, ko vēlaties uzzināt');
  await page.getByLabel('Ko vēlaties uzzināt').fill('Kāpēc šis skatījums bija vajadzīgs?');
  await press(page, 'Nosūtīt jautājumu');
  expect(await page.locator('main .eyebrow').innerText()).toMatch(/^IC\/\d{4}\/9-01\/\d+$/);
});
