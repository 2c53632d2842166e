/** Files that a client adds to their own matter in the portal: through the one door of every file, on both timelines. */
import { expect, test } from 'vitest';
import { cases, whoOf } from '../src/case/index.js';
import { testContainers } from '../src/documents/signed/testing-container.js';
import { type SignedIn, signIn } from '../src/identity/testing.js';
import { fillRegister } from '../src/identity/testing-browser.js';
import { discoverRooms } from '../src/platform/house/index.js';
import { createWeb } from '../src/platform/http/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { asAdmin, runJobs, testHouse } from './support/index.js';

const house = await testHouse();
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
await web.ready();
await fillRegister(house.adminUrl);
const { anna, janis, rihards } = demonstrationPeople;
const client = await signIn(web, anna);
const officer = await signIn(web, rihards, { side: 'staff', grants: [{ grant: 'officer', unit: 'records' }] });
const question = { auditId: 1, lookWords: { lv: 'Skatīts', en: 'Looked' }, body: 'Kāpēc?', lang: 'lv' } as const;
const { caseId } = await house
  .db('web')
  .transaction(whoOf(client.visitor), (tx) => cases.askWhy(tx, client.visitor, question));
const mine = `/lv/mani-jautajumi/${caseId}`;

/** A form with files, as a browser sends it. */
async function post(
  url: string,
  fields: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string | Buffer>> = {},
  who: SignedIn = client,
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, _csrf: who.csrf })) form.append(name, value);
  for (const [name, content] of Object.entries(files))
    form.append('message-files', new Blob([new Uint8Array(Buffer.from(content))]), name);
  const body = new Response(form);
  const contentType = body.headers.get('content-type') ?? '';
  const headers = { cookie: who.cookie, origin: 'http://localhost:3000', 'content-type': contentType };
  return web.inject({ method: 'POST', url, headers, payload: Buffer.from(await body.arrayBuffer()) });
}
const get = async (url: string, { cookie }: SignedIn = client) => web.inject({ url, headers: { cookie } });

test('a message goes with its files; one that cannot be taken is named, and neither the words nor the good file are lost', async () => {
  const wrong = await post(
    `${mine}/zina`,
    { message: 'Pievienoju līgumu.' },
    { 'līgums.txt': 'Es apņemos.', 'x.exe': 'MZ\0' },
  );
  expect(wrong.statusCode).toBe(422);
  for (const shown of ['Pievienoju līgumu.', 'href="#message-files"', 'x.exe', 'Jau pievienota'])
    expect(wrong.body).toContain(shown);
  const kept = /name="kept" value="([^"]+)"/.exec(wrong.body)?.[1] ?? '';
  expect((await post(`${mine}/zina`, { message: 'Pievienoju līgumu.', kept })).statusCode).toBe(303);
  const page = (await get(mine)).body;
  expect(page).toContain('līgums.txt');
  const address = new RegExp(`href="(${mine}/faili/\\d+/0)"`).exec(page)?.[1] ?? '';
  expect((await get(address)).body).toBe('Es apņemos.');
  const desk = (await get(`/desk/cases/${caseId}`, officer)).body;
  expect(desk).toMatch(/\/files\/0">līgums\.txt/);
});

test('an answer may be a file alone; what is signed in it is checked, and says so in plain words', async () => {
  await web.inject({
    method: 'POST',
    url: `/desk/cases/${caseId}/take`,
    headers: {
      cookie: officer.cookie,
      origin: 'http://localhost:3000',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: `_csrf=${officer.csrf}`,
  });
  await house
    .db('web')
    .transaction(whoOf(officer.visitor), (tx) =>
      cases.askClient(tx, officer.visitor, caseId, 'Atsūtiet parakstītu pieprasījumu.'),
    );
  const now = house.clock.now();
  const containers = await testContainers(now);
  await containers.trust(house.adminUrl, now);
  const code = `${anna.personalCode.slice(0, 6)}-${anna.personalCode.slice(-5)}`;
  const signed = await containers.sign({ given: 'ANNA', family: 'BĒRZIŅA', code }, 'Lūdzu ziņas.', now);
  expect((await post(`${mine}/atbilde`, { answer: '' })).statusCode).toBe(422);
  const sent = await post(`${mine}/atbilde`, { answer: '' }, { 'pieprasījums.asice': signed });
  expect(sent.statusCode).toBe(303);
  await runJobs(house);
  const [entry] = await asAdmin(
    house.adminUrl,
    `select entry.body, report.meaning from casework.entry join casework.signed_report report on report.entry_id = entry.id where kind = 'answered'`,
  );
  expect(entry).toEqual({ body: null, meaning: 'proven' });
});

test('nobody adds files to a matter that is not theirs, and nobody else’s form carries them on', async () => {
  const other = await signIn(web, janis);
  const [before] = await asAdmin(house.adminUrl, 'select count(*)::int as n from documents.received');
  expect((await post(`${mine}/zina`, { message: 'x' }, { 'a.txt': 'svešs' }, other)).statusCode).toBe(404);
  expect(await asAdmin(house.adminUrl, 'select count(*)::int as n from documents.received')).toEqual([before]);
  const kept =
    /name="kept" value="([^"]+)"/.exec(
      (await post(`${mine}/zina`, { message: 'x' }, { 'b.txt': 'b', 'x.exe': 'MZ\0' })).body,
    )?.[1] ?? '';
  await post(`${mine}/zina`, { message: 'Bez datnes.', kept: `${kept.slice(0, -4)}AAAA` });
  expect((await get(mine)).body).not.toContain('b.txt');
});
