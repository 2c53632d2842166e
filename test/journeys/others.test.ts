import { expect, test } from 'vitest';
import { openBrowser } from '../support/browser.js';
import { chooseAtEid, heading, lete, open, payAtBank, press, reloadUntil } from './walk.js';

test('anyone checks a document, prints the answer, and nothing asked for stands in an address', async () => {
  const page = await (await openBrowser({ script: false, width: 320 })).newPage();
  await open(page, '/en/services/invalid-documents');
  await page.getByRole('link', { name: /check/i }).first().click();
  await press(page, 'Check');
  expect(await page.locator('main').innerText()).toMatch(/series/i);
  await page.getByLabel('Kind of document').selectOption('passport');
  await page.getByLabel('Series').fill('lv');
  await page.getByLabel('Number').fill('12-34');
  await press(page, 'Check');
  expect(await page.getByLabel('Number').inputValue()).toBe('12-34');
  await page.getByLabel('Number').fill('7654321');
  await press(page, 'Check');
  expect(await page.locator('main').innerText()).toMatch(/Reference/);
  expect(page.url()).not.toContain('7654321');
});

test('a parent asks for a child, visibly, and leaves and resumes on another device', async () => {
  const first = await openBrowser({ script: false });
  const page = await first.newPage();
  await open(page, '/lv/kam');
  await chooseAtEid(page, 'Māra Liepiņa');
  await page.getByLabel(/Emīls Liepiņš/).check();
  await press(page, 'Apstiprināt');
  await open(page, '/lv/pakalpojumi/izzina-no-sodu-registra/sakt');
  expect(await page.locator('header').innerText()).toContain('Emīls');
  await press(page, 'Sākt pieteikumu');
  await page.getByLabel('Tikai aktuālā').check();
  await page.getByLabel('Jā').check();
  await press(page, 'Saglabāt un turpināt');
  const other = await (await openBrowser({ script: false, width: 360 })).newPage();
  await open(other, '/lv/kam');
  await chooseAtEid(other, 'Māra Liepiņa');
  await other.getByLabel(/Emīls Liepiņš/).check();
  await press(other, 'Apstiprināt');
  await open(other, '/lv/mani-jautajumi');
  await other.getByRole('link', { name: 'Izziņa no Sodu reģistra' }).first().click();
  expect(await heading(other)).toContain('bijušie vārdi');
});

test('a signatory gets the certificate of the company, in English, on the next working day', async () => {
  const page = await (await openBrowser({ script: false })).newPage();
  await open(page, '/lv/kam');
  await chooseAtEid(page, 'Kārlis Krūmiņš');
  await page.getByLabel(/Fiktīvais mežs/).check();
  await press(page, 'Apstiprināt');
  await open(page, '/lv/pakalpojumi/izzina-no-sodu-registra/sakt');
  await press(page, 'Sākt pieteikumu');
  const next = () => press(page, 'Saglabāt un turpināt');
  await page.getByLabel('Piespiedu ietekmēšanas līdzekļi').check();
  await page.getByLabel('Administratīvie sodi').check();
  await page.getByLabel('Aktuālā un arhīva').check();
  await next();
  await next();
  await page.getByLabel('Angļu').check();
  await next();
  await page.getByLabel('Steidzami').check();
  await next();
  await page.getByLabel('Ierakstītā vēstulē Latvijā').check();
  await next();
  await page.locator('[name="addressLatvia.street"]').fill('Fiktīvā iela 1');
  await page.locator('[name="addressLatvia.town"]').fill('Rīga');
  await page.locator('[name="addressLatvia.postalCode"]').fill('LV-1001');
  await next();
  await page.getByLabel('E-pasta adrese').fill('mezs@example.com');
  await next();
  await page.locator('main input[type=checkbox]').check();
  await next();
  // 20.80 + 12.80 + 4.20
  expect(await page.locator('main').innerText()).toContain('37,80');
  await press(page, 'Iesniegt pieteikumu');
  const matter = page.url();
  await payAtBank(page);
  await page.goto(matter);
  await reloadUntil(page, () => page.getByText('Gatavs nosūtīšanai').first().isVisible(), 'the document');
  const officer = await (await openBrowser({ script: false })).newPage();
  await open(officer, '/desk?queue=to-send');
  await chooseAtEid(officer, 'Dace Rozīte');
  await open(officer, '/desk?queue=to-send');
  await officer.locator('main table a').first().click();
  await press(officer, /Uzņemties/);
  await officer.getByLabel('Sūtījuma numurs').fill('RR123456789LV');
  await press(officer, 'Atzīmēt kā nosūtītu');
  await page.reload();
  expect(await page.locator('main').innerText()).toContain('RR123456789LV');
});

test('a foreign matter looks like one that does not exist', async () => {
  const page = await (await openBrowser({ script: false })).newPage();
  await open(page, '/lv/mani-jautajumi');
  await chooseAtEid(page, 'Līga Vītola');
  const missing = await page.goto(`${lete}/lv/mani-jautajumi/00000000-0000-4000-8000-000000000000`);
  expect(missing?.status()).toBe(404);
});
