import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { atTheCounter, fillIn, openUntil, pay, send, signIn } from './counter.js';
import { answeredUnfolded, editorsPages, officersPages, reviewersPages, unfolded } from './desk-stops.js';
import { both, openEditions, post, refusedAt, type Stop } from './examine.js';
import { chooseAtEid, lete } from './walk.js';

const matterAt = (lang: 'lv' | 'en', id: string, rest = '') =>
  (lang === 'lv' ? '/lv/mani-jautajumi/' : '/en/my-matters/') + id + rest;
const matter = (name: string, id: () => string): Stop =>
  both(name, (page, lang) => page.goto(lete + matterAt(lang, id())));
const onDesk = (name: string, id: () => string): Stop => both(name, (page) => page.goto(`${lete}/desk/cases/${id()}`));

const { editions, walk } = await openEditions();
const client = atTheCounter();
const officer = atTheCounter();
const id = {
  unpaid: '',
  later: ['', ''],
  referred: '',
  asked: '',
  delivered: '',
  refused: '',
  withdrawn: '',
  posted: '',
  draft: '',
  checked: '',
  sentDraft: '',
};

/** Sends and pays an application that an officer must decide, and takes it on. */
async function referred(delivery = 'portal'): Promise<string> {
  await fillIn(client, { delivery: { delivery } });
  const sent = await send(client);
  await pay(client);
  await openUntil(client, matterAt('lv', sent), 'Izskata darbinieks');
  return sent;
}

async function onTheDesk(caseId: string, verb: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
  await officer.open(`/desk/cases/${caseId}`);
  await officer.submit('/take');
  await officer.submit(`/${verb}`, values);
}

const facts = 'Norādītais dokuments INV-123 iestādes reģistrā nav atrodams.';

async function unpaid(): Promise<string> {
  await fillIn(client);
  return send(client);
}

beforeAll(async () => {
  await Promise.all([
    signIn(client, 'Ivars Grāvis'),
    signIn(officer, 'Dace Rozīte', '/desk'),
    ...editions.map(async ({ page }) => {
      await page.goto(`${lete}/lv/mani-jautajumi`);
      await chooseAtEid(page, 'Ivars Grāvis');
    }),
  ]);
  id.unpaid = await unpaid();
  id.later = [await unpaid(), await unpaid()];
  id.withdrawn = await unpaid();
  await client.submit('/atsaukt');
  id.referred = await referred();
  id.asked = await referred();
  await onTheDesk(id.asked, 'ask', { question: 'Lūdzu, nosauciet savu dzimšanas vietu.' });
  id.delivered = await referred();
  await onTheDesk(id.delivered, 'grant');
  id.refused = await referred();
  await onTheDesk(id.refused, 'refuse', { ground: 'R04', facts, departure: 'Šajā lietā fakti ir citi.', send: 'yes' });
  id.posted = await referred('post-latvia');
  await onTheDesk(id.posted, 'grant');
  const check = await fillIn(client);
  id.sentDraft = check.split('/').at(-2) ?? '';
  await send(client);
  id.draft = (await fillIn(client, {}, 'names')).split('/').at(-2) ?? '';
  id.checked = (await fillIn(client)).split('/').at(-2) ?? '';
  await openUntil(client, matterAt('lv', id.delivered), 'Lejupielādēt PDF');
  await openUntil(officer, `/desk/cases/${id.posted}`, 'name="tracking"');
});

const draftAt = (page: string) => ({
  lv: `/lv/pieteikums/${id.draft}/${page === 'check' ? 'parbaude' : page}`,
  en: `/en/application/${id.draft}/${page}`,
});

