import { expect, test } from 'vitest';
import { openBrowser } from '../support/browser.js';
import { both, openEditions } from './examine.js';
import { chooseAtEid, follow, heading, lete, open, press } from './walk.js';

const clerk = await (await openBrowser({ script: false })).newPage();
const main = clerk.locator('main');
const { editions, walk } = await openEditions();

/** Tabs to a field or button as a keyboard does, and types into it. */
async function reach(name: string, text = ''): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await clerk.keyboard.press('Tab');
    if ((await clerk.locator(':focus').getAttribute('name')) !== name) continue;
    await clerk.keyboard.type(text);
    return;
  }
  throw new Error(`${name} was not reached by keyboard`);
}

async function keep(name: string): Promise<void> {
  await open(clerk, '/desk/post');
  const buffer = Buffer.from('89504e470d0a1a0a', 'hex');
  await clerk.locator('[type=file]').setInputFiles([{ name, mimeType: 'image/png', buffer }]);
  await press(clerk, 'Saglabāt');
  await follow(clerk, main.getByRole('link', { name }));
}

async function sendByEnter(): Promise<void> {
  await Promise.all([clerk.waitForEvent('load'), clerk.keyboard.press('Enter')]);
}

let number = '';
let batch = '';

test('a scanned letter is registered by keyboard alone, and the next one joins its case by the number', async () => {
  await open(clerk, '/desk/post');
  await chooseAtEid(clerk, 'Rihards Auziņš');
  expect(await heading(clerk)).toBe('Ienākošais pasts');
  expect(await main.innerText()).toContain('vestule-berzina.pdf');
  await keep('pirma.png');
  await reach('name', 'Zane Liepa');
  await reach('kind', 'Jaut');
  await reach('subject', 'Par izziņas derīgumu');
  await reach('body', 'Cik ilgi izziņa ir derīga?');
  await reach('signed');
  await clerk.keyboard.press('Space');
  await sendByEnter();
  const said = await main.innerText();
  expect(said).toMatch(/Vēstule ir reģistrēta ar numuru IC\/\d{4}\/1-02\/\d+/);
  number = /ierakstīta lietā (IC\/[\d/-]+\d)/.exec(said)?.[1] ?? '';
  await keep('otra.png');
  await reach('belongs', number);
  await reach('name', 'Zane Liepa');
  await reach('kind', 'Jaut');
  await reach('subject', 'Papildinājums');
  await reach('signed');
  await clerk.keyboard.press('Space');
  await sendByEnter();
  expect(await main.innerText()).toContain(`ierakstīta lietā ${number}`);
  const stamp = await clerk.context().request.get(lete + (await stampOf()));
  expect((await stamp.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

const stampOf = async () => String(await main.getByRole('link', { name: 'Drukāt zīmogu' }).getAttribute('href'));

test('a batch is printed and handed over, and a letter that comes back is scanned to its place', async () => {
  await open(clerk, '/desk/post/out');
  await press(clerk, 'Izveidot sūtījumu kopu');
  batch = new URL(clerk.url()).pathname;
  const paper = await clerk.context().request.get(`${lete}${batch}/letters.pdf`);
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
  for (const field of await main.locator('[name^="tracking."]').all()) await field.fill('RR555666777LV');
  await press(clerk, 'Atzīmēt kā nodotas pastā');
  expect(await main.innerText()).toContain('Vēstules ir atzīmētas kā nodotas pastā');
  const row = await main.locator('tbody tr', { hasText: 'Rasa Vītola' }).innerText();
  await open(clerk, '/desk/post/out');
  await reach('barcode', /\d{4} \d{4} \d{4}/.exec(row)?.[0]);
  await reach('reason');
  await clerk.keyboard.press('Space');
  await sendByEnter();
  expect(await main.innerText()).toContain('Atgriešana ir reģistrēta');
});

test('the registry stands in nobody’s way, in either language, on a narrow screen and a wide one', async () => {
  for (const { page } of editions) {
    await page.goto(`${lete}/desk/post?lang=lv`);
    await chooseAtEid(page, 'Rihards Auziņš');
  }
  const at = (name: string, path: () => string) =>
    both(name, async (page, lang) => {
      await page.context().addCookies([{ name: 'lang', value: lang, url: lete }]);
      await page.goto(lete + path());
    });
  let waiting = '';
  await open(clerk, '/desk/post');
  waiting = (await main.getByRole('link', { name: 'vestule-berzina.pdf' }).getAttribute('href')) ?? '';
  const registered = (await main.locator('a[href$="stamp.pdf"]').first().getAttribute('href')) ?? '';
  const refused = (name: string, path: string, action: string) =>
    both(name, async (page, lang) => {
      await page.context().addCookies([{ name: 'lang', value: lang, url: lete }]);
      await page.goto(lete + path);
      await Promise.all([page.waitForNavigation(), page.locator(`form[action="${action}"] button`).last().click()]);
    });
  expect(
    await walk([
      at('post-in', () => '/desk/post'),
      refused('post-in-nothing-chosen', '/desk/post', '/desk/post/in'),
      at('post-letter', () => waiting),
      refused('post-letter-refused', waiting, `${waiting}/register`),
      at('post-letter-registered', () => registered.replace('/stamp.pdf', '')),
      at('post-out', () => '/desk/post/out'),
      refused('post-out-refused', '/desk/post/out', '/desk/post/returns'),
      at('post-batch', () => batch),
      at('enter', () => '/desk/enter'),
      refused('enter-refused', '/desk/enter', '/desk/enter'),
    ]),
  ).toEqual([]);
});
