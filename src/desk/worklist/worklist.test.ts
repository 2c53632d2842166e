import { expect, test } from 'vitest';
import { openLife } from '../../case/testing.js';
import { signIn } from '../../identity/testing.js';
import { discoverRooms } from '../../platform/house/index.js';
import { createWeb } from '../../platform/http/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';

const { house, caseThatIs } = await openLife();
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
const grants = ['punishment-register', 'records'].map((unit) => ({ grant: 'officer' as const, unit }));
const officer = await signIn(web, demonstrationPeople.dace, { side: 'staff', grants });
const certificate = await caseThatIs('with-officer');
const letter = await caseThatIs('with-officer', 'letter');

const get = (url: string) => web.inject({ url: url.replace(/#.*/, ''), headers: { cookie: officer.cookie } });
const post = (url: string, fields: Readonly<Record<string, string>>, more = '') =>
  web.inject({
    method: 'POST',
    url,
    headers: {
      origin: house.settings.publicUrl,
      cookie: officer.cookie,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: `${new URLSearchParams({ ...fields, _csrf: officer.csrf })}${more}`,
  });

test('an officer gives two cases back, reads that it was done, undoes it, and it cannot be undone twice', async () => {
  const given = await post('/desk/bulk', { action: 'release', queue: 'mine' }, `&case=${certificate}&case=${letter}`);
  expect(given.statusCode).toBe(303);
  const said = await get(String(given.headers.location));
  expect(said.body).toContain('Lietas, kas nodotas: 2.');
  const undo = /\/desk\/bulk\/[\w-]+\/undo/.exec(said.body)?.[0] ?? '';
  const undone = await post(undo, { queue: 'mine' });
  expect((await get(String(undone.headers.location))).body).toContain('Skaits: 2.');
  expect((await post(undo, { queue: 'mine' })).statusCode).toBe(409);
});

test('each list opens, and its count stands beside its name', async () => {
  const mine = (await get('/desk?queue=mine')).body;
  expect(mine).toContain(`/desk/cases/${certificate}`);
  expect(mine).toMatch(/Manas <span data-count="mine">2</);
  for (const queue of ['today', 'overdue', 'others', 'mentions', 'unassigned', 'all'])
    expect((await get(`/desk?queue=${queue}`)).statusCode).toBe(200);
});

test('a case that waits for its client says so on the list and on its page; one that waits for others says whom and by when', async () => {
  const waiting = await caseThatIs('awaiting-client');
  const list = (await get('/desk?queue=waiting')).body;
  expect(list).toContain(`/desk/cases/${waiting}`);
  for (const page of [list, (await get(`/desk/cases/${waiting}`)).body]) {
    expect(page).toContain('Gaida klienta atbildi');
    expect(page).not.toContain('Gaida Jūsu atbildi');
  }
  const asked = { whom: 'Valsts policija', whatAsked: 'Vai ziņas ir pareizas?', untilOn: '2026-12-01' };
  expect((await post(`/desk/cases/${letter}/await`, asked)).statusCode).toBe(303);
  const others = (await get('/desk?queue=others')).body;
  expect(others).toContain(`/desk/cases/${letter}`);
  expect(others).toContain('Valsts policija, līdz 01.12.2026.');
});

test('a search reads as a sentence, is kept with a name, and opens by it', async () => {
  const found = await post('/desk/search', { text: 'berzina', state: 'open', unit: 'records' });
  expect(found.body).toContain('atvērtās lietas, nodaļā «Lietvedība», ar vārdiem «berzina»');
  expect(found.body).toContain(letter);
  expect(found.body).not.toContain(certificate);
  const kept = await post('/desk/search/keep', { text: 'berzina', unit: 'records', name: 'Bērziņu vēstules' });
  const opened = await get(String(kept.headers.location));
  expect(opened.body).toContain('<h1>Bērziņu vēstules</h1>');
  expect(opened.body).toContain(letter);
  expect((await get('/desk')).body).toContain('Bērziņu vēstules');
  expect((await post('/desk/search', { from: '2026-02-30' })).statusCode).toBe(422);
});

test('columns and order are one’s own', async () => {
  await post('/desk/view', { queue: 'mine', ordering: 'newest' }, '&columns=unit&columns=received');
  const page = (await get('/desk?queue=mine')).body;
  expect(page).toContain('data-label="Nodaļa"');
  expect(page).not.toContain('data-label="Par ko"');
});

test('the next case opens, and when none waits the page says so', async () => {
  await post('/desk/bulk', { action: 'release', queue: 'mine' }, `&case=${letter}`);
  expect((await post('/desk/next', {})).headers.location).toBe(`/desk/cases/${letter}`);
  const none = await post('/desk/next', {});
  expect((await get(String(none.headers.location))).body).toContain('Neuzņemtu lietu nav.');
});

test('the lists keep themselves up to date and answer to single keys, until they are asked not to', async () => {
  await post('/desk/view', { queue: 'mine', columns: 'who', ordering: 'term', keys: 'yes' });
  const usual = (await get('/desk')).body;
  for (const part of ['data-live-feed="/desk/live"', 'live.client', 'keys.client']) expect(usual).toContain(part);
  expect(usual).toContain('uzņemties nākamo steidzamāko');
  expect((await get('/desk?still=1')).body).not.toContain('live.client');
  await post('/desk/view', { queue: 'mine', columns: 'who', ordering: 'term' });
  expect((await get('/desk')).body).not.toMatch(/keys\.client|uzņemties nākamo steidzamāko/);
});