test('nothing stands in the way of an application, in either language', async () => {
  const questions = ['contents', 'names', 'purpose', 'language', 'urgency', 'delivery', 'relief', 'contact', 'terms'];
  const empty = ['contents', 'language', 'urgency', 'delivery', 'relief', 'contact', 'terms'];
  const found = await walk([
    {
      name: 'start',
      lv: '/lv/pakalpojumi/izzina-no-sodu-registra/sakt',
      en: '/en/services/conviction-certificate/start',
    },
    ...questions.map((name) => ({ name: `question-${name}`, ...draftAt(name) })),
    ...empty.map((name) => both(`error-${name}`, (page, lang) => post(page, draftAt(name)[lang]))),
    {
      name: 'check',
      lv: `/lv/pieteikums/${id.checked}/parbaude`,
      en: `/en/application/${id.checked}/check`,
    },
    { name: 'sent-already', lv: `/lv/pieteikums/${id.sentDraft}`, en: `/en/application/${id.sentDraft}` },
    { name: 'on-behalf', lv: '/lv/kam', en: '/en/on-behalf-of' },
    both('on-behalf-error', (page, lang) => post(page, lang === 'lv' ? '/lv/kam' : '/en/on-behalf-of')),
    { name: 'sessions', lv: '/lv/manas-sesijas', en: '/en/my-sessions' },
    both('unacceptable', (page, lang) => post(page, lang === 'lv' ? '/lv/manas-sesijas' : '/en/my-sessions')),
  ]);
  expect(found).toEqual([]);
});

const payForm = (page: Page) => page.locator('main form:is([action$="/maksajumi"], [action$="/payments"])').first();

test('nothing stands in the way of following a matter in any of its states', async () => {
  const payLater = async (page: Page, lang: 'lv' | 'en') => {
    await page.goto(lete + matterAt(lang, id.later[lang === 'lv' ? 0 : 1] ?? ''));
    await payForm(page).locator('button:visible').click();
    await page.locator('[value=pay-later]').click();
  };
  const found = await walk([
    { name: 'matters', lv: '/lv/mani-jautajumi', en: '/en/my-matters' },
    matter('awaiting-payment', () => id.unpaid),
    both('bank', async (page) => payForm(page).locator('button:visible').click()),
    both('return-cancelled', async (page) => page.locator('[name=deed][value=cancel]').click()),
    both('return-processing', payLater),
    both('processing', (page, lang) => page.goto(lete + matterAt(lang, id.later[lang === 'lv' ? 0 : 1] ?? ''))),
    matter('with-officer', () => id.referred),
    matter('awaiting-client', () => id.asked),
    both('answer-error', (page, lang) => post(page, matterAt(lang, id.asked, lang === 'lv' ? '/atbilde' : '/answer'))),
    both('message-sent', (page, lang) =>
      post(page, matterAt(lang, id.referred, lang === 'lv' ? '/zina' : '/message'), { message: 'Paldies!' }),
    ),
    matter('delivered', () => id.delivered),
    both('receipt', (page, lang) =>
      page.goto(lete + matterAt(lang, id.delivered, lang === 'lv' ? '/kvits' : '/receipt')),
    ),
    both('twin', (page, lang) =>
      page.goto(lete + matterAt(lang, id.delivered, lang === 'lv' ? '/dokuments' : '/document')),
    ),
    matter('refused', () => id.refused),
    matter('withdrawn', () => id.withdrawn),
    matter('ready-to-send', () => id.posted),
    { name: 'own-weapons', lv: '/lv/pakalpojumi/ieroci/mani-dati', en: '/en/services/weapons/my-data' },
    { name: 'dealers', lv: '/lv/pakalpojumi/ieroci/tirgotajiem', en: '/en/services/weapons/dealers' },
    { name: 'looks', lv: '/lv/kas-skatijis-manus-datus?own=yes', en: '/en/who-has-looked?own=yes' },
    // Without one's own looks: of those there are, by then, more than stand on a page.
    both('ask-why', async (page, lang) => {
      await page.goto(lete + (lang === 'lv' ? '/lv/kas-skatijis-manus-datus' : '/en/who-has-looked'));
      await page.locator('main table a').first().click();
    }),
    both('ask-why-error', async (page) => post(page, page.url())),
  ]);
  expect(found).toEqual([]);
});

