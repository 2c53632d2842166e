import { readFileSync } from 'node:fs';
import { extractText } from 'unpdf';
import { afterAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.js';
import { follow, lete, open, press } from './walk.js';

const browser = await openBrowser();
const page = await browser.newPage();
afterAll(() => page.close());

const describing = '/lv/pakalpojumi/kulturas-objekti/aprakstit';
const main = () => page.locator('main').innerText();

/** Everything that the page sent since the last question. */
const sent: string[] = [];
page.on('request', (request) => request.method() !== 'GET' && sent.push(request.postData() ?? request.url()));

async function saved(button: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return readFileSync(await file.path());
}

test('an owner describes an object in the browser alone, without a network, and takes it away as a file and as a paper', async () => {
  await open(page, describing);
  await page.getByText('darbojas arī bez interneta').waitFor();
  await page.context().setOffline(true);
  await page.reload();
  await page.getByLabel('Nosaukums').fill('Šķīvis ar ģerboni');
  await page.getByLabel('Veids').selectOption('ceramics');
  await page.getByLabel('Uzraksti un zīmes').fill('Apakšā “Рига 1907”');
  await page.getByLabel('Pievienot fotogrāfijas').setInputFiles({
    name: 'skivis.png',
    mimeType: 'image/png',
    buffer: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mP8z8BQz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
      'base64',
    ),
  });
  await page.getByLabel('Ko attēls rāda').fill('Kopskats');
  const json = await saved('Saglabāt datnē (JSON)');
  expect(JSON.parse(json.toString('utf8'))).toMatchObject({
    format: 'object-id',
    kind: 'ceramics',
    title: 'Šķīvis ar ģerboni',
    photographs: [{ caption: 'Kopskats' }],
  });
  const { text } = await extractText(new Uint8Array(await saved('Saglabāt kā PDF')), { mergePages: true });
  expect(text).toContain('Šķīvis ar ģerboni');
  expect(text).toContain('Рига 1907');
  await page.reload();
  await page.getByText('Atvērts tas, ko šajā pārlūkā iesākāt').waitFor();
  expect(await page.getByLabel('Nosaukums').inputValue()).toBe('Šķīvis ar ģerboni');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Notīrīt šajā ierīcē' }).click();
  await page.getByText('apraksta vairs nav').waitFor();
  expect(await page.getByLabel('Nosaukums').inputValue()).toBe('');
  await page
    .getByLabel('Atvērt saglabāto aprakstu')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: json });
  await page.getByText('Apraksts atvērts').waitFor();
  expect(await page.getByLabel('Uzraksti un zīmes').inputValue()).toBe('Apakšā “Рига 1907”');
  expect(sent).toEqual([]);
  await page.context().setOffline(false);
});

test('whoever is offered an object finds it by its picture, which stays with them', async () => {
  await open(page, '/lv/pakalpojumi/kulturas-objekti/meklet?kind=icon');
  const first = page.locator('.gallery-item', { has: page.locator('img') }).first();
  const title = (await first.locator('h3').innerText()).trim();
  const picture = await page.request.get(
    `${lete}/open-data/cultural-objects/${(await first.locator('a').getAttribute('href'))?.split('/').at(-1)}/0`,
  );
  await page
    .getByLabel('Priekšmeta attēls')
    .setInputFiles({ name: 'prece.jpg', mimeType: 'image/jpeg', buffer: await picture.body() });
  await press(page, 'Meklēt pēc attēla');
  expect(await main()).toContain(title);
  expect(sent.join('')).not.toContain('JFIF');
  await follow(page, page.locator('.gallery-item a').first());
  expect(await main()).toMatch(/Valsts policijai 110/);
});
