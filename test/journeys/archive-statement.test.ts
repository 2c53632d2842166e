import { afterAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.js';
import { chooseAtEid, follow, heading, lete, open, press, reloadUntil } from './walk.js';

// Without script, on a phone and on a desk's screen.
const client = await (await openBrowser({ script: false, width: 390 })).newPage();
const officer = await (await openBrowser({ script: false })).newPage();
afterAll(() => Promise.all([client.close(), officer.close()]));

const next = () => press(client, 'Saglabāt un turpināt');
const saidTo = (page: typeof client) => page.locator('main').innerText();
let matter = '';
let number = '';

test('somebody asks for a statement on the service of a relative who has died, in the spelling that they know', async () => {
  await open(client, '/lv/pakalpojumi/arhiva-izzinas/sakt');
  await chooseAtEid(client, 'Līga Vītola');
  await press(client, /^Sākt/);
  await client.getByLabel('Dienests vai darbs').check();
  await next();
  await client.getByLabel('Par mirušu tuvinieku').check();
  await next();
  await client.getByLabel('Kāds dokuments to apliecina').fill('Miršanas apliecība Nr. 12, dzimšanas apliecība Nr. 34');
  await next();
  await client.getByLabel('Vārds', { exact: true }).fill('Rihards');
  await client.getByLabel('Uzvārds', { exact: true }).fill('Гайлис');
  await next();
  await client.getByLabel('Dzimšanas gads').fill('1940');
  await next();
  await client.getByLabel('Iestāde vai daļa').fill('Milicijas nodaļa Rīgā');
  await client.getByLabel('No kura līdz kuram laikam').fill('1960–1975');
  await next();
  await client.getByLabel('Pensijai (VSAA)').check();
  await next();
  await client.getByLabel('Šajā portālā').check();
  await next();
  await client.getByLabel('E-pasta adrese').fill('liga.vitola@example.com');
  await next();
  await client.locator('main input[type=checkbox]').check();
  await next();
  await press(client, 'Iesniegt pieteikumu');
  matter = client.url();
  number = /IC\/\d{4}\/[\d-]+\/\d+/.exec(await saidTo(client))?.[0] ?? '';
});

test('an officer finds the file, reads its sheets and gathers what the statement will say', async () => {
  await officer.goto(`${lete}/desk`);
  await chooseAtEid(officer, 'Rihards Auziņš');
  await officer.getByLabel('Meklēt pēc numura vai vārda').fill(number);
  await press(officer, 'Meklēt');
  await follow(officer, officer.locator('main table a').first());
  await reloadUntil(officer, () => officer.getByText('miršanas apliecinājumu').first().isVisible(), 'the referral');
  await press(officer, 'Uzņemties');
  await follow(officer, officer.getByRole('link', { name: 'Meklēt arhīvā un sagatavot izziņu' }));
  await press(officer, 'Meklēt');
  await follow(officer, officer.getByRole('row', { name: /Rihards Gailis/ }).getByRole('button'));
  const scan = officer.locator('main img').first();
  expect(await scan.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
  await press(officer, 'Iekļaut izziņā');
  await officer.getByLabel('Piebilde izziņā').fill('Pieteikumā uzvārds rakstīts Гайлис.');
  await press(officer, 'Saglabāt piebildi');
  expect(await saidTo(officer)).toMatch(/F-12[\s\S]*Izdienas stāžs/);
});

test('the statement is issued from the case, and the client reads what it cites', async () => {
  await follow(officer, officer.getByRole('link', { name: 'Uz lietu' }));
  await press(officer, 'Izsniegt dokumentu');
  await client.goto(matter);
  await reloadUntil(client, () => client.getByText('Lejupielādēt PDF').isVisible(), 'the statement');
  await follow(client, client.getByRole('link', { name: 'Lasīt kā lapu' }));
  expect(await heading(client)).toBe('Arhīva izziņa');
  expect(await saidTo(client)).toMatch(/Rihards Gailis[\s\S]*F-12\. f\.[\s\S]*Гайлис/);
  await client.goto(`${lete}/lv/kas-skatijis-manus-datus`);
  expect(await saidTo(client)).toContain('Rihards Auziņš');
});
