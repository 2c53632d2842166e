import type { FastifyInstance } from 'fastify';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBarriers, openBrowser, overflowOf } from '../../../test/support/browser.js';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import { createWeb } from '../../platform/http/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { createRoom } from '../room.js';
import { fillRegister, freePort } from '../testing-browser.js';

const { mara, emils, elza, aija, guntis } = demonstrationPeople;
/** A whole journey with a look by axe at each page. */
const patiently = { timeout: 120_000 };
/** Set IDENTITY_PICTURES to a folder to keep a picture of every page. */
const pictures = process.env.IDENTITY_PICTURES;
let web: FastifyInstance;
let browser: BrowserContext;
let origin: string;

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  const house = await testHouse({ PORT: String(port), LETE_LIMIT_FACTOR: '100' });
  web = await createWeb({ house });
  const room = createRoom(house);
  await room.pages?.(web);
  for (const url of ['/lv', '/en', '/desk'])
    web.get(url, { config: { access: 'anyone' } }, (request) => request.chrome.userName ?? 'nobody');
  web.get('/en/old-form', { config: { access: 'anyone' } }, (_request, reply) =>
    reply
      .type('text/html')
      .send(
        '<form method="post" action="/en/form"><input name="words" value="Please hurry"><button>Send</button></form>',
      ),
  );
  web.post('/en/form', { config: { access: 'client' } }, () => 'thanks');
  await web.listen({ port, host: 'localhost' });
  await fillRegister(house.adminUrl);
  await room.demonstrate?.();
  for (const child of [emils, elza])
    await asAdmin(house.adminUrl, 'insert into persons.kinship (parent_id, child_id, since) values ($1, $2, $3)', [
      mara.id,
      child.id,
      child.birthDate,
    ]);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await web.close();
});

/** No barrier, nothing cut off sideways, from a phone to a wide screen. */
async function isOpenToAll(page: Page, name: string): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflowOf(page), `${name} at ${width} px`).toBe(0);
    if (width === 1280) expect(await findBarriers(page), name).toEqual([]);
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
  }
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByLabel(name).check();
  await page.getByRole('button', { name: /^(Sign in|Pieslēgties)$/ }).click();
}

test('a parent signs in by keyboard and mouse, acts for a child, and sees their sessions', patiently, async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/lv/ieiet?next=/lv/kam`);
  await isOpenToAll(page, 'eid-lv');
  await page.getByRole('button', { name: /^Pieslēgties$/ }).click();
  await isOpenToAll(page, 'eid-nothing-chosen');
  await choose(page, 'Māra Liepiņa');
  await isOpenToAll(page, 'kam');
  await page.getByLabel('Emīls Liepiņš').check();
  await page.getByRole('button', { name: 'Apstiprināt' }).click();
  await page.goto(`${origin}/en/my-sessions`);
  expect(await page.getByText('Emīls Liepiņš').count()).toBeGreaterThan(1);
  await isOpenToAll(page, 'my-sessions');
  await page.close();
});

test('what was typed too late is offered again in words', patiently, async () => {
  const page = await browser.newPage();
  await page.context().clearCookies();
  await page.goto(`${origin}/en/old-form`);
  await page.getByRole('button').click();
  await isOpenToAll(page, 'expired');
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await isOpenToAll(page, 'eid-en');
  await choose(page, 'Kadri Tamm');
  await isOpenToAll(page, 'not-in-register');
  await page.getByRole('link', { name: 'Continue' }).click();
  await page.getByText('What you typed', { exact: true }).click();
  await isOpenToAll(page, 'kept');
  await page.getByRole('button', { name: 'Send' }).click();
  expect(await page.textContent('body')).toBe('thanks');
  await page.close();
});

test('two administrators give a right on their pages', patiently, async () => {
  const page = await browser.newPage();
  await page.context().clearCookies();
  const begin = async (name: string) => {
    await page.goto(`${origin}/desk/ieiet?next=/desk/admin/people`);
    await choose(page, name);
  };
  await begin(`${aija.givenName} ${aija.familyName}`);
  await page.getByRole('button', { name: 'Pieprasīt' }).click();
  await isOpenToAll(page, 'admin-problems');
  await page.getByLabel('Personas kods', { exact: true }).fill('120488-19997');
  await page.getByLabel('Tiesības', { exact: true }).selectOption('operator');
  await page.getByLabel('Struktūrvienība', { exact: true }).selectOption('service-desk');
  await page.getByLabel('Pamatojums', { exact: true }).fill('Rīkojums 1-5/12');
  await page.getByRole('button', { name: 'Pieprasīt' }).click();
  await page.getByRole('button', { name: 'Iziet' }).click();
  await begin(`${guntis.givenName} ${guntis.familyName}`);
  await isOpenToAll(page, 'admin-people');
  await page.getByRole('button', { name: /^Apstiprināt/ }).click();
  await page.getByRole('link', { name: 'Skatīt pa struktūrvienībām' }).click();
  expect(await page.getByText('Anna Bērziņa').count()).toBe(1);
  await isOpenToAll(page, 'admin-units');
  await page.close();
});
