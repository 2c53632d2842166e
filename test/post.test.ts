/** Paper from the outcome of a case to the post and back, as the registry does it in its pages. */
import { writeFileSync } from 'node:fs';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { openLife } from '../src/case/testing.js';
import { canRead } from '../src/channels/post/in/read-scan.js';
import { destroyLetters } from '../src/channels/post/index.js';
import { type SignedIn, signIn } from '../src/identity/testing.js';
import { discoverRooms } from '../src/platform/house/index.js';
import { createWeb } from '../src/platform/http/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { asAdmin, runJobs } from './support/index.js';

const { house, caseThatIs } = await openLife();
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
await web.ready();
const dace: SignedIn = await signIn(web, demonstrationPeople.dace, {
  side: 'staff',
  grants: [{ grant: 'officer', unit: 'punishment-register' }],
});

const get = (url: string) => web.inject({ url, headers: { cookie: dace.cookie } });
const post = (url: string, fields: Readonly<Record<string, string>> = {}) =>
  web.inject({
    method: 'POST',
    url,
    headers: {
      origin: 'http://localhost:3000',
      cookie: dace.cookie,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: String(new URLSearchParams({ ...fields, _csrf: dace.csrf })),
  });
const send = (fields: Readonly<Record<string, string>>, files: readonly { name: string; bytes: Buffer }[]) => {
  const line = 'lete-test-boundary';
  const part = (head: string, bytes: Buffer) =>
    Buffer.concat([
      Buffer.from(`--${line}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      bytes,
      Buffer.from('\r\n'),
    ]);
  const payload = Buffer.concat([
    ...Object.entries({ ...fields, _csrf: dace.csrf }).map(([name, value]) =>
      part(`name="${name}"`, Buffer.from(value)),
    ),
    ...files.map(({ name, bytes }) =>
      part(`name="files"; filename="${name}"\r\nContent-Type: application/octet-stream`, bytes),
    ),
    Buffer.from(`--${line}--\r\n`),
  ]);
  return web.inject({
    method: 'POST',
    url: '/desk/post/in',
    headers: {
      origin: 'http://localhost:3000',
      cookie: dace.cookie,
      'content-type': `multipart/form-data; boundary=${line}`,
    },
    payload,
  });
};
const timeline = async (caseId: string) =>
  (
    await asAdmin(house.adminUrl, 'select kind, words from casework.entry where case_id = $1 order by id', [caseId])
  ).map(({ kind, words }) => ({ kind, words: (words as { lv: string } | null)?.lv }));

test('a certificate on paper leaves with the day’s batch, counts as notified on the seventh day, and its return finds its case', async () => {
  const caseId = await caseThatIs('ready-to-send');
  await runJobs(house);
  expect((await get('/desk/post/out')).body).toContain('Anna Bērziņa, Avotu iela 14 - 7, Rīga, LV-1011');
  const made = await post('/desk/post/out/batch');
  const batch = String(made.headers.location);
  const pdf = await get(`${batch}/letters.pdf`);
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  if (process.env.GALLERY) {
    writeFileSync(`${process.env.GALLERY}/letters.pdf`, pdf.rawPayload);
    writeFileSync(`${process.env.GALLERY}/list.pdf`, (await get(`${batch}/list.pdf`)).rawPayload);
  }
  expect((await get(`${batch}/list.csv`)).body).toContain('Ierakstīta;"Latvijā, līdz');
  const [letter] = await asAdmin(house.adminUrl, 'select id, barcode, pages from post.letter');
  expect(Number(letter?.pages)).toBeGreaterThan(1);
  const withoutNumber = await post(`${batch}/sent`, { [`tracking.${letter?.id}`]: '' });
  expect(withoutNumber.statusCode).toBe(422);
  expect(withoutNumber.body).toContain('Ierakstiet ierakstītā sūtījuma numuru');
  await post(`${batch}/sent`, { [`tracking.${letter?.id}`]: 'rr 123456789 lv' });
  await runJobs(house);
  expect(await timeline(caseId)).toContainEqual({
    kind: 'letter-sent',
    words:
      'Ierakstīta vēstule IC/2026/1-03/1, sūtījuma numurs RR123456789LV. Uzskatāma par paziņotu 2026. gada 2. decembrī (Paziņošanas likums, 8. pants).',
  });
  expect((await get(`/desk/cases/${caseId}`)).body).toContain('RR123456789LV');
  const barcode = String(letter?.barcode);
  expect((await post('/desk/post/returns', { barcode: '123', reason: 'unknown' })).statusCode).toBe(422);
  const back = await post('/desk/post/returns', { barcode, reason: 'unknown' });
  expect(back.statusCode).toBe(303);
  await runJobs(house);
  expect((await timeline(caseId)).at(-1)).toEqual({
    kind: 'letter-returned',
    words: 'Vēstule IC/2026/1-03/1 atgriezta: adresāts nav zināms. Adresātam tā nav paziņota.',
  });
  expect((await post('/desk/post/returns', { barcode, reason: 'unknown' })).body).toContain('jau ir reģistrēta');
  await house.db('worker').transaction({}, (tx) => destroyLetters(tx, caseId));
  const page = await get(batch);
  expect(page.body).toContain('IC/2026/1-03/1');
  expect(page.body).not.toMatch(/Avotu iela|paper\.pdf/);
  expect((await get(`${batch}/list.csv`)).body).toContain('IC/2026/1-03/1;–;;Ierakstīta');
  expect((await get(`${batch}/list.pdf`)).statusCode).toBe(200);
  for (const url of [`${batch}/letters.pdf`, `/desk/post/letters/${letter?.id}/paper.pdf`])
    expect((await get(url)).statusCode, url).toBe(404);
});

test('letters come in as scans: kept once, read, joined, registered with number and stamp in the case that their barcode names', async () => {
  const sent = await caseThatIs('ready-to-send');
  await runJobs(house);
  const [ours] = await asAdmin(house.adminUrl, 'select id, barcode, case_number from post.letter where case_id = $1', [
    sent,
  ]);
  const scan = (await get(`/desk/post/letters/${ours?.id}/paper.pdf`)).rawPayload;
  const upload = await send({ how: 'apart' }, [
    { name: 'vēstule.pdf', bytes: scan },
    { name: 'aploksne.png', bytes: Buffer.from('89504e470d0a1a0a', 'hex') },
  ]);
  expect(upload.statusCode, upload.body).toBe(303);
  await runJobs(house);
  const waiting = await asAdmin(house.adminUrl, 'select id from post.incoming order by kept_at, id');
  expect(waiting).toHaveLength(2);
  await post('/desk/post/in/join', Object.fromEntries(waiting.map(({ id }) => [`letter.${id}`, 'yes'])));
  const [{ letter: id } = {}] = await asAdmin(house.adminUrl, 'select distinct letter from post.incoming_file');
  const form = await get(`/desk/post/in/${id}`);
  expect(form.body).toContain('vēstule.pdf');
  if (canRead()) {
    expect(form.body).toContain('Nosūtām Jūsu pieprasīto dokumentu');
    expect(form.body).toContain('neizdevās nolasīt');
  }
  const empty = await post(`/desk/post/in/${id}/register`, { subject: 'Paliek ierakstīts', belongs: 'IC/2026/9-99/9' });
  expect(empty.statusCode).toBe(422);
  expect(empty.body).toContain('Paliek ierakstīts');
  expect(empty.body).toContain('Lietas ar šādu numuru vai svītrkodu nav');
  const fields = {
    belongs: String(ours?.barcode),
    code: demonstrationPeople.anna.personalCode,
    kind: 'request',
    subject: 'Adreses maiņa',
    body: 'Lūdzu sūtīt uz citu adresi.',
    signed: 'yes',
    'postmark.day': '24',
    'postmark.month': '11',
    'postmark.year': '2026',
  };
  const done = await post(`/desk/post/in/${id}/register`, fields);
  expect(done.statusCode, done.body).toBe(303);
  expect((await get(String(done.headers.location).split('#')[0] ?? '')).body).toContain('IC/2026/1-02/1');
  expect((await timeline(sent)).at(-1)?.kind).toBe('message');
  const onTheCase = (await get(`/desk/cases/${sent}`)).body;
  expect(onTheCase).toContain('Vēstule IC/2026/1-02/1');
  if (canRead()) expect(onTheCase).toContain('Nolasītais teksts: vēstule.pdf');
  const stamp = await get(`/desk/post/in/${id}/stamp.pdf`);
  expect(stamp.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  if (process.env.GALLERY) writeFileSync(`${process.env.GALLERY}/stamp.pdf`, stamp.rawPayload);
  expect((await post(`/desk/post/in/${id}/register`, fields)).statusCode).toBe(409);
});

const picture = Buffer.from('89504e470d0a1a0a', 'hex');
/** A scan that waits; its letter's address. */
async function keep(name: string): Promise<string> {
  await send({ how: 'apart' }, [{ name, bytes: picture }]);
  const [{ id } = {}] = await asAdmin(
    house.adminUrl,
    'select id from post.incoming where registered_at is null and joined_into is null and discarded_at is null',
  );
  return `/desk/post/in/${id}`;
}
const fieldsOf = (kind: string, subject: string) => ({
  name: 'Zane Zaļā',
  kind,
  subject,
  signed: 'yes',
  body: subject,
});

test('a registered letter is opened and found by the units concerned and the records office, by nobody else', async () => {
  const clerk = await signIn(web, demonstrationPeople.rihards, {
    side: 'staff',
    grants: [{ grant: 'officer', unit: 'records' }],
  });
  const asClerk = (url: string) => web.inject({ url, headers: { cookie: clerk.cookie } });
  const complaint = await keep('sudziba.png');
  const passed = await post(`${complaint}/register`, fieldsOf('complaint', 'Par neparastu rindkopu'));
  expect(passed.headers.location).toMatch(/^\/desk\/post\?passed=IC/);
  expect((await get(complaint)).statusCode).toBe(404);
  const opened = await asClerk(complaint);
  expect(opened.body).toContain('Zane Zaļā');
  const number = /IC\/\d{4}\/1-02\/\d+/.exec(opened.body)?.[0] ?? '';
  const search = (who: SignedIn, find: string) =>
    web.inject({
      method: 'POST',
      url: '/desk/post',
      headers: {
        origin: 'http://localhost:3000',
        cookie: who.cookie,
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: String(new URLSearchParams({ find, _csrf: who.csrf })),
    });
  for (const words of [number, 'neparasta rindkopa', 'zane zala']) {
    expect((await search(clerk, words)).body, words).toContain(complaint);
    expect((await search(dace, words)).body, words).not.toContain(complaint);
  }
  const report = await keep('zinojums.png');
  await post(`${report}/register`, fieldsOf('whistleblower', 'Par iepirkumu'));
  expect((await asClerk(report)).statusCode).toBe(404);
  expect((await asClerk('/desk/post')).body).not.toContain(report);
  const looks = await asAdmin(
    house.adminUrl,
    "select count(*)::int as looks from audit.entry where deed = 'case:search-registry'",
  );
  // Two of them by opening a letter whose text names somebody, once more with what was wrong in the form.
  expect(looks[0]?.looks).toBe(8);
});

test('the sender of a letter that was read is proposed from earlier cases, and the proposal is taken with one press', async () => {
  const caseId = await caseThatIs('ready-to-send');
  const paper = await PDFDocument.create();
  const font = await paper.embedFont(StandardFonts.Helvetica);
  // Where programs that read scans are installed, it is they who read it: so it stands on the page as in a letter.
  const place = { font, size: 16, x: 72, y: 640 };
  paper.addPage().drawText('Best regards, Anna Berzina. anna.berzina@example.com', place);
  await asAdmin(
    house.adminUrl,
    `update casework.case_file set contact_email = 'anna.berzina@example.com' where id = $1`,
    [caseId],
  );
  await send({ how: 'apart' }, [{ name: 'ar-tekstu.pdf', bytes: Buffer.from(await paper.save()) }]);
  const [{ id } = {}] = await asAdmin(
    house.adminUrl,
    'select id from post.incoming where registered_at is null and joined_into is null and discarded_at is null',
  );
  expect((await get(`/desk/post/in/${id}`)).body).not.toContain('Varbūtējais sūtītājs');
  await runJobs(house);
  const page = (await get(`/desk/post/in/${id}`)).body;
  expect(page).toContain('Varbūtējais sūtītājs');
  // The newest of her matters, of which she has several by now.
  const [, of = ''] = /\?of=([\da-f-]{36})&amp;join=yes/.exec(page) ?? [];
  expect((await get(`/desk/post/in/${id}?of=${of}`)).body).toContain('value="Anna Bērziņa"');
  expect((await post(`/desk/post/in/${id}/discard`, { reason: 'Pārbaudei' })).statusCode).toBe(303);
});

test('the sender is found in earlier cases, and a scan kept by mistake is discarded with its reason', async () => {
  const caseId = await caseThatIs('ready-to-send');
  const waiting = await keep('otrreiz.png');
  const found = await post(waiting, { find: 'anna berzina' });
  expect(found.body).toContain(`${waiting}?of=${caseId}&amp;join=yes`);
  const chosen = await get(`${waiting}?of=${caseId}&join=yes`);
  expect(chosen.body).toContain('value="Anna Bērziņa"');
  expect(chosen.body).toMatch(/name="belongs"[^>]*value="IC\/2026|value="IC\/2026[^>]*name="belongs"/);
  expect((await post(`${waiting}/discard`, { reason: '' })).body).toContain('Ierakstiet, kāpēc skenējums');
  expect((await post(`${waiting}/discard`, { reason: 'Noskenēts divreiz' })).statusCode).toBe(303);
  expect((await get(waiting)).statusCode).toBe(404);
  expect((await get('/desk/post')).body).toContain('Noskenēts divreiz');
  const [line] = await asAdmin(
    house.adminUrl,
    "select actor_key from audit.entry where deed = 'channels/post:discard'",
  );
  expect(line?.actor_key).toBe(`person:${demonstrationPeople.dace.id}`);
});

test('what an officer posted by hand does not leave a second time', async () => {
  const caseId = await caseThatIs('ready-to-send');
  await runJobs(house);
  await post(`/desk/cases/${caseId}/sent`, { tracking: 'RR987654321LV' });
  const [letter] = await asAdmin(house.adminUrl, 'select withdrawn_at from post.letter where case_id = $1', [caseId]);
  expect(letter?.withdrawn_at).not.toBeNull();
});
