/** How notices fare, on the page of the case and on the client's own; what operators and contact persons see of a mail. */
import { createTransport } from 'nodemailer';
import { afterAll, expect, test } from 'vitest';
import { openLife } from '../src/case/testing.js';
import { receiveSmtp } from '../src/channels/email/in/receive-smtp.js';
import { signedAddress } from '../src/channels/email/in/reply-address.js';
import { type SignedIn, signIn } from '../src/identity/testing.js';
import { discoverRooms } from '../src/platform/house/index.js';
import { createWeb } from '../src/platform/http/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { asAdmin, runJobs } from './support/index.js';

const { house, caseThatIs } = await openLife();
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
await web.ready();
const receiver = await receiveSmtp(house, 0, '127.0.0.1');
const smtp = createTransport({ host: '127.0.0.1', port: receiver.port, ignoreTLS: true });
afterAll(async () => {
  smtp.close();
  await receiver.close();
});
const { anna, dace, rihards } = demonstrationPeople;
const get = (who: SignedIn, url: string) => web.inject({ url, headers: { cookie: who.cookie } });
const post = ({ cookie, csrf }: SignedIn, url: string, fields: Readonly<Record<string, string>>) =>
  web.inject({
    method: 'POST',
    url,
    headers: { origin: 'http://localhost:3000', cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: String(new URLSearchParams({ ...fields, _csrf: csrf })),
  });
const admin = (text: string, values: unknown[] = []) => asAdmin(house.adminUrl, text, values);
const write = async (mail: Record<string, unknown>) => {
  await smtp.sendMail({ to: 'pasts@ic.iem.gov.lv', text: 'Labdien! Kā varu saņemt izziņu?', ...mail });
  await runJobs(house);
  const [row] = await admin("select id, case_id as at from casework.entry where data->>'subject' = $1", [mail.subject]);
  return { id: String(row?.id), at: String(row?.at) };
};
const bounce = async (address: string, status: string) => {
  const [notice] = await admin('select id from email.notice where recipient = $1 order by queued_at desc limit 1', [
    address,
  ]);
  await smtp.sendMail({
    envelope: { from: '', to: signedAddress(house, 'atgriezts', String(notice?.id), 'ic.iem.gov.lv') },
    raw: [
      'From: MAILER-DAEMON@mx.example',
      'Subject: Undelivered',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      `Final-Recipient: rfc822; ${address}`,
      status.startsWith('4') ? 'Action: delayed' : 'Action: failed',
      `Status: ${status}`,
      '--b--',
      '',
    ].join('\r\n'),
  });
  await runJobs(house);
};
const officer = await signIn(web, dace, { side: 'staff', grants: [{ grant: 'officer', unit: 'records' }] });

test('a notice that is delayed, comes back or is held back says so on its own line, until an officer opens the address again', async () => {
  const writer = 'peteris@klients.example';
  const { at } = await write({ from: writer, subject: 'Pirmā vēstule' });
  const page = async () => (await get(officer, `/desk/cases/${at}`)).body;
  expect(await page()).toMatch(new RegExp(`Nosūtīts, [^<]*2026[^<]*</span> ${writer}`));
  expect(await page()).not.toContain('vēstules nepieņem');
  await bounce(writer, '4.2.2');
  expect(await page()).toContain('Piegāde kavējas, ');
  await bounce(writer, '5.1.1');
  expect(await page()).toMatch(/data-color="warning">Atgriezts: nav piegādāts, [^<]*\(5\.1\.1\)/);
  expect(await page()).toContain(`E-pasta adrese ${writer} vēstules nepieņem`);

  const second = await write({ from: writer, subject: 'Otrā vēstule' });
  const held = (await get(officer, `/desk/cases/${second.at}`)).body;
  expect(held).toContain('Nav sūtīts, jo šī adrese vēstules nepieņem');

  const lift = (who: SignedIn, address = writer) => post(who, `/desk/cases/${at}/lift-address`, { address });
  const operator = await signIn(web, rihards, { side: 'staff', grants: [{ grant: 'operator', unit: 'records' }] });
  expect((await lift(operator)).statusCode).toBe(403);
  expect((await lift(officer, 'cits@klients.example')).statusCode).toBe(422);
  expect((await lift(officer)).headers.location).toContain('done=lift-address');
  expect(await page()).not.toContain(`E-pasta adrese ${writer} vēstules nepieņem`);
  expect(await page()).toContain(`Uz adresi ${writer} atkal sūtām e-pastus.`);
  const third = await write({ from: writer, subject: 'Trešā vēstule' });
  expect((await get(officer, `/desk/cases/${third.at}`)).body).toContain('Nosūtīts, ');
  const lifted = await admin("select 1 from audit.entry where deed = 'case:lift-address' and actor_key = $1", [
    `person:${dace.id}`,
  ]);
  expect(lifted).toHaveLength(1);
}, 60_000);

test('an operator reads a mail and how notices fare, and is handed no file and no original', async () => {
  const { id, at } = await write({
    from: 'ilze@klients.example',
    subject: 'Ar pielikumu',
    html: '<p>Labdien!</p>',
    attachments: [{ filename: 'akts.txt', content: 'akts' }],
  });
  const operator = await signIn(web, rihards, { side: 'staff', grants: [{ grant: 'operator', unit: 'records' }] });
  const page = (await get(operator, `/desk/cases/${at}`)).body;
  for (const shown of ['Ar pielikumu', 'ilze@klients.example', 'akts.txt', 'Nosūtīts, ']) expect(page).toContain(shown);
  expect(page).not.toMatch(/files\/0|\/original|lift-address/);
  expect((await get(operator, `/desk/cases/${at}/entries/${id}/look`)).statusCode).toBe(200);
  for (const file of ['files/0', 'original'])
    expect((await get(operator, `/desk/cases/${at}/entries/${id}/${file}`)).statusCode).toBe(403);
});

test('of a whistleblower’s mail the contact person reads the words, and neither address, look, file nor notice', async () => {
  await smtp.sendMail({
    from: 'Zane Ozola <zane@klients.example>',
    to: 'pasts@ic.iem.gov.lv',
    subject: 'Trauksmes cēlēja ziņojums',
    html: '<p>Priekšnieks liek dzēst ierakstus.</p>',
    text: 'Trauksmes cēlēja ziņojums. Priekšnieks liek dzēst ierakstus.',
    attachments: [{ filename: 'zane.txt', content: 'akts' }],
  });
  await runJobs(house);
  const contact = await signIn(web, dace, { side: 'staff', grants: [{ grant: 'officer', unit: 'whistleblowing' }] });
  const [entry] =
    await admin(`select entry.id, case_id as at from casework.entry join casework.case_file on case_file.id = case_id
    where case_file.kind = 'whistleblower' and entry.kind = 'message'`);
  const page = (await get(contact, `/desk/cases/${entry?.at}`)).body;
  expect(page).toContain('Priekšnieks liek dzēst ierakstus.');
  expect(page).not.toMatch(/zane@klients|zane\.txt|<iframe|Citi pa e-pastu/);
  for (const part of ['look', 'files/0', 'original'])
    expect((await get(contact, `/desk/cases/${entry?.at}/entries/${entry?.id}/${part}`)).statusCode).toBe(404);
});

test('the client reads their own mails in the portal with way and proof, and takes their own files away', async () => {
  const caseId = await caseThatIs('with-officer');
  const { id } = await write({
    from: 'anna@klients.example',
    to: signedAddress(house, 'atbilde', caseId, 'ic.iem.gov.lv'),
    subject: 'Papildu ziņas',
    text: 'Pielikumā spriedums.\n\n> Ko rakstījāt agrāk\n',
    html: '<p>Pielikumā <em>spriedums</em>.</p>',
    attachments: [{ filename: 'spriedums.txt', content: 'Spriedums' }],
  });
  const own = await signIn(web, anna);
  const at = `/lv/mani-jautajumi/${caseId}`;
  const page = await get(own, at);
  for (const shown of ['Papildu ziņas', 'e-pasts · tikai e-pasts', 'Citētais teksts', 'spriedums.txt', 'Nosūtīts, '])
    expect(page.body).toContain(shown);
  expect(page.headers['content-security-policy']).toContain(`frame-src 'self'`);
  expect(page.body).toContain(`src="${at}/vestules/${id}"`);
  expect((await get(own, `${at}/vestules/${id}`)).body).toContain('<em>spriedums</em>');
  expect((await get(own, `/en/my-matters/${caseId}/files/${id}/0`)).body).toBe('Spriedums');
  const taken = await admin(
    `select purpose, case_number = (select number from casework.case_file where id = $1) as named from audit.entry
     where deed = 'documents:open-received' and actor_key = $2`,
    [caseId, `person:${anna.id}`],
  );
  expect(taken).toEqual([{ purpose: 'own-matter', named: true }]);
  const other = await signIn(web, demonstrationPeople.rihards);
  for (const part of [`vestules/${id}`, `faili/${id}/0`])
    expect((await get(other, `${at}/${part}`)).statusCode).toBe(404);
});
