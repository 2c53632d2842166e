import { expect, test } from 'vitest';
import { openBrowser, overflowOf } from '../support/browser.js';
import { focused, skipToContent, tabTo } from './by-keyboard.js';
import { atTheCounter, fillIn, openUntil, pay, send, signIn } from './counter.js';
import { chooseAtEid, lete, open } from './walk.js';

const page = await (await openBrowser()).newPage();

test('an officer takes a case and writes a note by keyboard, and is told what was done', async () => {
  const client = atTheCounter();
  await signIn(client, 'Ivars Grāvis');
  await fillIn(client);
  const id = await send(client);
  await pay(client);
  await openUntil(client, `/lv/mani-jautajumi/${id}`, 'Izskata darbinieks');
  await open(page, '/desk');
  await chooseAtEid(page, 'Dace Rozīte');
  // On the lists single keys walk the rows and say what they do.
  await open(page, '/desk?queue=unassigned');
  await page.keyboard.press('j');
  expect(await focused(page)).toMatch(/^IC\//);
  await page.keyboard.press('?');
  expect(await page.locator('#keys details').getAttribute('open')).not.toBeNull();
  await open(page, `/desk/cases/${id}`);
  await skipToContent(page);
  await tabTo(page, /^Uzņemties$/);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  expect(page.url()).toContain('done=take');
  expect(await focused(page)).toContain('Lieta ir uzņemta');
  await tabTo(page, /^Iekšēja piezīme$/);
  await page.keyboard.press('Enter');
  await page.locator('details[open] [name=note]').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Sazinājos ar klientu.');
  await tabTo(page, /^Pievienot piezīmi$/);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  expect(page.url()).toContain('done=note');
  expect(await focused(page)).toContain('Piezīme ir pievienota');
  expect(await page.locator('main').innerText()).toContain('Sazinājos ar klientu.');
});

test('what is typed and not sent survives a crash, another tab is told, and a template goes in where the cursor stands', async () => {
  const note = page.locator('[name=note]');
  await page.locator('summary', { hasText: /^Iekšēja piezīme$/ }).click();
  await note.pressSequentially('Klients zvanīs otrdien');
  await page.getByText('Melnraksts saglabāts').waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url());
  expect(await other.locator('[name=note]').inputValue()).toBe('Klients zvanīs otrdien');
  await Promise.all([page.waitForResponse(/\/unsent$/), note.pressSequentially(' no rīta')]);
  await other.locator('[name=note]').fill('Klients zvanīs trešdien');
  await other.getByRole('alert').getByText('Klients zvanīs otrdien').waitFor();
  await other.close();
  const box = page.locator('#reply-box [name=reply]');
  await box.fill('Labdien!\n\nAr cieņu');
  await box.evaluate((one) => one instanceof HTMLTextAreaElement && one.setSelectionRange(10, 10));
  await page.locator('[name=template]').selectOption({ index: 1 });
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: /^Ievietot$/ }).click()]);
  expect(await box.inputValue()).toMatch(/^Labdien!\n\n[\s\S]+Ar cieņu$/);
  expect(await focused(page)).toContain('Teksts klientam');
});

test('letters twice as large fit, on the desk and in the portal', async () => {
  for (const path of ['/desk', '/lv', '/lv/pakalpojumi/izzina-no-sodu-registra', '/verify?lang=lv', '/demo?lang=lv']) {
    await page.goto(lete + path);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await overflowOf(page), path).toBe(0);
  }
});
