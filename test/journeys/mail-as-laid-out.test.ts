import { expect, test } from 'vitest';
import { findBarriers, openBrowser, overflowOf } from '../support/browser.js';
import { chooseAtEid, follow, lete, open, press } from './walk.js';

// The demonstration's mail with a layout, a picture in place, one from elsewhere and a file, as an officer reads it.

const wide = await (await openBrowser()).newPage();
const shots = process.env.LETE_SHOTS;

test('an officer reads a mail as text, opens its layout where nothing acts, and goes nowhere by its links', async () => {
  const asked: string[] = [];
  wide.on('request', (request) => asked.push(new URL(request.url()).origin));
  await open(wide, '/desk');
  await chooseAtEid(wide, 'Rihards Auziņš');
  await wide.getByLabel('Meklēt pēc numura vai vārda').fill('Ieva Liepiņa');
  await press(wide, 'Meklēt');
  await follow(wide, wide.locator('main table a').first());
  const text = await wide.locator('main').innerText();
  for (const shown of [
    'Jautājums par izziņas saņemšanu ārvalstīs',
    'Citētais teksts',
    'darba-deveja-vestule.txt',
    'Nosūtīts,',
  ])
    expect(text).toContain(shown);
  expect(asked.filter((origin) => origin !== new URL(lete).origin)).toEqual([]);
  await wide.getByText('Rādīt vēstules noformējumu').click();
  const frame = wide.frameLocator('iframe.message-look');
  const picture = frame.getByAltText('Ekrānuzņēmums ar pieteikuma lapu');
  await picture.waitFor();
  expect(await picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBe(160);
  expect(await frame.getByText('[Logotips]').count()).toBe(1);
  expect(await wide.getByText('Attēli no citām vietnēm nav ielādēti: 1.').isVisible()).toBe(true);
  const before = wide.url();
  await frame.getByRole('link', { name: 'Darba devēja prasības' }).click();
  await wide.waitForTimeout(300);
  expect([
    wide.url(),
    wide
      .context()
      .pages()
      .filter((page) => page.url().includes('darba-devejs')).length,
  ]).toEqual([before, 0]);
  expect(await picture.isVisible()).toBe(true);
  expect(asked.filter((origin) => origin.startsWith('https://'))).toEqual([]);
});

test('the open mail stands in nobody’s way in either language, on a phone and on paper', async () => {
  const found: string[] = [];
  for (const lang of ['lv', 'en'])
    for (const width of [1280, 360]) {
      await wide.context().addCookies([{ name: 'lang', value: lang, url: lete }]);
      await wide.setViewportSize({ width, height: 900 });
      await wide.reload();
      for (const summary of await wide.locator('.timeline summary').all()) await summary.click();
      await wide.frameLocator('iframe.message-look').getByRole('img').first().waitFor();
      if (shots) await wide.waitForTimeout(800);
      if (shots) await wide.screenshot({ path: `${shots}/mail-${lang}-${width}.png`, fullPage: true });
      found.push(...(await findBarriers(wide)));
      const over = await overflowOf(wide);
      if (over > 0) found.push(`${over} px too wide at ${width}`);
    }
  expect(found).toEqual([]);
  await wide.emulateMedia({ media: 'print' });
  expect(await wide.locator('iframe.message-look').isVisible()).toBe(false);
  if (shots) await wide.screenshot({ path: `${shots}/mail-print.png`, fullPage: true });
  await wide.emulateMedia({ media: 'screen' });
});
