/** What came by mail, as the officer of its unit sees it on the case. */
import { createTransport } from 'nodemailer';
import { afterAll, expect, test } from 'vitest';
import { receiveSmtp } from '../src/channels/email/in/receive-smtp.js';
import { type SignedIn, signIn } from '../src/identity/testing.js';
import { discoverRooms } from '../src/platform/house/index.js';
import { createWeb } from '../src/platform/http/index.js';
import { redraw } from '../src/platform/pictures/index.js';
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
const { dace, rihards } = demonstrationPeople;
const staffOf = (person: Parameters<typeof signIn>[1], grant: 'officer' | 'operator', unit: string) =>
  signIn(web, person, { side: 'staff', grants: [{ grant, unit }] });
const post = (who: SignedIn, url: string) =>
  web.inject({
    method: 'POST',
    url,
    headers: {
      origin: 'http://localhost:3000',
      cookie: who.cookie,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: `_csrf=${encodeURIComponent(who.csrf)}`,
  });
const get = (who: SignedIn, url: string) => web.inject({ url, headers: { cookie: who.cookie } });

test('a mail shows its subject, its files and its original; what it quotes is folded; a file is only ever downloaded', async () => {
  const officer = await staffOf(dace, 'officer', 'records');
  await smtp.sendMail({
    from: 'Anna Liepa <anna@klients.example>',
    to: 'pasts@ic.iem.gov.lv',
    subject: 'Jautājums par izziņu',
    text: 'Labdien! Kā varu saņemt izziņu?\n\n> Kas tika rakstīts agrāk\n',
    attachments: [{ filename: "ļauns '(1).html", content: '<script>alert(1)</script>', contentType: 'text/html' }],
  });
  await runJobs(house);
  const [entry] = await asAdmin(
    house.adminUrl,
    "select id, case_id as at from casework.entry where kind = 'message' and data->>'channel' = 'email'",
  );
  const page = (await get(officer, `/desk/cases/${entry?.at}`)).body;
  for (const shown of ['Jautājums par izziņu', 'anna@klients.example', 'Citētais teksts', 'Nosūtīts, '])
    expect(page).toContain(shown);
  const below = `/desk/cases/${entry?.at}/entries/${entry?.id}`;
  expect(page).toContain('Vīrusu pārbaude nav veikta.');
  const asked = await get(officer, `${below}/files/0`);
  expect(asked.body).toContain('neviens nav pārbaudījis');
  expect(asked.body).not.toContain('alert(1)');
  const file = await post(officer, `${below}/files/0`);
  expect(file.body).toContain('alert(1)');
  expect(file.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': "attachment; filename*=UTF-8''%C4%BCauns%20%27%281%29.html",
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  expect((await post(officer, `${below}/original`)).body).toContain('Message-ID');
  expect((await get(officer, `${below}/files/1`)).statusCode).toBe(404);
  const stranger = await staffOf(rihards, 'officer', 'punishment-register');
  expect((await get(stranger, `${below}/files/0`)).statusCode).toBe(404);
});

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a mail with a layout is shown in a frame that runs, sends and fetches nothing; its own picture stands in place', async () => {
  const officer = await staffOf(dace, 'officer', 'records');
  await smtp.sendMail({
    from: 'Anna Liepa <anna.liepa@klients.example>',
    to: 'pasts@ic.iem.gov.lv',
    subject: 'Ar noformējumu <b>',
    text: 'Labdien! Vai saņēmāt ekrānuzņēmumu?',
    html: `<p>Labdien!</p><script>alert(1)</script><img src="cid:bilde@klients"><img src="https://track.example/x.gif">
      <form action="https://evil.example"><input name="parole"></form><a href="https://evil.example/ielogoties">Lete</a>`,
    attachments: [{ filename: 'bilde.png', content: dot, cid: 'bilde@klients', contentType: 'image/png' }],
    icalEvent: {
      method: 'REQUEST',
      content:
        'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Saruna par izziņu\r\nDTSTART:20261201T090000Z\r\nLOCATION:Rīga\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    },
  });
  await runJobs(house);
  const { id, at } = await entryAbout('Ar noformējumu <b>');
  const page = await get(officer, `/desk/cases/${at}`);
  expect(page.headers['content-security-policy']).toContain(`frame-src 'self'`);
  expect(page.body).toMatch(new RegExp(`<iframe[^>]*src="/desk/cases/${at}/entries/${id}/look"[^>]*sandbox`));
  expect(page.body).toContain('Attēli no citām vietnēm nav ielādēti: 1.');
  expect(page.body).toContain('Uzaicinājums uz tikšanos „Saruna par izziņu”. Laiks: 2026. gada 1. decembris');
  const look = await get(officer, `/desk/cases/${at}/entries/${id}/look`);
  expect(look.statusCode).toBe(200);
  const policy = String(look.headers['content-security-policy']);
  expect(policy).toMatch(
    /^sandbox; default-src 'none'; img-src data:; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'/,
  );
  expect(look.headers).toMatchObject({ 'x-frame-options': 'SAMEORIGIN', 'cache-control': 'no-store' });
  const drawn = (await redraw(dot))?.bytes.toString('base64');
  expect(look.body).toContain(`src="data:image/png;base64,${drawn}"`);
  expect(look.body).not.toMatch(/<script|track\.example|<form|<input|<b>/);
  const stranger = await staffOf(rihards, 'officer', 'punishment-register');
  expect((await get(stranger, `/desk/cases/${at}/entries/${id}/look`)).statusCode).toBe(404);
  expect(await looksAt(at)).toEqual([
    ['case:open', 1],
    ['case:open-message', 1],
  ]);
});

async function entryAbout(subject: string) {
  const [entry] = await asAdmin(
    house.adminUrl,
    "select id, case_id as at from casework.entry where data->>'subject' = $1",
    [subject],
  );
  if (!entry) throw new Error(`no entry is about ${subject}`);
  return { id: String(entry.id), at: String(entry.at) };
}

/** What the staff were written down to have looked at, and how often. */
async function looksAt(caseId: string) {
  const rows = await asAdmin(
    house.adminUrl,
    `select deed, count(*)::int as times from audit.entry
     where actor_kind = 'staff' and case_number = (select number from casework.case_file where id = $1)
     group by deed order by deed`,
    [caseId],
  );
  return rows.map(({ deed, times }) => [deed, times]);
}
