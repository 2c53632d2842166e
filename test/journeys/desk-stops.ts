import type { Page } from 'playwright-core';
import { both, post, type Stop } from './examine.js';
import { lete } from './walk.js';

const at = (name: string, address: string): Stop => ({ name, lv: address, en: address });

/** Pages that an officer opens beside the worklist and the case. */
export const officersPages: readonly Stop[] = [
  at('alarms', '/desk/alarms'),
  at('incidents', '/desk/incidents'),
  at('incident-new', '/desk/incidents/new'),
  at('knowledge', '/desk/knowledge'),
  at('routing', '/desk/routing'),
  at('routing-new', '/desk/routing/new'),
  at('rota', '/desk/rota'),
  at('service-levels', '/desk/service-levels'),
  at('mistakes', '/desk/mistakes'),
  at('templates', '/desk/templates'),
  at('template-new', '/desk/templates/new'),
  at('quality-reviews', '/desk/quality'),
  at('board', '/desk/board'),
];

/** A case with every form of its page unfolded: hand over, forward, wait for others, split, link and merge, a mistake admitted. */
export const unfolded = (name: string, address: () => string): Stop =>
  both(name, async (page) => {
    await page.goto(lete + address());
    await unfoldAll(page);
  });

/** The newest answered complaint with every form unfolded: taken up again, split. */
export const answeredUnfolded: Stop = both('answered-unfolded', async (page) => {
  await post(page, '/desk/search', { kind: 'complaint', state: 'closed' });
  await page.locator('main tbody tr a').first().click();
  await page.locator('form[action$="/reopen"]').waitFor({ state: 'attached' });
  await unfoldAll(page);
});

function unfoldAll(page: Page): Promise<void> {
  return page.locator('main details').evaluateAll((all) => {
    for (const folded of all) folded.setAttribute('open', '');
  });
}

/** What a reviewer of quality opens: what was drawn, the first that waits to be scored, and its form sent empty. */
export const reviewersPages: readonly Stop[] = [
  both('reviews', (page) => page.goto(`${lete}/desk/quality`)),
  both('review', (page) => page.locator('main tbody tr a').first().click()),
  both('review-error', (page) => post(page, `${new URL(page.url()).pathname}/score`)),
];

/** Pages on which an editor changes what the agency tells and promises. */
export const editorsPages: readonly Stop[] = [
  at('administration', '/desk/admin'),
  at('promises', '/desk/admin/promises'),
  at('promise', '/desk/admin/promises/level/P1'),
  at('agency-units', '/desk/admin/agency/unit'),
  at('agency-unit-new', '/desk/admin/agency/unit/new'),
  at('agency-mailbox', '/desk/admin/agency/mailbox/service-desk'),
  at('import', '/desk/admin/import'),
];
