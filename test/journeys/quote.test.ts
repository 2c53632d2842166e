import { afterAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.js';
import { chooseAtEid, follow, lete, open, payAtBank, press, reloadUntil } from './walk.js';

// A request whose work is quoted, without script: asked, quoted by the hour, agreed, paid, handed over, accepted.
const client = await (await openBrowser({ script: false, width: 390 })).newPage();
const officer = await (await openBrowser({ script: false })).newPage();
afterAll(() => Promise.all([client.close(), officer.close()]));

const saidTo = (page: typeof client) => page.locator('main').innerText();
let matter = '';

test('a client asks in their own words, signs in when sending, and loses nothing that was typed', async () => {
  await open(client, '/lv/pakalpojumi/statistika/pieteikums');
  await client.getByLabel('Ko lūdzat?').fill('Lūdzu zādzību skaitu pa novadiem 2025. gadā.');
  await client.getByLabel('E-pastā').check();
  await client.getByLabel('E-pasts (nav obligāti)').fill('roberts.vilks@example.com');
  // Longer than a program takes: the server refuses forms that were sent within three seconds.
  await client.waitForTimeout(3100);
  await press(client, 'Nosūtīt ar eID');
  expect(await saidTo(client)).not.toContain('sesija ir beigusies');
  await follow(client, client.locator('main').getByRole('link', { name: 'Pieslēgties' }));
  await chooseAtEid(client, 'Roberts Vilks');
  await press(client, 'Nosūtīt');
  const number = /IC\/\d{4}\/[\d-]+\/\d+/.exec(await saidTo(client))?.[0] ?? '';
  await follow(client, client.getByRole('link', { name: 'Atvērt lietu' }));
  matter = client.url();
  await officer.goto(`${lete}/desk`);
  await chooseAtEid(officer, 'Rihards Auziņš');
  await officer.getByLabel('Meklēt pēc numura vai vārda').fill(number);
  await press(officer, 'Meklēt');
  await follow(officer, officer.locator('main table a').first());
});

test('an officer quotes the work by the hour, and the client agrees and pays', async () => {
  await press(officer, 'Uzņemties');
  await officer.locator('summary', { hasText: 'Sagatavot tāmi' }).click();
  const hour = await officer.getByRole('option', { name: /cilvēkstunda/ }).getAttribute('value');
  await officer.getByLabel('Cenrāža pozīcija').selectOption(hour);
  await officer.getByLabel('Cik vienību').fill('3');
  await officer.getByLabel('Kas tiks izdarīts').fill('Zādzības pa novadiem un mēnešiem, XLSX un CSV.');
  await press(officer, 'Nosūtīt tāmi klientam');
  await client.goto(matter);
  expect(await saidTo(client)).toMatch(/Zādzības pa novadiem[\s\S]*64,68\s€[\s\S]*Piekrist tāmei/);
  await press(client, 'Piekrist tāmei');
  await payAtBank(client);
});

test('the work is handed over and accepted, and both have the act', async () => {
  await client.goto(matter);
  await reloadUntil(client, async () => (await saidTo(client)).includes('notiek darbs'), 'the payment');
  await officer.reload();
  await officer.getByLabel('Kas izdarīts un nodots').fill('Nosūtīta XLSX un CSV datne.');
  await press(officer, 'Nodot pieņemšanai');
  await client.reload();
  await press(client, 'Pieņemt darbu');
  for (const page of [client, officer]) {
    await page.reload();
    const act = await page.locator('main a[href$="akts.pdf"], main a[href$="act.pdf"]').getAttribute('href');
    const paper = await page.request.get(new URL(act ?? '', page.url()).href);
    expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
  }
});
