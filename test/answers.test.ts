/** Knowledge and decisions as officers meet them on their pages. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { officer as holder, openLife } from '../src/case/testing.js';
import { type SignedIn, signIn } from '../src/identity/testing.js';
import { articles } from '../src/knowledge/index.js';
import { addDays, rigaDate } from '../src/platform/clock/index.js';
import { discoverRooms } from '../src/platform/house/index.js';
import { createWeb } from '../src/platform/http/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { asAdmin, runJobs } from './support/index.js';

const { house, caseThatIs } = await openLife();
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
await web.ready();
const grants = ['records', 'punishment-register'].map((unit) => ({ grant: 'officer' as const, unit }));
const dace = { ...demonstrationPeople.dace, id: holder.person.id };
const officer = await signIn(web, dace, { side: 'staff', grants });
const post = ({ cookie, csrf }: SignedIn, url: string, fields: Readonly<Record<string, string>> = {}) =>
  web.inject({
    method: 'POST',
    url,
    headers: { origin: 'http://localhost:3000', cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: String(new URLSearchParams({ ...fields, _csrf: csrf })),
  });
const get = async (url: string) => (await web.inject({ url, headers: { cookie: officer.cookie } })).body;

const answer = await house.db('web').transaction({}, (tx) =>
  articles.saveArticle(tx, holder, {
    title: { lv: 'Kas redz manus datus', en: 'Who sees my data' },
    summary: { lv: 'Katru skatījumu redzat portālā.', en: 'You see every look in the portal.' },
    body: {
      lv: 'Skatījumus rāda sadaļa [Kas skatījis](/lv/privatums).',
      en: 'The page [Looks](/en/privacy) shows them.',
    },
    audience: 'public',
    services: [],
    standing: 'published',
    reviewOn: addDays(rigaDate(tx.now), 30),
    version: 0,
  }),
);

test('a gap noticed while answering becomes a draft article in two keys, and the reply is kept', async () => {
  const id = await caseThatIs('with-officer', 'letter');
  const url = `/desk/cases/${id}/reply`;
  expect(await get(url)).toMatch(/<button[^>]*value="gap"[^>]*accesskey="g"/i);
  const reply = 'Anna, uz to atbild tiesa, ne mēs; lūdziet to tiesai.';
  const made = await post(officer, url, { do: 'gap', purpose: 'answer', reply, version: '0' });
  const article = /gap=([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? '';
  const draft = await get(`/desk/knowledge/${article}/edit`);
  expect(draft).toContain('…, uz to atbild tiesa, ne mēs');
  expect(draft).not.toContain('Anna, uz to');
  expect(await get(url)).toContain(reply);
});

test('an article goes into the reply as a link, and counts once the reply has left', async () => {
  const id = await caseThatIs('with-officer', 'letter');
  const url = `/desk/cases/${id}/reply`;
  const typed = { purpose: 'answer', reply: 'Labdien!', article: answer };
  const unchosen = await post(officer, url, { do: 'insert-article', version: '0', ...typed, article: '' });
  expect([unchosen.statusCode, unchosen.body.includes('href="#article"')]).toEqual([422, true]);
  await post(officer, url, { do: 'insert-article', version: '1', ...typed });
  const page = await get(url);
  expect(page).toContain('/lv/atbildes/kas-redz-manus-datus');
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
  expect((await post(officer, url, { do: 'send', version })).headers.location).toBe(`${url}#waiting`);
  house.clock.advance(11_000);
  await asAdmin(house.adminUrl, 'update graphile_worker._private_jobs set run_at = now() where run_at > now()');
  await runJobs(house);
  const read = await get(`/desk/knowledge/${answer}`);
  expect(read).toContain(`/desk/cases/${id}`);
  expect(read).toContain('ar to atbildēts');
});

test('whoever saves an article later sees word by word what a colleague has changed meanwhile, and loses nothing', async () => {
  const url = `/desk/knowledge/${answer}/edit`;
  const typed = {
    'title-lv': 'Kas redz manus datus',
    'title-en': 'Who sees my data',
    'summary-lv': 'Katru skatījumu redzat portālā.',
    'summary-en': 'You see every look in the portal.',
    'body-lv': 'Skatījumus rāda sadaļa [Kas skatījis](/lv/privatums).',
    'body-en': 'The page [Looks](/en/privacy) shows them.',
    audience: 'public',
    ...{ 'reviewOn.day': '1', 'reviewOn.month': '6', 'reviewOn.year': '2027' },
    standing: 'published',
  };
  const save = (version: string, change: Readonly<Record<string, string>>) =>
    post(officer, url, { ...typed, ...change, version });
  const versionIn = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
  const begun = versionIn(await get(url));
  expect((await save(begun, { 'summary-lv': 'Kolēģes kopsavilkums portālam.' })).statusCode).toBe(303);
  const short = await save(begun, { 'summary-lv': 'Īss' });
  expect([short.statusCode, versionIn(short.body)], 'a mistake of one’s own hides nobody’s version').toEqual([
    422,
    begun,
  ]);
  const late = await save(begun, { 'summary-lv': 'Mans kopsavilkums portālam.' });
  expect(late.statusCode).toBe(422);
  for (const shown of ['<del>', '<ins>', 'Kolēģes', '>Mans kopsavilkums portālam.</textarea>'])
    expect(late.body).toContain(shown);
  expect((await save(versionIn(late.body), { 'summary-lv': 'Mans kopsavilkums portālam.' })).statusCode).toBe(303);
});

test('the public reads and searches the answers without signing in; a foreign address is not there', async () => {
  const open = (url: string) => web.inject({ url });
  expect((await open('/lv/atbildes')).body).toContain('Kas redz manus datus');
  expect((await open('/en/answers/who-sees-my-data')).body).toContain('<a href="/en/privacy">Looks</a>');
  expect((await open('/lv/atbildes/nav-tada')).statusCode).toBe(404);
  const found = await web.inject({
    method: 'POST',
    url: '/lv/atbildes',
    headers: { origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'words=manu datu redzesana',
  });
  expect(found.body).toContain('/lv/atbildes/kas-redz-manus-datus');
});

test('a refusal that departs is warned of on the page, keeps what was typed, and goes on with its reason', async () => {
  const facts = 'Personu pēc iesniegtajām ziņām nevar atšķirt no citas.';
  for (const _ of [1, 2]) {
    const like = await caseThatIs('with-officer');
    await post(officer, `/desk/cases/${like}/refuse`, { ground: 'R04', facts, departure: 'Citi fakti.', send: 'yes' });
  }
  const id = await caseThatIs('with-officer');
  const url = `/desk/cases/${id}/refuse`;
  const inserted = await post(officer, url, { ground: '', facts: '', send: 'insert' });
  expect(inserted.body).toMatch(/Pieteikums IC\/\d{4}\/[\d-]+\/\d+ saņemts/);
  const warned = await post(officer, url, { ground: 'R15', facts, send: 'yes' });
  expect(warned.statusCode).toBe(422);
  for (const shown of ['Līdzīgās lietās lemts citādi', facts, 'name="departure"']) expect(warned.body).toContain(shown);
  const preview = await post(officer, url, { ground: 'R15', facts, departure: 'Šeit strīds ir par maksu.' });
  expect(preview.body).toContain('Nosūtīt atteikumu');
  const sent = await post(officer, url, { ground: 'R15', facts, departure: 'Šeit strīds ir par maksu.', send: 'yes' });
  expect(sent.headers.location).toBe(`/desk/cases/${id}?done=refuse#done`);
  expect(await get(`/desk/cases/${randomUUID()}`)).not.toContain(facts);
});

test('a mistake is admitted, kept unfinished with what is missing, settled and carried out on the case page', async () => {
  const id = await caseThatIs('with-officer', 'letter');
  const url = `/desk/cases/${id}`;
  await post(officer, `${url}/mark-mistake`);
  expect(await get(url)).toContain('Lietu nevar slēgt, kamēr nav visu četru daļu.');
  const lacking = await post(officer, `${url}/mistake`, { apology: 'Atvainojamies par kļūdu.', do: 'settle' });
  expect(lacking.statusCode).toBe(422);
  for (const field of ['mended', 'cause', 'measure', 'owner', 'dueOn'])
    expect(lacking.body).toContain(`href="#${field}"`);
  expect(await get(url)).toContain('Atvainojamies par kļūdu.');
  expect(await get('/desk/mistakes')).toContain(`/desk/cases/${id}`);
  expect(await get('/desk/approvals')).toContain('Nekas negaida apstiprinājumu.');
});
