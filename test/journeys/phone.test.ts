import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.js';
import { chooseAtEid, follow, heading, lete, open, press } from './walk.js';

const world = await (await openBrowser({ script: false, width: 360 })).newPage();
const operator = await (await openBrowser({ script: false })).newPage();
const client = await (await openBrowser({ script: false, width: 360 })).newPage();
afterAll(async () => {
  await client.close();
  await world.close();
  await operator.close();
});

async function ring(from: string): Promise<void> {
  await open(world, '/demo/phone?lang=lv');
  await world.getByLabel('Zvanītāja numurs').fill(from);
  await press(world, 'Zvanīt');
}

/** Presses keys one by one and counts them. */
function keysOf(page: Page) {
  let pressed = 0;
  return {
    count: () => pressed,
    press: async (...keys: string[]) => {
      for (const key of keys) {
        pressed += 1;
        await page.keyboard.press(key);
      }
    },
    enter: async () => {
      pressed += 1;
      const arrived = page.waitForEvent('load');
      await page.keyboard.press('Enter');
      await arrived;
    },
    /** Text that says what the matter is: it counts for nothing. */
    type: (text: string) => page.keyboard.insertText(text),
  };
}

test('a new call is a registered case in under 20 seconds and 12 keystrokes plus text, by keyboard alone, without script', async () => {
  await open(operator, '/desk/phone');
  await chooseAtEid(operator, 'Santa');
  await ring('+371 26 555 001');
  await open(operator, '/desk/phone?1#take');
  const begun = Date.now();
  const keys = keysOf(operator);
  await keys.enter();
  await keys.type('Zvanītājs trešo nedēļu nesaņem atbildi uz vēstuli.');
  await keys.press('Tab', 'S', 'Tab');
  await keys.type('Nav atbildes');
  await keys.enter();
  expect(await operator.locator('main').innerText()).toMatch(/Reģistrēts ar numuru IC\/\d{4}\/2-02\/\d+/);
  expect(keys.count()).toBeLessThanOrEqual(12);
  expect(Date.now() - begun).toBeLessThan(20_000);
});

test('when the same number rings again, the open matter stands beside, and what is said is added to it', async () => {
  await ring('0037126555001');
  await open(operator, '/desk/phone?2#take');
  const keys = keysOf(operator);
  await keys.enter();
  const main = operator.locator('main');
  expect(await main.innerText()).toMatch(/Atvērtās lietas[\s\S]*IC\/\d{4}\/2-02\/\d+[\s\S]*Nav atbildes/);
  await main.getByLabel('Ko zvanītājs saka').fill('Atbilde vēl nav nākusi.');
  await main.locator('[name=addTo]').nth(1).check();
  await press(operator, 'Reģistrēt lietu');
  expect(await main.innerText()).toMatch(/Reģistrēts ar numuru IC\/\d{4}\/2-02\/\d+/);
});

test('an open page shows a new call by itself, keeps what is typed, and can be told to stand still', async () => {
  const watcher = await (await openBrowser()).newPage();
  await open(watcher, '/desk/phone?adds=1');
  await chooseAtEid(watcher, 'Santa');
  await watcher.locator('[name=name]').fill('Pusvārds');
  await ring('26555009');
  await watcher.getByRole('button', { name: 'Pieņemt +37126555009' }).waitFor();
  expect(await watcher.locator('[name=name]').inputValue()).toBe('Pusvārds');
  await follow(watcher, watcher.getByRole('link', { name: 'Neatjaunot' }));
  expect(await watcher.locator('script, noscript').count()).toBe(0);
  await follow(world, world.getByRole('button', { name: 'Pārstāt gaidīt +37126555009' }));
  await watcher.close();
});

