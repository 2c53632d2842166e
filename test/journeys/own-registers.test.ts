import { afterAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.js';
import { chooseAtEid, follow, heading, lete, open, press, reloadUntil } from './walk.js';

// Without script throughout: what registers hold about somebody is seen, and acted on, without any.
const browser = await openBrowser({ script: false });
const pages = await Promise.all([browser.newPage(), (await openBrowser({ script: false })).newPage()]);
const [page, desk] = pages;
afterAll(() => Promise.all(pages.map((one) => one.close())));

const main = () => page.locator('main').innerText();
const next = () => press(page, 'Saglabāt un turpināt');
const numberIn = (words: string) => /IC\/\d{4}\/[\d-]+\/\d+/.exec(words)?.[0] ?? '';

test('anyone checks a certificate by its number, and learns nothing of its holder', async () => {
  await open(page, '/lv/pakalpojumi/ieroci/parbaude');
  await page.getByLabel('Licences vai sertifikāta numurs').fill('as 9900001');
  await press(page, 'Pārbaudīt');
  expect(await main()).toContain('Ir derīgs');
  expect(await main()).not.toContain('Roberts');
});

test('a holder reports a theft: the weapon is searched for at once, and the case is P1 at the desk', async () => {
  await open(page, '/lv/pakalpojumi/ieroci');
  await follow(page, page.getByRole('link', { name: 'Skatīt savus ieročus' }));
  await chooseAtEid(page, 'Roberts Vilks');
  const pistol = page.locator('article', { hasText: 'Walther P22' });
  expect(await pistol.innerText()).toContain('•••••••127');
  await follow(page, pistol.getByRole('button', { name: /Pieteikt nozaudēšanu/ }));
  await next();
  await page.getByLabel('nozagts').check();
  expect(await page.getByLabel('Sērijas numurs').inputValue()).toBe('G 99-33127');
  await page.getByLabel('Diena').fill('1');
  await page.getByLabel('Mēnesis').fill('3');
  await page.getByLabel('Gads').fill('2026');
  await page.getByLabel('Kur', { exact: true }).fill('Ogre');
  await page.getByLabel('Kā tas notika').fill('Uzlauzta automašīna pie meža.');
  await next();
  await page.getByLabel('E-pasta adrese').fill('roberts.vilks@example.com');
  await next();
  await press(page, 'Iesniegt pieteikumu');
  const number = numberIn(await main());
  await open(page, '/lv/pakalpojumi/ieroci/mani-dati');
  expect(await pistol.innerText()).toMatch(/nozagts/i);

  await desk.goto(`${lete}/desk`);
  await chooseAtEid(desk, 'Normunds');
  await reloadUntil(desk, async () => (await desk.locator('main').innerText()).includes(number), 'the report');
  expect(await desk.locator('tr', { hasText: number }).innerText()).toContain('P1');
});

test('an officer follows the weapon through its owners, with a reason', async () => {
  await desk.goto(`${lete}/desk/weapons`);
  await desk.getByLabel('Sērijas numurs').fill('g9933127');
  await desk.getByLabel('Kāpēc skatāties').fill('Pieteikta ieroča zādzība');
  await press(desk, 'Rādīt vēsturi');
  expect(await desk.locator('main').innerText()).toMatch(/Walther P22[\s\S]*Roberts Vilks[\s\S]*Nozagts/);
});

test('a person sees their face image with the number of the request, and reports a mistake in an entry', async () => {
  const her = await (await openBrowser({ script: false })).newPage();
  await her.goto(`${lete}/lv/pakalpojumi/mani-biometrijas-dati/mani-dati`);
  await chooseAtEid(her, 'Anna Bērziņa');
  const reference = await her.locator('.summary code').innerText();
  const licence = her.locator('article', { hasText: 'Vadītāja apliecība' });
  expect(await licence.locator('img').getAttribute('alt')).toContain(reference);
  expect(await licence.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  await follow(her, licence.getByRole('button', { name: /Ziņot par kļūdu/ }));
  expect(await heading(her)).toBe('Ko vēlaties?');
  await press(her, 'Saglabāt un turpināt');
  expect(await her.getByLabel('Kurā ierakstā').inputValue()).toContain('Vadītāja apliecība');
  await her.goto(`${lete}/lv/kas-skatijis-manus-datus`);
  expect(await her.locator('main').innerText()).toContain('agrāk par to ziņot nedrīkstēja');
  await her.close();
});