const lookup = { lv: '/lv/pakalpojumi/nederigie-dokumenti/parbaude', en: '/en/services/invalid-documents/check' };

test('nothing stands in the way of checking a document or a certificate', async () => {
  const code = /<code>([0-9A-Z-]{20,})<\/code>/.exec((await client.open(matterAt('lv', id.delivered))).text)?.[1] ?? '';
  const pdf = Buffer.from(
    await (await client.ask(`${lete}${matterAt('lv', id.delivered, '/dokuments.pdf')}`)).arrayBuffer(),
  );
  const altered = Buffer.from(pdf);
  altered.writeUInt8(altered.readUInt8(2000) ^ 1, 2000);
  const upload = (name: string, buffer: Buffer) =>
    both(name, async (page, lang) => {
      await page.goto(`${lete}/verify?lang=${lang}`);
      await page.locator('input[type=file]').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer });
      await page.locator('main form:has(input[type=file]) button').click();
    });
  const asked = (name: string, values: Record<string, string>) =>
    both(name, (page, lang) => post(page, lookup[lang], values));
  const found = await walk([
    { name: 'lookup', ...lookup },
    asked('lookup-error', { kind: 'passport', series: 'lv', number: '12-34' }),
    asked('lookup-invalid', { kind: 'passport', series: 'LV', number: '1234567' }),
    asked('lookup-undetermined', { kind: 'identity-card', series: 'PA', number: '1234567' }),
    asked('lookup-not-listed', { kind: 'passport', series: 'LV', number: '9999999' }),
    { name: 'verify', lv: '/verify?lang=lv', en: '/verify?lang=en' },
    both('verify-error', (page, lang) => post(page, `/verify?lang=${lang}`, { code: 'ABC' })),
    { name: 'verify-genuine', lv: `/verify/${code}?lang=lv`, en: `/verify/${code}?lang=en` },
    both('verify-unknown', (page, lang) => page.goto(`${lete}/verify/7H2K-MN4P-QR8S-TV3W-XY2Z?lang=${lang}`)),
    upload('verify-altered', altered),
    { name: 'demo', lv: '/demo?lang=lv', en: '/demo?lang=en' },
    { name: 'outbox', lv: '/demo/outbox?lang=lv', en: '/demo/outbox?lang=en' },
    {
      name: 'describe',
      lv: '/lv/pakalpojumi/kulturas-objekti/aprakstit',
      en: '/en/services/cultural-objects/describe',
    },
    {
      name: 'objects',
      lv: '/lv/pakalpojumi/kulturas-objekti/meklet?kind=icon',
      en: '/en/services/cultural-objects/search?kind=icon',
    },
    { name: 'not-found', lv: '/lv/nav-tadas', en: '/en/no-such-page' },
    both('too-many', async (page, lang) => {
      const path = `/verify/7H2K-MN4P-QR8S-TV3W-XY2Z?lang=${lang}`;
      const refused = await refusedAt(path, lang);
      await page.route(`**${path}`, (route) =>
        route.fulfill({ status: refused.status, contentType: 'text/html; charset=utf-8', body: refused.text }),
      );
      await page.goto(lete + path);
    }),
  ]);
  expect(found).toEqual([]);
});

/** On the desk the language is a choice that is kept. */
const speak = (page: Page, lang: 'lv' | 'en') => post(page, '/preferences', { lang, next: '/desk' });

async function toTheDesk(name: string): Promise<void> {
  await Promise.all(
    editions.map(async ({ page, lang }) => {
      await page.context().clearCookies();
      await page.goto(`${lete}/desk`);
      await chooseAtEid(page, name);
      await speak(page, lang);
    }),
  );
}

