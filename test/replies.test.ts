/** A reply from its draft to the client: kept, previewed, called back, sent once, and never lost. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { officer as holder, openLife } from '../src/case/testing.js';
import { type SignedIn, signIn } from '../src/identity/testing.js';
import { discoverRooms } from '../src/platform/house/index.js';
import { createWeb } from '../src/platform/http/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { asAdmin, runJobs } from './support/index.js';

const { house, caseThatIs } = await openLife();
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
await web.ready();

// The member of staff who holds the cases of openLife.
const officer = await signIn(
  web,
  { ...demonstrationPeople.dace, id: holder.person.id },
  {
    side: 'staff',
    grants: [
      { grant: 'officer', unit: 'records' },
      { grant: 'officer', unit: 'punishment-register' },
    ],
  },
);
const post = ({ cookie, csrf }: SignedIn, url: string, fields: Readonly<Record<string, string>> = {}) =>
  web.inject({
    method: 'POST',
    url,
    headers: { origin: 'http://localhost:3000', cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: String(new URLSearchParams({ ...fields, _csrf: csrf })),
  });
const get = async (url: string) => (await web.inject({ url, headers: { cookie: officer.cookie } })).body;
const written = 'Skatījums bija pamatots: to lūdza tiesa.';
const closed = async (id: string) =>
  (
    await asAdmin(house.adminUrl, 'select answered_at is not null as closed from casework.case_file where id = $1', [
      id,
    ])
  )[0]?.closed;
const later = async (seconds: number) => {
  house.clock.advance(seconds * 1000);
  // The queue keeps the time of the database.
  await asAdmin(house.adminUrl, 'update graphile_worker._private_jobs set run_at = now() where run_at > now()');
  await runJobs(house);
};
const versionOn = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';

test('a reply is previewed exactly as it leaves, with its way and why, and leaves ten seconds after it was sent off', async () => {
  const id = await caseThatIs('with-officer', 'letter');
  const url = `/desk/cases/${id}/reply`;
  const short = await post(officer, url, { do: 'preview', purpose: 'answer', reply: 'Jā.', version: '0' });
  expect(short.statusCode).toBe(422);
  expect(short.body).toContain('Jā.');
  const kept = await post(officer, url, { do: 'preview', purpose: 'answer', reply: written, version: '1' });
  expect(kept.headers.location).toBe(`${url}?see=preview#preview`);
  const page = await get(`${url}?see=preview`);
  for (const shown of [written, 'Tieši tas, ko klients saņems', 'Uz iesniegumu', 'Kāpēc tā'])
    expect(page).toContain(shown);
  const sent = await post(officer, url, { do: 'send', version: versionOn(page) });
  expect(sent.headers.location).toBe(`${url}#waiting`);
  for (const page of [url, `${url}?after=sent`, `/desk/cases/${id}`])
    expect(await get(page)).toContain('Atsaukt sūtīšanu');
  await runJobs(house);
  expect(await closed(id)).toBe(false);
  await later(11);
  expect(await closed(id)).toBe(true);
  const lines = await asAdmin(
    house.adminUrl,
    "select body from casework.entry where case_id = $1 and kind = 'message' and author_kind = 'staff'",
    [id],
  );
  expect(lines).toEqual([{ body: written }]);
  const after = await web.inject({ url: `${url}?after=sent`, headers: { cookie: officer.cookie } });
  expect(after.headers.location).toBe(`/desk/cases/${id}?done=reply#done`);
  const late = await post(officer, `/desk/cases/${id}/recall`);
  expect(late.statusCode).toBe(422);
  expect(late.body).toContain('vairs nevar atsaukt');
});

test('a reply that is called back within ten seconds never leaves, and its text is in the box again', async () => {
  const id = await caseThatIs('with-officer', 'letter');
  const url = `/desk/cases/${id}/reply`;
  await post(officer, url, { do: 'save', purpose: 'answer', reply: written, version: '0' });
  await post(officer, url, { do: 'send', version: '1' });
  await post(officer, url, { do: 'save', purpose: 'message', reply: 'Kaut kas jauns.', version: '0' });
  expect((await post(officer, `/desk/cases/${id}/recall`)).statusCode).toBe(303);
  await later(11);
  expect(await closed(id)).toBe(false);
  const page = await get(url);
  for (const text of [written, 'Kaut kas jauns.']) expect(page).toContain(text);
});

test('of two windows the later sees what differs, and both texts stay', async () => {
  const id = await caseThatIs('with-officer', 'letter');
  const url = `/desk/cases/${id}/reply`;
  const save = (reply: string, version: string) =>
    post(officer, url, { do: 'save', purpose: 'answer', reply, version });
  await save('Atbildi sniegsim rīt no rīta.', '0');
  const second = await save('Atbildi sniegsim šodien no rīta.', '0');
  expect(second.statusCode).toBe(422);
  expect(second.body).toMatch(/<del>.*rīt<span[\s\S]*<ins>.*šodien/);
  expect((await save('Atbildi sniegsim šodien no rīta.', versionOn(second.body))).statusCode).toBe(303);
  const changed = await post(officer, url, { do: 'send', version: '1' });
  expect(changed.statusCode).toBe(422);
  expect(changed.body).toContain('Melnraksts pēc apskates ir mainīts');
});

test('a reply whose case a colleague has taken meanwhile does not leave: its text stays, and the timeline says so', async () => {
  const id = await caseThatIs('with-officer', 'letter');
  const url = `/desk/cases/${id}/reply`;
  await post(officer, url, { do: 'save', purpose: 'answer', reply: written, version: '0' });
  await post(officer, url, { do: 'send', version: '1' });
  const colleague = await signIn(
    web,
    { ...demonstrationPeople.rihards, id: randomUUID() },
    { side: 'staff', grants: [{ grant: 'officer', unit: 'records' }] },
  );
  await post(colleague, `/desk/cases/${id}/take`);
  await later(11);
  expect(await closed(id)).toBe(false);
  const seen = (await web.inject({ url: `/desk/cases/${id}`, headers: { cookie: colleague.cookie } })).body;
  expect(seen).toContain('Atbilde netika nosūtīta');
  expect(seen).toContain(written);
});

test('a question and a message leave by the same box; the client’s last message is quoted', async () => {
  const id = await caseThatIs('with-officer', 'letter');
  const url = `/desk/cases/${id}/reply`;
  await post(officer, url, { do: 'quote', purpose: 'message', reply: 'Labdien!', version: '0' });
  const page = await get(url);
  expect(page).toContain('Labdien!');
  expect(page).toMatch(/&gt; Kāpēc\?|> Kāpēc\?/);
  await post(officer, url, { do: 'send', version: '1' });
  await later(11);
  await post(officer, url, { do: 'save', purpose: 'question', reply: 'Kurā pilsētā dzīvojat?', version: '0' });
  await post(officer, url, { do: 'send', version: '1' });
  await later(11);
  const lines = await asAdmin(
    house.adminUrl,
    "select kind from casework.entry where case_id = $1 and author_kind = 'staff' and audience = 'everyone' order by id",
    [id],
  );
  expect(lines.map(({ kind }) => kind)).toEqual(['message', 'asked']);
  const told = await asAdmin(
    house.adminUrl,
    'select notice from casework.telling where case_id = $1 order by asked_at',
    [id],
  );
  expect(told.map(({ notice }) => notice)).toEqual(expect.arrayContaining(['case-written', 'client-asked']));
});

test('an officer writes a template, and it is put into a reply without script', async () => {
  const fields = { unit: 'records', kind: 'block', 'name-lv': 'Paldies', 'name-en': 'Thanks', version: '0' };
  const wrong = await post(officer, '/desk/templates/new', {
    ...fields,
    'body-lv': 'Paldies par {numurs}.',
    'body-en': 'Thanks for {numurs}.',
  });
  expect(wrong.statusCode).toBe(422);
  for (const shown of ['Paldies par {numurs}.', 'Mainīgā {numurs} nav', 'href="#body-lv"'])
    expect(wrong.body).toContain(shown);
  const texts = { 'body-lv': 'Paldies par lietu {number}!', 'body-en': 'Thanks for case {number}!' };
  const saved = await post(officer, '/desk/templates/new', { ...fields, ...texts });
  expect(saved.statusCode).toBe(303);
  const template = /templates\/([0-9a-f-]{36})/.exec(String(saved.headers.location))?.[1] ?? '';
  expect(await get('/desk/templates')).toContain(template);
  expect(await get(`/desk/templates/${template}`)).toContain('Saglabāt jaunu versiju');
  const id = await caseThatIs('with-officer', 'letter');
  const url = `/desk/cases/${id}/reply`;
  expect(await get(`/desk/cases/${id}`)).toContain(`value="${template}"`);
  await post(officer, url, { do: 'insert', template, purpose: 'answer', reply: 'Labdien!', version: '0' });
  expect(await get(url)).toMatch(/Labdien!\n\nPaldies par lietu IC\//);
  const off = await post(officer, `/desk/templates/${template}`, {
    ...fields,
    ...texts,
    version: '1',
    withdrawn: 'yes',
  });
  expect(off.statusCode).toBe(303);
  expect(await get(url)).not.toContain(`value="${template}"`);
});

test('two officers on one case see each other, and a draft of the one is the other’s to go on with', async () => {
  const id = await caseThatIs('with-officer', 'letter');
  const url = `/desk/cases/${id}`;
  expect(await get(url)).not.toContain('atvēris arī kolēģis');
  await post(officer, `${url}/reply`, { do: 'save', purpose: 'answer', reply: written, version: '0' });
  const colleague = await signIn(
    web,
    { ...demonstrationPeople.rihards, id: randomUUID() },
    { side: 'staff', grants: [{ grant: 'officer', unit: 'records' }] },
  );
  const seen = async () => (await web.inject({ url, headers: { cookie: colleague.cookie } })).body;
  expect(await seen()).toContain('atvēris arī kolēģis');
  expect(await get(`${url}/reply`)).toContain(`${demonstrationPeople.rihards.givenName} `);
  await post(colleague, `${url}/take`);
  expect(await seen()).toContain(written);
  house.clock.advance(20 * 60_000);
  expect(await seen()).not.toContain('atvēris arī kolēģis');
});
