/** Files that go with a reply: kept with its draft, listed before it leaves, and carried only where its words are. */
import { createTransport } from 'nodemailer';
import { afterAll, expect, test } from 'vitest';
import { receiveSmtp } from '../src/channels/email/in/receive-smtp.js';
import { signIn } from '../src/identity/testing.js';
import { discoverRooms } from '../src/platform/house/index.js';
import { createWeb } from '../src/platform/http/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { asAdmin, runJobs, testHouse } from './support/index.js';

const house = await testHouse();
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
await web.ready();
const receiver = await receiveSmtp(house, 0, '127.0.0.1');
const smtp = createTransport({ host: '127.0.0.1', port: receiver.port, ignoreTLS: true });
afterAll(async () => {
  smtp.close();
  await receiver.close();
});
const officer = await signIn(web, demonstrationPeople.rihards, {
  side: 'staff',
  grants: [{ grant: 'officer', unit: 'records' }],
});

/** A form with files, as a browser sends it. */
async function post(
  url: string,
  fields: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, _csrf: officer.csrf })) form.append(name, value);
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content]), name);
  const body = new Response(form);
  const headers = {
    cookie: officer.cookie,
    origin: 'http://localhost:3000',
    'content-type': body.headers.get('content-type') ?? '',
  };
  return web.inject({ method: 'POST', url, headers, payload: Buffer.from(await body.arrayBuffer()) });
}
const get = async (url: string) => (await web.inject({ url, headers: { cookie: officer.cookie } })).body;

test('files are kept with the draft, shown before it leaves, go along by open mail only where the words do, and stand on the timeline', async () => {
  await smtp.sendMail({
    from: 'Anna Liepa <anna@klients.example>',
    to: 'pasts@ic.iem.gov.lv',
    subject: 'Jautājums par izziņu',
    text: 'Labdien! Kā varu saņemt izziņu?',
  });
  await runJobs(house);
  const [entry] = await asAdmin(house.adminUrl, "select case_id as id from casework.entry where kind = 'message'");
  const url = `/desk/cases/${entry?.id}/reply`;
  const headers = {
    cookie: officer.cookie,
    origin: 'http://localhost:3000',
    'content-type': 'application/x-www-form-urlencoded',
  };
  await web.inject({ method: 'POST', url: `/desk/cases/${entry?.id}/take`, headers, payload: `_csrf=${officer.csrf}` });
  const fields = { purpose: 'answer', reply: 'Kārtība ir pievienota.', version: '0' };
  const bad = await post(url, { ...fields, do: 'save' }, { 'slikts.bin': '\u0000\u0001\u0002' });
  expect(bad.statusCode).toBe(422);
  for (const shown of ['Kārtība ir pievienota.', 'Šāda veida datni nevar sūtīt', 'href="#files"'])
    expect(bad.body).toContain(shown);
  const kept = await post(
    url,
    { ...fields, version: '1', do: 'save' },
    { 'kārtība.txt': 'Pirmais solis.', 'lieks.txt': 'Lieks.' },
  );
  expect(kept.statusCode).toBe(303);
  const page = await get(url);
  const extra = [...page.matchAll(/name="remove" value="([^"]+)"/g)].at(-1)?.[1] ?? '';
  await post(url, { ...fields, version: '2', remove: extra });
  const preview = await get(`${url}?see=preview`);
  expect(preview).toContain('Datnes, kas aizies līdzi');
  expect(preview).toContain('kārtība.txt');
  expect(preview).not.toContain('lieks.txt');
  await post(url, { do: 'send', version: '3' });
  house.clock.advance(11_000);
  await asAdmin(house.adminUrl, 'update graphile_worker._private_jobs set run_at = now() where run_at > now()');
  await runJobs(house);
  const [mail] = await asAdmin(house.adminUrl, "select body, files from email.notice where key like 'case-answered:%'");
  expect(mail).toMatchObject({ body: 'Kārtība ir pievienota.', files: [{ name: 'kārtība.txt', type: 'text/plain' }] });
  const [line] = await asAdmin(
    house.adminUrl,
    "select data->'attachments' as files from casework.entry where kind = 'message' and author_kind = 'staff'",
  );
  expect(line?.files).toMatchObject([{ name: 'kārtība.txt', size: 14 }]);
});