test('nothing stands in the way of an officer', async () => {
  await toTheDesk('Dace Rozīte');
  const desk = (rest: string, values: Record<string, string> = {}) => ({ rest, values });
  const deed = (name: string, caseId: () => string, { rest, values }: ReturnType<typeof desk>) =>
    both(name, (page) => post(page, `/desk/cases/${caseId()}/${rest}`, values));
  const { text } = await officer.open('/desk?queue=all');
  const letter = /href="(\/desk\/cases\/[^"]+)"(?:(?!<\/tr>)[\s\S])*Kad sodāmība ir dzēsta/.exec(text)?.[1] ?? '';
  if ((await officer.open(letter)).text.includes('/take"')) await officer.submit('/take');
  const found = await walk([
    { name: 'worklist', lv: '/desk', en: '/desk' },
    { name: 'worklist-all', lv: '/desk?queue=all', en: '/desk?queue=all' },
    { name: 'search', lv: '/desk/search', en: '/desk/search' },
    both('search-nothing', (page) => post(page, '/desk/search', { text: 'nekā tāda nav' })),
    both('search-found', (page) => post(page, '/desk/search', { text: 'a', state: 'open' })),
    both('search-error', (page) => post(page, '/desk/search', { from: '32.13.2026' })),
    ...officersPages,
    onDesk('case-untaken', () => id.referred),
    both('priority', (page) => page.goto(`${lete}/desk/cases/${id.referred}/priority`)),
    deed('case-taken', () => id.referred, desk('take')),
    deed('refusal-error', () => id.referred, desk('refuse')),
    deed('refusal-preview', () => id.referred, desk('refuse', { ground: 'R04', facts, send: 'preview' })),
    deed('question-error', () => id.referred, desk('ask')),
    deed('look-error', () => id.referred, desk('look')),
    onDesk('case-waiting', () => id.asked),
    onDesk('case-closed', () => id.delivered),
    onDesk('case-refused', () => id.refused),
    deed('tracking-error', () => id.posted, desk('sent')),
    unfolded('letter-unfolded', () => letter),
    { name: 'desk-not-allowed', lv: '/desk/admin/people', en: '/desk/admin/people' },
    { name: 'desk-not-found', lv: '/desk/cases/00000000-0000-4000-8000-000000000000', en: '/desk/cases/nothing' },
    { name: 'desk-sessions', lv: '/desk/manas-sesijas', en: '/desk/manas-sesijas' },
  ]);
  await officer.open(`/desk/cases/${id.posted}`);
  await officer.submit('/sent', { tracking: 'RR123456789LV' });
  expect(found).toEqual([]);
});

test('nothing stands in the way of an operator or an administrator', async () => {
  await toTheDesk('Santa Puriņa');
  const operator = await walk([{ name: 'worklist-operator', lv: '/desk', en: '/desk' }]);
  await toTheDesk('Aija Strautmane');
  const administrator = await walk([
    { name: 'people', lv: '/desk/admin/people', en: '/desk/admin/people' },
    both('people-error', (page) => post(page, '/desk/admin/people')),
    { name: 'units', lv: '/desk/admin/units', en: '/desk/admin/units' },
    { name: 'dead-letters', lv: '/desk/admin/dead-letters', en: '/desk/admin/dead-letters' },
    { name: 'ledger', lv: '/desk/admin/ledger', en: '/desk/admin/ledger' },
  ]);
  await toTheDesk('Baiba Sproģe');
  const editor = await walk([...editorsPages, ...reviewersPages, answeredUnfolded]);
  expect([...operator, ...administrator, ...editor]).toEqual([]);
});

test('nothing stands in the way of signing in', async () => {
  for (const { page } of editions) await page.context().clearCookies();
  const found = await walk([
    { name: 'eid', lv: '/lv/mani-jautajumi', en: '/en/my-matters' },
    both('eid-error', async (page) => page.locator('main button:visible').first().click()),
    both('cancelled', async (page) => page.locator('main [name=deed][value=cancel]').click()),
    {
      name: 'signed-out',
      lv: `/lv/ieiet?why=expired&next=/lv/mani-jautajumi`,
      en: `/en/sign-in?why=expired&next=/en/my-matters`,
    },
  ]);
  expect(found).toEqual([]);
});
