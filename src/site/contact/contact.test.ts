import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import { signIn } from '../../identity/testing.js';
import { fillRegister } from '../../identity/testing-browser.js';
import { discoverRooms } from '../../platform/house/index.js';
import { createWeb } from '../../platform/http/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { topics } from './topics.js';

const house = await testHouse({ LETE_LIMIT_FACTOR: '100' });
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
await web.ready();
beforeAll(() => fillRegister(house.adminUrl));
afterAll(() => web.close());

const origin = 'http://localhost:3000';
const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const rows = (text: string, values: unknown[] = []) => asAdmin(house.adminUrl, text, values);

async function open(url: string, wait = 60_000) {
  const page = (await web.inject({ url })).body;
  house.clock.advance(wait);
  return hidden(page, 'form');
}
/** A form as browsers send it, with files. */
function post(url: string, fields: Record<string, string>, files: Record<string, Buffer> = {}, cookie = '') {
  const boundary = 'b0undary';
  const parts = [
    ...Object.entries(fields).map(([name, value]) =>
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    ...Object.entries(files).flatMap(([name, bytes]) => [
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  const headers = { origin, cookie, 'content-type': `multipart/form-data; boundary=${boundary}` };
  return web.inject({ method: 'POST', url, headers, payload: Buffer.concat(parts) });
}
const follow = async (url: unknown, cookie = '') => (await web.inject({ url: String(url), headers: { cookie } })).body;
const numberIn = (page: string) => /IC\/2026\/[\d-]+\/\d+/.exec(page)?.[0];

const help = '/lv/raksti-mums/palidziba';
const filled = { system: 'Nederīgie dokumenti', text: 'Lapa neatveras.', email: 'anna@klients.example' };

test('whoever asks for help gets a number, a term and what comes next, and the original is kept as it was posted', async () => {
  const form = await open(help);
  const answer = await post(help, { ...filled, form }, { 'ekrans.txt': Buffer.from('kļūda 500') });
  expect(answer.statusCode).toBe(303);
  const page = await follow(answer.headers.location);
  expect(page).toContain(numberIn(page));
  expect(page).toContain('2026. gada 30. novembris');
  const [row] = await rows(
    `select c.kind, c.unit, c.way, c.assurance, c.contact_email, e.data from casework.case_file c join casework.entry e on e.case_id = c.id where number = $1 and e.kind = 'message'`,
    [numberIn(page)],
  );
  expect(row).toMatchObject({ kind: 'support', unit: 'service-desk', way: 'web', assurance: 'email' });
  expect(row?.data).toMatchObject({ channel: 'web', attachments: [{ name: 'ekrans.txt', type: 'text/plain' }] });
  await runJobs(house);
  const [notice] = await rows(`select subject, body from email.notice where recipient = 'anna@klients.example'`);
  expect(notice?.subject).toContain(numberIn(page));
  const link = /\/lv\/turpinat\/[\w-]{43}/.exec(String(notice?.body))?.[0] ?? '';
  const { cookie, csrf, visitor } = await signIn(web, demonstrationPeople.anna);
  expect((await web.inject({ url: link, headers: { cookie } })).body).toContain('Lapa neatveras.');
  const headers = { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' };
  await web.inject({ method: 'POST', url: link, headers, payload: `_csrf=${csrf}` });
  const [own] = await rows(`select subject_key, assurance from casework.case_file where number = $1`, [numberIn(page)]);
  expect(own).toEqual({ subject_key: visitor.person.key, assurance: 'high' });
});

test('a plain question is answered in the mail itself, for nobody could open its matter in the portal', async () => {
  const sent = await post(help, { ...filled, email: 'juris@klients.example', form: await open(help) });
  const [found] = await rows('select id from casework.case_file where number = $1', [
    numberIn(await follow(sent.headers.location)),
  ]);
  const desk = await signIn(web, demonstrationPeople.edgars, {
    side: 'staff',
    grants: [{ grant: 'officer', unit: 'service-desk' }],
  });
  const url = `/desk/cases/${found?.id}`;
  const headers = { cookie: desk.cookie, origin, 'content-type': 'application/x-www-form-urlencoded' };
  await web.inject({ method: 'POST', url: `${url}/take`, headers, payload: `_csrf=${desk.csrf}` });
  expect((await web.inject({ url, headers: { cookie: desk.cookie } })).body).toContain('Kas rakstījis, nav pierādīts');
  const reply = { purpose: 'answer', reply: 'Iztīriet pārlūka kešatmiņu.' };
  for (const fields of [
    { ...reply, do: 'save', version: '0' },
    { do: 'send', version: '1' },
  ]) {
    const payload = new URLSearchParams({ _csrf: desk.csrf, ...fields }).toString();
    expect((await web.inject({ method: 'POST', url: `${url}/reply`, headers, payload })).statusCode).toBe(303);
  }
  // A reply waits ten seconds, so that it can be called back.
  house.clock.advance(11_000);
  await asAdmin(house.adminUrl, 'update graphile_worker._private_jobs set run_at = now() where run_at > now()');
  await runJobs(house);
  const bodies = await rows(
    `select body from email.notice where recipient = 'juris@klients.example' order by queued_at`,
  );
  expect(String(bodies.at(-1)?.body)).toContain('Iztīriet pārlūka kešatmiņu.');
});

test('sent twice it is one matter with one number; sent again with other words it is added to the same', async () => {
  const form = await open(help);
  const send = (text: string) => post(help, { ...filled, text, form });
  const numbers: (string | undefined)[] = [];
  for (const text of ['Reiz.', 'Reiz.', 'Reiz un vēl.'])
    numbers.push(numberIn(await follow((await send(text)).headers.location)));
  expect(new Set(numbers).size).toBe(1);
  const entries = await rows(
    `select audience from casework.entry e join casework.case_file c on c.id = e.case_id where number = $1 and e.kind = 'message'`,
    [numbers[0]],
  );
  expect(entries).toEqual([{ audience: 'everyone' }, { audience: 'everyone' }]);
});

test('mistakes are named at their fields and nothing that was typed or attached is lost', async () => {
  const form = await open(help);
  const wrong = await post(
    help,
    { form, text: 'Ekrāns ir tukšs.', email: 'nav adrese', phone: '12' },
    { 'ekrans.txt': Buffer.from('kļūda'), 'skripts.exe': Buffer.from('MZ\0\0') },
  );
  expect(wrong.statusCode).toBe(422);
  for (const field of ['#system', '#email', '#phone', '#files']) expect(wrong.body).toContain(`href="${field}"`);
  expect(wrong.body).toContain('Ekrāns ir tukšs.');
  expect(wrong.body).toContain('nav adrese');
  expect(wrong.body).toContain('ekrans.txt');
  const kept = hidden(wrong.body, 'kept');
  const right = await post(help, { ...filled, form: hidden(wrong.body, 'form'), kept });
  const number = numberIn(await follow(right.headers.location));
  const [row] = await rows(
    `select e.data->'attachments' as files from casework.entry e join casework.case_file c on c.id = e.case_id where number = $1 and e.kind = 'message'`,
    [number],
  );
  expect(row?.files).toMatchObject([{ name: 'ekrans.txt' }]);
});

test('a form sent unusually fast, without our seal, or with the trap filled in goes nowhere, and keeps its words', async () => {
  const [before] = await rows('select count(*)::int as n from casework.case_file');
  const quick = await post(help, { ...filled, form: await open(help, 500) });
  const forged = await post(help, { ...filled, form: randomBytes(90).toString('base64url') });
  const trapped = await post(help, { ...filled, form: await open(help), website: 'http://x.example' });
  for (const answer of [quick, forged, trapped]) {
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Lapa neatveras.');
  }
  expect(await rows('select count(*)::int as n from casework.case_file')).toEqual([before]);
});

test('one network may send five forms a minute; the page itself stays open', async () => {
  const strict = await createWeb({ house: await testHouse() });
  for (const room of await discoverRooms(house)) await room.pages?.(strict);
  const codes: number[] = [];
  for (let i = 0; i < 6; i++)
    codes.push(
      (
        await strict.inject({
          method: 'POST',
          url: help,
          headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
          payload: 'text=a',
        })
      ).statusCode,
    );
  expect(codes).toEqual([422, 422, 422, 422, 422, 429]);
  expect((await strict.inject({ url: help })).statusCode).toBe(200);
  await strict.close();
});

test('an address that was just used several times gets no more confirmations, and what was typed is shown again', async () => {
  const own = await testHouse();
  const strict = await createWeb({ house: own });
  for (const room of await discoverRooms(own)) await room.pages?.(strict);
  const codes: number[] = [];
  let last = '';
  for (let i = 0; i < 4; i++) {
    const headers = { origin, 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': `192.0.2.${i}` };
    const form = hidden((await strict.inject({ url: help, headers })).body, 'form');
    own.clock.advance(4_000);
    const payload = new URLSearchParams({ ...filled, text: `Lapa neatveras ${i}.`, form }).toString();
    const answer = await strict.inject({ method: 'POST', url: help, headers, payload });
    codes.push(answer.statusCode);
    last = answer.body;
  }
  expect(codes).toEqual([303, 303, 303, 422]);
  expect(last).toContain('Lapa neatveras 3.');
  expect(last).toContain('pēc minūtes');
  await strict.close();
});

test('every topic opens in both languages and leads to its own kind, unit and clock', async () => {
  const seen: string[] = [];
  for (const { slug, kind, form: shape } of topics) {
    expect((await web.inject({ url: `/en/write-to-us/${slug.en}` })).statusCode).toBe(200);
    const url = `/lv/raksti-mums/${slug.lv}`;
    const form = await open(url);
    const answer = await post(url, { ...filled, form, ...(shape === 'report' && { email: '' }) });
    const [row] = await rows(`select kind, unit, case_index, due_on::text from casework.case_file where number = $1`, [
      numberIn(await follow(answer.headers.location)),
    ]);
    expect(row?.kind, url).toBe(kind);
    seen.push(`${row?.kind} ${row?.unit} ${row?.case_index} ${row?.due_on}`);
  }
  expect(seen).toMatchInlineSnapshot(`
    [
      "question records 2-04 2026-12-09",
      "support service-desk 8-01 2026-11-30",
      "request records 2-01 2026-12-09",
      "complaint quality 2-02 2026-12-09",
      "proposal records 2-03 2026-12-09",
      "feedback quality 2-05 2026-12-09",
      "accessibility administration 1-06 2026-12-09",
      "information-request records 1-07 2026-12-10",
      "data-subject-request records 9-01 2026-12-28",
      "legal-act-proposal administration 1-05 2026-12-09",
      "whistleblower whistleblowing 1-08 2026-12-02",
    ]
  `);
});

test('with eID what was typed waits for the sign-in, the entry is proven, and the matter stands in the portal', async () => {
  const question = '/lv/raksti-mums/jautajums';
  const form = await open(question);
  const fields = { text: 'Kas par mani ir reģistrā?', form, go: 'eid' };
  const away = await post(question, fields);
  expect(away.statusCode).toBe(303);
  expect(String(away.headers.location)).toContain('/lv/ieiet');
  expect(String(away.headers['set-cookie'])).toContain('kept');
  const { cookie, csrf, visitor } = await signIn(web, demonstrationPeople.anna);
  const sent = await post(question, { ...fields, _csrf: csrf }, {}, cookie);
  const page = await follow(sent.headers.location, cookie);
  expect(page).toContain('/lv/mani-jautajumi/');
  const [row] = await rows(
    `select c.subject_key, e.assurance from casework.case_file c join casework.entry e on e.case_id = c.id where number = $1 and e.kind = 'message'`,
    [numberIn(page)],
  );
  expect(row).toEqual({ subject_key: visitor.person.key, assurance: 'high' });
});

test('a problem with a page is reported with the page, without its query or anyone’s ids', async () => {
  const found = (await web.inject({ url: '/lv/pakalpojumi/nav-tada?vards=Anna' })).body;
  const link = /href="(\/lv\/raksti-mums\/lapas-problema[^"]*)"/.exec(found)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(link).toBe('/lv/raksti-mums/lapas-problema?lapa=%2Flv%2Fpakalpojumi%2Fnav-tada&stavoklis=404');
  const secret = (await web.inject({ url: `/verify/${'AB12-'.repeat(4)}` })).body;
  expect(secret).toContain('lapa=%2Fverify%2F%3Acode');
  const form = await open(link);
  const fields = { form, page: '/lv/pakalpojumi/nav-tada (404)', broken: 'access', text: 'Lasītājs klusē.' };
  const sent = await post('/lv/raksti-mums/lapas-problema', fields);
  const [row] = await rows(`select kind, unit, subject_line->>'lv' as line from casework.case_file where number = $1`, [
    numberIn(await follow(sent.headers.location)),
  ]);
  expect(row).toMatchObject({ kind: 'accessibility', unit: 'administration' });
  expect(row?.line).toContain('/lv/pakalpojumi/nav-tada (404)');
});

test('a report without a name is read on with its code alone, and names nobody anywhere', async () => {
  const url = '/lv/raksti-mums/trauksme';
  const fields = { text: 'Iepirkumā ir pārkāpums.', name: 'Zane Slepena', email: 'zane@klients.example' };
  const page = await follow((await post(url, { ...fields, form: await open(url) })).headers.location);
  const code = /[0-9A-Z]{5}(-[0-9A-Z]{5}){3}/.exec(page)?.[0] ?? '';
  expect(code).not.toBe('');
  const mine = '/lv/raksti-mums/mans-zinojums';
  expect((await post(mine, { code: 'AAAAA-AAAAA-AAAAA-AAAAA' })).statusCode).toBe(422);
  expect((await post(mine, { code: code.toLowerCase().replaceAll('-', ' ') })).body).toContain(
    'Iepirkumā ir pārkāpums.',
  );
  await post(mine, { code, do: 'add', more: 'Ir arī liecinieks.' });
  expect((await post(mine, { code })).body).toContain('Ir arī liecinieks.');
  await runJobs(house);
  for (const table of [
    'casework.case_file',
    'casework.entry',
    'casework.reporter',
    'audit.entry',
    'email.notice',
    'documents.received',
  ])
    expect(JSON.stringify(await rows(`select t::text from ${table} t`)), table).not.toMatch(/Slepena|zane@/i);
});
