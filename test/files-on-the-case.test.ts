/** Files that strangers sent, with a virus scanner set: what the officer sees of them, and what leaves Lete. */
import { strToU8, zipSync } from 'fflate';
import { createTransport } from 'nodemailer';
import { afterAll, expect, test } from 'vitest';
import { cases } from '../src/case/index.js';
import { receiveSmtp } from '../src/channels/email/in/receive-smtp.js';
import { eicar, startFakeClamd } from '../src/documents/scan/testing-clamd.js';
import { type SignedIn, signIn } from '../src/identity/testing.js';
import { discoverRooms } from '../src/platform/house/index.js';
import { createWeb } from '../src/platform/http/index.js';
import { redraw } from '../src/platform/pictures/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { asAdmin, runJobs, testHouse } from './support/index.js';

const clamd = await startFakeClamd();
const house = await testHouse({ LETE_CLAMD: clamd.address });
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
await web.ready();
const receiver = await receiveSmtp(house, 0, '127.0.0.1');
const smtp = createTransport({ host: '127.0.0.1', port: receiver.port, ignoreTLS: true });
afterAll(async () => {
  smtp.close();
  await receiver.close();
  await clamd.close();
});
const { anna, dace, rihards } = demonstrationPeople;
const staffOf = (person: Parameters<typeof signIn>[1], grant: 'officer' | 'operator', unit: string) =>
  signIn(web, person, { side: 'staff', grants: [{ grant, unit }] });
const get = (who: SignedIn, url: string) =>
  web.inject({ url, headers: { cookie: who.cookie, 'accept-language': 'lv' } });

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** With something behind its end that is no picture. */
const picture = Buffer.concat([dot, Buffer.from('<script>alert(1)</script>')]);
const sent = [
  { filename: 'virus.txt', content: eicar },
  { filename: 'bilde.png', content: picture },
  { filename: 'lapa.html', content: '<script>alert(1)</script>' },
  { filename: 'zīme.svg', content: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>' },
  { filename: '../../etc/passwd', content: 'root' },
  {
    filename: 'līgums.zip',
    content: Buffer.from(
      zipSync({
        'mape/zīme.png': picture,
        'lapa.html': strToU8('<script>alert(1)</script>'),
        'iekšā.zip': zipSync({ 'a.txt': strToU8('a') }),
        'virus.com': eicar,
      }),
    ),
  },
  { filename: 'bumba.zip', content: Buffer.from(zipSync({ nulles: new Uint8Array(20_000_000) })) },
  { filename: `${'ļ'.repeat(100)}\u202Etxt.exe`, content: 'MZ\0\0' },
];

async function mailOnCase(subject: string) {
  await smtp.sendMail({
    from: 'Anna Liepa <anna@klients.example>',
    to: 'pasts@ic.iem.gov.lv',
    subject,
    text: 'Pielikumā datnes.',
    attachments: sent,
  });
  await runJobs(house);
  const [entry] = await asAdmin(
    house.adminUrl,
    "select id, case_id as at from casework.entry where data->>'subject' = $1",
    [subject],
  );
  return {
    caseId: String(entry?.at),
    entryId: String(entry?.id),
    below: `/desk/cases/${entry?.at}/entries/${entry?.id}`,
  };
}

const { caseId, entryId, below } = await mailOnCase('Datnes');

test('an infected file is named on the case with what to do, and never leaves Lete', async () => {
  const officer = await staffOf(dace, 'officer', 'records');
  const page = (await get(officer, `/desk/cases/${caseId}`)).body;
  expect(page).toContain('Inficēta: Eicar-Test-Signature. Datne netiek izsniegta.');
  expect(page).toContain('Vīrusu pārbaudē nekas nav atrasts.');
  expect(page).not.toContain(`href="${below}/files/0"`);
  for (const file of ['files/0', 'original']) {
    const refused = await get(officer, `${below}/${file}`);
    expect(refused.statusCode).toBe(403);
    expect(refused.body).toContain('Eicar-Test-Signature');
    expect(refused.body).not.toContain('X5O!P%');
  }
});

test('a clean picture is shown in a sandbox; a page, a drawing and a program are only saved; names do no harm', async () => {
  const officer = await staffOf(dace, 'officer', 'records');
  const headersOf = async (nth: number) => (await get(officer, `${below}/files/${nth}`)).headers;
  expect(await headersOf(1)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': "inline; filename*=UTF-8''bilde.png",
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  for (const nth of [2, 3, 4, 7]) {
    const headers = await headersOf(nth);
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['content-disposition']).toMatch(/^attachment; /);
    expect(headers['content-disposition']).not.toMatch(/%2F|%E2%80%AE|\.\./);
  }
});

test('what a container holds is listed, and each file opens by the same rules; one inside another is not read further', async () => {
  const officer = await staffOf(dace, 'officer', 'records');
  const page = (await get(officer, `/desk/cases/${caseId}`)).body;
  expect(page).toContain(`href="${below}/files/5/contents"`);
  const listed = (await get(officer, `${below}/files/5/contents`)).body;
  for (const shown of [
    'mape/zīme.png',
    'image/png',
    'iekšā.zip',
    'Konteiners konteinerā: tā saturs šeit netiek rādīts.',
  ])
    expect(listed).toContain(shown);
  const inside = (nth: number) => get(officer, `${below}/files/5/contents/${nth}`);
  expect((await inside(0)).headers).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': "inline; filename*=UTF-8''z%C4%ABme.png",
  });
  expect((await inside(1)).headers['content-type']).toBe('application/octet-stream');
  expect((await inside(3)).statusCode).toBe(403);
  expect((await inside(99)).statusCode).toBe(422);
  expect((await get(officer, `${below}/files/6/contents`)).body).toContain('nesamērīgi liels');
  expect((await get(officer, `${below}/files/1/contents`)).statusCode).toBe(404);
});

