import { afterAll, expect, test } from 'vitest';
import { demonstrationHolders } from '../../src/payments/demonstration/holders.js';
import { writeCamt } from '../../src/payments/testing.js';
import { openBrowser } from '../support/browser.js';
import { chooseAtEid, follow, lete, open, press, reloadUntil } from './walk.js';

// Without script throughout: seeing and paying a penalty needs none.
const browser = await openBrowser({ script: false });
const page = await browser.newPage();
afterAll(() => page.close());

/** Arrived already where the bank was asked meanwhile. */
const isSent = /Maksājums ir (nosūtīts|saņemts)/;
const own = '/lv/pakalpojumi/administrativie-sodi/mani-dati';
const main = () => page.locator('main').innerText();
const tick = (number: string) => page.getByLabel(`Atzīmēt: Lēmums Nr. ${number}`).check();
const inList = (number: string) => page.locator('article', { hasText: number }).innerText();

test('a resident sees their penalties and pays two of them in one go at their bank', async () => {
  await open(page, '/lv/pakalpojumi/administrativie-sodi');
  await follow(page, page.getByRole('link', { name: 'Skatīt un samaksāt sodus' }));
  await chooseAtEid(page, 'Roberts Vilks');
  expect(await main()).toContain('Kopā jāmaksā');
  expect(await inList('VL 99000106')).toMatch(/pie tiesu izpildītāja/i);
  await tick('PP 99000102');
  await tick('SD 99000103');
  await press(page, 'Samaksāt atzīmētos');
  expect(await page.locator('.transfer-code').count()).toBe(2);
  expect(await main()).toContain('PP 99000102, MV-1984');
  await press(page, 'Doties uz banku');
  await follow(page, page.locator('[value=pay]'));
  await reloadUntil(page, async () => isSent.test(await main()), 'the payment');
  expect(await page.locator('.summary .ds-tag').count()).toBe(2);
  await press(page, 'Viens apliecinājums par visiem samaksātajiem (PDF)');
  await reloadUntil(page, async () => (await main()).includes('Lejupielādēt PDF'), 'the confirmation');
  for (const words of ['1. PP 99000102', '2. SD 99000103', 'Rīgas valstspilsētas pašvaldība', 'Kopā samaksāts'])
    expect(await main()).toContain(words);
  await open(page, own);
  // Paid already where the bank was asked meanwhile.
  expect(await inList('SD 99000103')).toMatch(/samaksa apstrādē|apmaksāts/i);
  await follow(
    page,
    page.locator('article', { hasText: 'SD 99000103' }).getByRole('link', { name: 'Maksājuma gaita' }),
  );
  expect(await main()).toContain('PP 99000102');
});

test('and one by card', async () => {
  await open(page, own);
  await tick('PP 99000101');
  await press(page, 'Samaksāt atzīmētos');
  await press(page, 'Maksāt ar karti');
  await follow(page, page.locator('[value=pay]'));
  await reloadUntil(page, async () => isSent.test(await main()), 'the payment');
});

test('a stranger pays by the number of the decision', async () => {
  const other = await (await openBrowser({ script: false })).newPage();
  await other.goto(`${lete}/lv/pakalpojumi/administrativie-sodi/parbaude`);
  await chooseAtEid(other, 'Anna Bērziņa');
  await other.getByLabel('Lēmuma numurs').fill('vl 99000120');
  await other.getByLabel('Sodītā dzimšanas datums').fill('19.08.2011');
  await press(other, 'Pārbaudīt');
  expect(await other.locator('main').innerText()).toContain('20,00');
  await press(other, 'Samaksāt');
  await press(other, 'Doties uz banku');
  await follow(other, other.locator('[value=pay]'));
  await reloadUntil(other, async () => isSent.test(await other.locator('main').innerText()), 'the payment');
});

test('an accountant asks the bank, so that what was paid is paid, and places what no rule could', async () => {
  const desk = await (await openBrowser({ script: false })).newPage();
  await desk.goto(`${lete}/desk/money`);
  await chooseAtEid(desk, 'Baiba Sproģe');
  await press(desk, 'Prasīt bankai tagad');
  await open(page, own);
  await reloadUntil(page, async () => /apmaksāts/i.test(await inList('SD 99000103')), 'the penalty');
  await desk.goto(`${lete}/desk/money/unsure`);
  await follow(desk, desk.getByRole('link', { name: 'Samaksāts citas iestādes kontā' }));
  await press(desk, /^Attiecināt/);
  expect(await desk.locator('main').innerText()).toContain('Lēmums ir saņemts');
});

test('and hands in a statement: cut off it is refused with the reason, whole it is matched, and one movement is placed by hand', async () => {
  const desk = await (await openBrowser({ script: false })).newPage();
  const told = () => desk.locator('main').innerText();
  const iban = demonstrationHolders.find(({ code }) => code === 'jelgava-police')?.iban ?? '';
  const parts = ['SD 99000108, pirmā daļa', 'Soda atlikums, paldies'].map((purpose, n) => ({
    amount: 500,
    bookedOn: '2026-11-20',
    ref: `J-${n}`,
    party: 'Roberts Vilks',
    purpose,
  }));
  const file = Buffer.from(writeCamt({ id: 'JOURNEY', iban, entries: parts }));
  const handIn = async (buffer: Buffer) => {
    await desk.locator('[name=file]').setInputFiles({ name: 'izraksts.xml', mimeType: 'application/xml', buffer });
    await press(desk, 'Pievienot');
    await reloadUntil(desk, async () => !(await told()).includes('tiek lasīta'), 'the reading of the file');
  };
  await desk.goto(`${lete}/desk/money`);
  await chooseAtEid(desk, 'Baiba Sproģe');
  await handIn(file.subarray(0, file.length / 2));
  expect(await told()).toMatch(/„izraksts.xml” nav pieņemta: Datne ir aprauta/);
  await handIn(file);
  expect(await told()).toContain('Datne ir nolasīta');
  const row = desk.locator('tr', { hasText: 'JOURNEY' });
  await reloadUntil(desk, async () => (await row.innerText()).includes('Gaida lēmumu: 1'), 'the matching');
  await desk.goto(`${lete}/desk/money/unsure`);
  await follow(desk, desk.locator('tr', { hasText: 'Soda atlikums, paldies' }).getByRole('link'));
  await desk.getByLabel('Lietas, lēmuma vai rēķina numurs').fill('sd 99000108');
  await press(desk, 'Meklēt');
  await press(desk, /^Attiecināt/);
  expect(await told()).toContain('Lēmums ir saņemts');
});
