import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.js';
import { answerCertificate, chooseAtEid, follow, heading, lete, open, payAtBank, press, reloadUntil } from './walk.js';

const client = await (await openBrowser({ script: false, width: 360 })).newPage();
const officer = await (await openBrowser({ script: false })).newPage();
let matter = '';

afterAll(async () => {
  await client.close();
  await officer.close();
});

async function openTheCase(page: Page, name: string): Promise<void> {
  await open(page, '/desk');
  await page.getByLabel('Meklēt pēc numura vai vārda').fill(name);
  await press(page, 'Meklēt');
  await follow(page, page.locator('main table a').first());
}

test('a person with a namesake is referred to an officer, who sees why', async () => {
  await open(client, '/lv/pakalpojumi/izzina-no-sodu-registra/sakt');
  await chooseAtEid(client, 'Pēteris Bērzs');
  await press(client, 'Sākt pieteikumu');
  await answerCertificate(client, { urgency: 'Steidzami' });
  expect(await client.locator('main').innerText()).toContain('20,80');
  await press(client, 'Iesniegt pieteikumu');
  matter = client.url();
  await payAtBank(client);
  await client.goto(matter);
  await reloadUntil(client, () => client.getByText('Izskata darbinieks').first().isVisible(), 'the referral');
  await open(officer, '/desk');
  await chooseAtEid(officer, 'Dace Rozīte');
  await openTheCase(officer, 'peteris berzs');
  expect(await officer.locator('main').innerText()).toContain('vairākas personas ar šādu vārdu');
});

test('the officer takes the case, keeps a draft, asks; the clock stands still until the client answers', async () => {
  await press(officer, 'Uzņemties');
  await officer.locator('summary', { hasText: 'Lūgt papildu ziņas' }).click();
  await officer.getByLabel('Jautājums klientam').fill('Lūdzu, nosauciet savu dzimšanas vietu.');
  await follow(
    officer,
    officer.locator('details:has([name=question])').getByRole('button', { name: 'Saglabāt melnrakstu' }),
  );
  await officer.reload();
  expect(await officer.getByLabel('Jautājums klientam').inputValue()).toBe('Lūdzu, nosauciet savu dzimšanas vietu.');
  await press(officer, 'Nosūtīt jautājumu');
  expect(await officer.locator('main').innerText()).toContain('apturēts');
  await client.reload();
  expect(await client.locator('main').innerText()).toContain('Lūdzu, nosauciet savu dzimšanas vietu.');
  await client.getByRole('textbox', { name: 'Jūsu atbilde' }).fill('Esmu dzimis Rīgā.');
  await press(client, 'Nosūtīt atbildi');
  await officer.reload();
  expect(await officer.locator('main').innerText()).toContain('Esmu dzimis Rīgā.');
});

test('the register is looked into again only with a reason, which the person can read', async () => {
  await officer.locator('summary', { hasText: 'Skatīt reģistrus vēlreiz' }).click();
  await press(officer, /^Skatīt$/);
  expect(await officer.locator('main').innerText()).toContain('Uzrakstiet vismaz 10 rakstzīmes');
  await officer.getByLabel('Kāpēc reģistrs jāskata').fill('Salīdzinu dzimšanas vietu ar klienta atbildi.');
  await press(officer, /^Skatīt$/);
  await client.goto(`${lete}/lv/kas-skatijis-manus-datus`);
  const looks = await client.locator('main').innerText();
  expect(looks).toContain('Salīdzinu dzimšanas vietu ar klienta atbildi.');
  expect(looks).toContain('Dace Rozīte');
});

test('the officer grants, and the client collects the document', async () => {
  await press(officer, 'Izsniegt dokumentu');
  await client.goto(matter);
  await reloadUntil(client, () => client.getByText('Lejupielādēt PDF').isVisible(), 'the document');
  expect(await heading(client)).toBe('Izziņa no Sodu reģistra');
});

test('a refusal cannot be sent without ground and facts, and the client reads all four parts', async () => {
  await open(client, '/lv/pakalpojumi/izzina-no-sodu-registra/sakt');
  await press(client, /Sākt/);
  await answerCertificate(client, { relief: 'Jā, esmu persona ar invaliditāti' });
  expect(await client.locator('main').innerText()).toContain('5,20');
  await press(client, 'Iesniegt pieteikumu');
  matter = client.url();
  await payAtBank(client);
  await client.goto(matter);
  await reloadUntil(client, () => client.getByText('Izskata darbinieks').first().isVisible(), 'the referral');
  await openTheCase(officer, await client.locator('main .eyebrow').innerText());
  await press(officer, 'Uzņemties');
  await officer.locator('summary', { hasText: /^Atteikt$/ }).click();
  await press(officer, 'Apskatīt, ko klients saņems');
  expect(await officer.locator('main').innerText()).toContain('Izvēlieties atteikuma tiesisko pamatu');
  await officer.getByLabel('Tiesības uz maksas atvieglojumu nav apstiprinājušās').check();
  await officer
    .getByLabel('Fakti, uz kuriem atteikums balstās')
    .fill('Norādītais dokuments INV-123 iestādes reģistrā nav atrodams.');
  await press(officer, 'Apskatīt, ko klients saņems');
  expect(await officer.locator('main').innerText()).toContain('Līdzīgās lietās lemts citādi');
  await officer.getByLabel('Kāpēc šeit lemjat citādi').fill('Šeit nav pierādīts atvieglojums, persona ir zināma.');
  await press(officer, 'Apskatīt, ko klients saņems');
  expect(await officer.locator('main').innerText()).toContain('viena mēneša laikā');
  await press(officer, 'Nosūtīt atteikumu');
  await client.reload();
  const words = await client.locator('main').innerText();
  for (const part of ['Tiesības uz maksas atvieglojumu', 'INV-123', 'Nr. 693', 'viena mēneša laikā'])
    expect(words).toContain(part);
  await reloadUntil(client, () => client.getByText('Lejupielādēt PDF').isVisible(), 'the sealed decision');
  await follow(client, client.getByRole('link', { name: 'Lasīt kā lapu' }));
  const decision = await client.locator('main').innerText();
  for (const part of ['Lēmums', 'INV-123', 'Pārsūdzēšanas kārtība', 'Dace Rozīte']) expect(decision).toContain(part);
});