test('officers of the unit alone open files: others see none, operators their names', async () => {
  const file = `${below}/files/1`;
  expect((await get(await staffOf(rihards, 'officer', 'punishment-register'), file)).statusCode).toBe(404);
  const operator = await signIn(web, rihards, {
    side: 'staff',
    grants: [
      { grant: 'operator', unit: 'records' },
      { grant: 'officer', unit: 'punishment-register' },
    ],
  });
  const page = (await get(operator, `/desk/cases/${caseId}`)).body;
  expect(page).toContain('bilde.png');
  expect(page).not.toContain(`${file}"`);
  expect((await get(operator, file)).statusCode).toBe(403);
});

test('the party opens own files and nobody else’s; each look is written down with the case', async () => {
  await asAdmin(house.adminUrl, 'update casework.entry set subject_key = $2 where case_id = $1', [
    caseId,
    `person:${anna.id}`,
  ]);
  await asAdmin(house.adminUrl, 'update casework.case_file set subject_key = $2 where id = $1', [
    caseId,
    `person:${anna.id}`,
  ]);
  const own = await signIn(web, anna);
  const wish = { caseId, entryId, file: 1, isConfirmed: false } as const;
  expect(await cases.openFile(house, own.visitor, wish)).toMatchObject({
    file: { name: 'bilde.png', type: 'image/png' },
  });
  await expect(cases.openFile(house, own.visitor, { ...wish, file: 0 })).rejects.toMatchObject({ code: 'not-allowed' });
  const infected = await get(own, `/lv/mani-jautajumi/${caseId}/faili/${entryId}/0`);
  expect(infected.statusCode).toBeGreaterThanOrEqual(400);
  const clean = await get(own, `/lv/mani-jautajumi/${caseId}/faili/${entryId}/1`);
  // Its dots alone: what stood behind them stays in the original.
  expect(clean.rawPayload).toEqual((await redraw(dot))?.bytes);
  const other = await signIn(web, rihards);
  await expect(cases.openFile(house, other.visitor, wish)).rejects.toMatchObject({ code: 'not-found' });
  const looks = await asAdmin(
    house.adminUrl,
    `select count(*)::int as times from audit.entry where deed = 'documents:open-received' and purpose = 'own-matter'
     and case_number = (select number from casework.case_file where id = $1)`,
    [caseId],
  );
  expect(looks).toEqual([{ times: 2 }]);
});

test('while the scanner is silent a file is not handed out, and the page says why', async () => {
  const officer = await staffOf(dace, 'officer', 'records');
  await clamd.close();
  const refused = await get(officer, `${below}/files/1`);
  expect(refused.statusCode).toBe(409);
  expect(refused.body).toContain('Vīrusu pārbaudes programma neatbild');
});
