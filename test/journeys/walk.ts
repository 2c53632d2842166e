import type { Locator, Page } from 'playwright-core';
import { expect, inject } from 'vitest';

export const lete = inject('leteUrl');

/** Opens an address of Lete. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(lete + path);
}

/** The page's own heading. */
export function heading(page: Page): Promise<string> {
  return page.locator('main h1').first().innerText();
}

/** Presses something that leads to another page, and waits until that page is there. */
export async function follow(page: Page, link: Locator): Promise<void> {
  const arrived = page.waitForEvent('load');
  await link.click();
  await arrived;
}

/** Signs in at the demonstration eID, which the page has led to. */
export async function chooseAtEid(page: Page, name: string): Promise<void> {
  await page.getByLabel(name).check();
  await follow(page, page.locator('main').getByRole('button', { name: /^(Pieslēgties|Sign in)$/ }));
}

/** Presses a button of the page's main part by its words. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await follow(page, page.locator('main').getByRole('button', { name }).last());
}

/** Reloads until something shows; for what the worker does behind the page. */
export async function reloadUntil(page: Page, isThere: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 45_000;
  while (!(await isThere())) {
    if (Date.now() > deadline)
      throw new Error(`${what} did not happen: ${(await page.locator('main').innerText()).slice(0, 600)}`);
    await page.waitForTimeout(200);
    await page.reload();
  }
}

/** Answers the certificate's questions about a person, as Latvian pages ask them; ends on the check page. */
export async function answerCertificate(
  page: Page,
  choose: { readonly urgency?: string; readonly delivery?: string; readonly relief?: string } = {},
): Promise<void> {
  const next = () => press(page, 'Saglabāt un turpināt');
  await page.getByLabel('Tikai aktuālā').check();
  await page.getByLabel('Jā').check();
  await next();
  await next();
  await next();
  await page.getByLabel('Latviešu').check();
  await next();
  await page.getByLabel(choose.urgency ?? 'Parastā kārtībā').check();
  await next();
  await page.getByLabel(choose.delivery ?? 'Šajā portālā').check();
  await next();
  if (choose.delivery?.includes('Latvijā')) {
    await page.locator('[name="addressLatvia.street"]').fill('Fiktīvā iela 1');
    await page.locator('[name="addressLatvia.town"]').fill('Rīga');
    await page.locator('[name="addressLatvia.postalCode"]').fill('LV-1001');
    await next();
    await page.getByLabel('Nē').check();
    await next();
  }
  await page.getByLabel(choose.relief ?? 'Nē').check();
  await next();
  if (choose.relief) {
    await page.locator('[name=reliefNumber]').fill('INV-123');
    await page.locator('[name=reliefIssuer]').fill('VDEĀVK');
    await page.locator('[name="reliefSince.day"]').fill('1');
    await page.locator('[name="reliefSince.month"]').fill('3');
    await page.locator('[name="reliefSince.year"]').fill('2024');
    await next();
  }
  await page.getByLabel('E-pasta adrese').fill('kliente@example.com');
  await next();
  await page.locator('main input[type=checkbox]').check();
  await next();
  expect(await heading(page)).toBe('Pārbaudiet atbildes');
}

/** Pays at the demonstration bank and comes back to the matter. */
export async function payAtBank(page: Page): Promise<void> {
  await press(page, 'Samaksāt');
  expect(page.url()).toContain('/demo/bank');
  await press(page, /^Maksāt$/);
  expect(await heading(page)).toMatch(/Samaksa|Maksājum/);
}