test('a call without a case leaves what it was; who gave up is among the abandoned', async () => {
  await ring('26555002');
  await open(operator, '/desk/phone?3#take');
  await follow(operator, operator.locator('#take'));
  await press(operator, 'Pabeigt');
  expect(await operator.locator('main').innerText()).toContain('Izvēlieties, kas tas bija.');
  await operator.getByLabel('Kļūdījies ar numuru').check();
  await press(operator, 'Pabeigt');
  expect(await operator.locator('main').innerText()).toContain('Zvans pabeigts: Kļūdījies ar numuru');
  await ring('26555003');
  await follow(world, world.getByRole('button', { name: 'Pārstāt gaidīt +37126555003' }));
  await open(operator, '/desk/phone');
  const abandoned = operator.locator('table', { hasText: 'Pamestie zvani šodien' });
  expect(await abandoned.innerText()).toContain('+37126555003');
});

test('someone who asks to be called is on the list until it is done', async () => {
  await ring('26555006');
  await open(operator, '/desk/phone?5#take');
  await follow(operator, operator.locator('#take'));
  await operator.getByLabel('Jāatzvana').check();
  await press(operator, 'Pabeigt');
  await open(operator, '/desk/phone');
  expect(await operator.locator('table', { hasText: 'Jāatzvana' }).innerText()).toContain('+37126555006');
  await follow(operator, operator.getByRole('link', { name: 'Pierakstīt atzvanu' }));
  await operator.locator('[name=number]').fill('nav');
  await press(operator, 'Saglabāt');
  expect(await operator.locator('main').innerText()).toContain('Ierakstiet tālruņa numuru');
  await operator.locator('[name=number]').fill('26555004');
  await operator.locator('[name=name]').fill('Zane Zariņa');
  await press(operator, 'Saglabāt');
  await follow(operator, operator.getByRole('button', { name: 'Sazvanīts Zane Zariņa', exact: true }));
  expect(await operator.locator('main').innerText()).not.toContain('Zane Zariņa');
  expect(await heading(operator)).toBe('Tālrunis');
});

test('a recording is heard only after a purpose, and whoever’s call it was sees who listened', async () => {
  await open(client, '/lv/kods-sarunai');
  await chooseAtEid(client, 'Anna Bērziņa');
  await press(client, 'Parādīt kodu');
  const code = await client.locator('main strong').first().innerText();
  await ring('26555005');
  await open(operator, '/desk/phone?4#take');
  await follow(operator, operator.locator('#take'));
  const main = operator.locator('main');
  await main.locator('summary', { hasText: 'Pārliecināties, kas zvana' }).click();
  await main.locator('[name=code]').fill(code);
  await press(operator, 'Pārbaudīt kodu');
  expect(await main.innerText()).toContain('Identitāte apstiprināta: ar kodu no klienta portāla.');
  await main.getByLabel('Ko zvanītājs saka').fill('Vai mana izziņa ir gatava?');
  await press(operator, 'Reģistrēt lietu');
  await open(world, '/demo/phone?lang=lv');
  await follow(world, world.getByRole('button', { name: 'Nolikt klausuli +37126555005' }));
  await operator.reload();
  await follow(operator, main.getByRole('link', { name: 'Sarunas ieraksts' }));
  expect(await main.locator('audio').count()).toBe(0);
  await press(operator, 'Klausīties');
  expect(await main.innerText()).toContain('Izvēlieties nolūku.');
  await main.getByLabel('Kvalitātes kontrole').check();
  await main.locator('[name=reason]').fill('Mēneša izlases pārbaude');
  await press(operator, 'Klausīties');
  const source = await main.locator('audio').getAttribute('src');
  const heard = await operator.context().request.get(`${lete}${source}`, { headers: { range: 'bytes=0-99' } });
  expect(heard.status()).toBe(206);
  expect(heard.headers()['content-range']).toBe('bytes 0-99/24044');
  expect((await heard.body()).subarray(0, 4).toString('latin1')).toBe('RIFF');
  await open(client, '/lv/kas-skatijis-manus-datus');
  expect(await client.locator('main').innerText()).toContain('noklausījās Jūsu zvana ierakstu');
  await open(client, '/lv/mani-jautajumi');
  expect(await client.locator('main').innerText()).toContain('Vai mana izziņa ir gatava?');
});
