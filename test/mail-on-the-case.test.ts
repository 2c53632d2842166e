/** What came by mail, as the officer of its unit sees it on the case. */
import { createTransport } from 'nodemailer';
import { afterAll, expect, test } from 'vitest';
import { receiveSmtp } from '../src/channels/email/in/receive-smtp.js';
import { type SignedIn, signIn } from '../src/identity/testing.js';
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
const { dace, rihards } = demonstrationPeople;
const staffOf = (person: Parameters<typeof signIn>[1], grant: 'officer' | 'operator', unit: string) =>
  signIn(web, person, { side: 'staff', grants: [{ grant, unit }] });
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
  for (const shown of ['Jautājums par izziņu', 'anna@klients.example', 'Citētais teksts', 'Pa e-pastu nosūtītais'])
    expect(page).toContain(shown);
  const below = `/desk/cases/${entry?.at}/entries/${entry?.id}`;
  const file = await get(officer, `${below}/files/0`);
  expect(file.body).toContain('alert(1)');
  expect(file.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': "attachment; filename*=UTF-8''%C4%BCauns%20%27%281%29.html",
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  expect((await get(officer, `${below}/original`)).body).toContain('Message-ID');
  expect((await get(officer, `${below}/files/1`)).statusCode).toBe(404);
  const stranger = await staffOf(rihards, 'officer', 'punishment-register');
  expect((await get(stranger, `${below}/files/0`)).statusCode).toBe(404);
});
