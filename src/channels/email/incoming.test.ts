import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import { receiveSmtp } from './in/receive-smtp.js';
import { signedAddress } from './in/reply-address.js';

const house = await testHouse();
const receiver = await receiveSmtp(house, 0, '127.0.0.1');
const smtp = createTransport({
  host: '127.0.0.1',
  port: receiver.port,
  ignoreTLS: true,
  pool: true,
  maxConnections: 10,
});
afterAll(async () => {
  smtp.close();
  await receiver.close();
});
const admin = (text: string) => asAdmin(house.adminUrl, text);
const deskMailbox = 'pd@ic.iem.gov.lv';
let writer = '';
beforeEach(() => {
  writer = `${randomUUID()}@klients.example`;
});
const send = (mail: Record<string, unknown>) =>
  smtp.sendMail({
    from: `Anna Liepa <${writer}>`,
    to: 'pasts@ic.iem.gov.lv',
    subject: 'Jautājums',
    text: 'Vai?',
    ...mail,
  });
const raw = (text: string, to = 'pasts@ic.iem.gov.lv', from = writer) =>
  smtp.sendMail({ envelope: { from, to }, raw: text.replaceAll('\n', '\r\n') });
const casesOf = (address = writer) =>
  admin(`select id, number, kind, unit, assurance, lang, due_on::text as due, subject_name as name from casework.case_file
    where contact_email = '${address}' order by submitted_at, number`);
/** What came, and what failed; that a receipt was sent, and by which way, is told in src/case/ways. */
const entriesOf = (caseId: unknown) =>
  admin(
    `select kind, body, way, assurance, audience, words, data from casework.entry
     where case_id = '${caseId}' and kind not in ('notice', 'untold') order by id`,
  );
const noticesTo = (address = writer) =>
  admin(
    `select id, subject, body, reference_ids as refs, failed_at, bounce, delivered_at, failure from email.notice where recipient = '${address}' order by queued_at`,
  );
const outcomes = (outcome: string) =>
  admin(`select outcome from email.message where outcome = '${outcome}' and not answerable`);

test('a letter by mail becomes a case with a number, a term and an acknowledgement in its thread', async () => {
  await send({
    subject: 'Jautājums par izziņu',
    text: 'Labdien! Kā varu saņemt izziņu?',
    messageId: '<a1@klients.example>',
  });
  await runJobs(house);
  const [found] = await casesOf();
  expect(found).toMatchObject({
    kind: 'question',
    unit: 'records',
    assurance: 'email',
    lang: 'lv',
    due: '2026-12-09',
    name: 'Anna Liepa',
  });
  expect(found?.number).toMatch(/^IC\/2026\/2-04\/\d+$/);
  const [answer] = await noticesTo();
  expect(answer?.refs).toEqual(['<a1@klients.example>']);
  expect(answer?.subject).toContain(String(found?.number));
  expect(await entriesOf(found?.id)).toMatchObject([
    { kind: 'message', way: 'email', assurance: 'email', audience: 'everyone' },
  ]);
});

test('the same mail to the same mailbox is one message; to two mailboxes it is two; another text under the same id is not hidden', async () => {
  const mail = { messageId: `<${randomUUID()}@x>`, text: 'Viens' };
  await send(mail);
  await send(mail);
  await runJobs(house);
  expect(await outcomes('duplicate')).toHaveLength(1);
  const [only] = await casesOf();
  expect(await entriesOf(only?.id)).toHaveLength(1);
  await send({ ...mail, text: 'Cits teksts' });
  await send({ ...mail, to: deskMailbox });
  await runJobs(house);
  expect(await entriesOf(only?.id)).toHaveLength(3);
});

test('an answer finds its case by the signed address, by its references, by the number, and only once', async () => {
  await send({ messageId: '<b1@klients.example>' });
  await runJobs(house);
  const [found] = await casesOf();
  const to = signedAddress(house, 'atbilde', String(found?.id), 'ic.iem.gov.lv');
  await send({ to, subject: 'Papildinājums', text: 'Pa adresi' });
  await send({ references: '<b1@klients.example>', text: 'Pa atsauci' });
  await send({ subject: `Par ${found?.number}`, text: 'Pa numuru' });
  await runJobs(house);
  expect(await casesOf()).toHaveLength(1);
  expect((await entriesOf(found?.id)).map(({ body, audience }) => `${body} ${audience}`).sort()).toEqual([
    'Pa adresi everyone',
    'Pa atsauci everyone',
    'Pa numuru everyone',
    'Vai? everyone',
  ]);
  const forged = to.replace(/\+(.)/, (_, first) => `+${first === 'a' ? 'b' : 'a'}`);
  await expect(send({ to: forged })).rejects.toThrow('No such mailbox');
});

test('what a stranger writes into somebody’s case is for the staff only, and tells the stranger nothing of it', async () => {
  await send({ messageId: '<c1@klients.example>' });
  await runJobs(house);
  const [found] = await casesOf();
  const stranger = `${randomUUID()}@cits.example`;
  await send({
    from: stranger,
    subject: `Re: ${found?.number}`,
    inReplyTo: '<c1@klients.example>',
    text: 'Es esmu viņa',
  });
  await runJobs(house);
  const entries = await entriesOf(found?.id);
  expect(entries.at(-1)).toMatchObject({ body: 'Es esmu viņa', audience: 'staff', assurance: 'email' });
  const [answer] = await noticesTo(stranger);
  expect(answer?.body).not.toContain('IC/');
  expect(answer?.refs).toEqual([]);
});

test('machines, lists and null senders are never answered, and nobody more than three times a day', async () => {
  await send({ headers: { 'Auto-Submitted': 'auto-generated' }, subject: 'Serveris ziņo' });
  await send({ headers: { 'List-Id': '<saraksts.example>' } });
  await send({ headers: { Precedence: 'bulk' }, text: 'Vēl viens' });
  await raw(`From: ${writer}\nSubject: Null\nMessage-ID: <n@x>\n\nTeksts`, undefined, '');
  await runJobs(house);
  expect(await noticesTo()).toEqual([]);
  expect(await casesOf()).toHaveLength(4);
  expect(await outcomes('automatic')).toHaveLength(4);
  for (let mails = 0; mails < 5; mails++) await send({ subject: `Numur ${mails}`, text: `Teksts ${mails}` });
  await runJobs(house);
  expect(await noticesTo()).toHaveLength(3);
});

test('our own mail that comes back round is kept and opens nothing', async () => {
  await send({ from: 'pasts@ic.iem.gov.lv' });
  await runJobs(house);
  expect(await outcomes('own-loop')).toHaveLength(1);
});

test('a bounce is attached to the very notice and case, and a dead address is not written to again', async () => {
  await send({});
  await runJobs(house);
  const [found] = await casesOf();
  const [notice] = await noticesTo();
  const to = signedAddress(house, 'atgriezts', String(notice?.id), 'ic.iem.gov.lv');
  await raw(bounceOf(writer, '5.1.1', String(notice?.id)), to, '');
  await runJobs(house);
  expect(await noticesTo()).toMatchObject([{ bounce: 'permanent', failure: '5.1.1' }]);
  expect((await entriesOf(found?.id)).map(({ kind }) => kind)).toEqual(['message', 'notice-failed']);
  await send({ subject: 'Vēlreiz', text: 'Otrais' });
  await runJobs(house);
  expect((await noticesTo()).map(({ failure }) => failure).sort()).toEqual(['5.1.1', 'dead-address']);
});

test('what a mail system returns without a standard report is tied to the notice that it names', async () => {
  await send({});
  await runJobs(house);
  const [found] = await casesOf();
  const [notice] = await noticesTo();
  const returned = `From: MAILER-DAEMON@mx.example\nSubject: failure notice\nIn-Reply-To: <${notice?.id}@localhost>\n\nNo such user`;
  await raw(returned, undefined, '');
  await runJobs(house);
  expect(await noticesTo()).toMatchObject([{ bounce: 'permanent', failure: 'returned' }]);
  expect((await entriesOf(found?.id)).map(({ kind }) => kind)).toEqual(['message', 'notice-failed']);
  expect(await casesOf()).toHaveLength(1);
});

test('an out-of-office goes to the case that it answers and opens none', async () => {
  await send({ subject: 'Automātiskā atbilde: prom', headers: { 'Auto-Submitted': 'auto-replied' } });
  await runJobs(house);
  expect(await casesOf()).toEqual([]);
  await send({ text: 'Pirmais', messageId: '<o1@klients.example>' });
  await runJobs(house);
  const [found] = await casesOf();
  await send({
    subject: 'Automatic reply: away',
    inReplyTo: '<o1@klients.example>',
    headers: { 'Auto-Submitted': 'auto-replied' },
  });
  await runJobs(house);
  expect((await entriesOf(found?.id)).at(-1)).toMatchObject({
    audience: 'staff',
    words: { en: 'Automatic answer (out of office)' },
  });
});

test('the service desk’s mail is a support request in the language of its writer', async () => {
  await send({
    to: deskMailbox,
    subject: 'Cannot sign in',
    text: 'Hello, I cannot sign in to the portal. Please help me with this.',
  });
  await runJobs(house);
  const [found] = await casesOf();
  expect(found).toMatchObject({ kind: 'support', unit: 'service-desk', lang: 'en' });
});

test('mailboxes are the agency’s data: a new one is taken for its unit and purpose from the minute it stands, and refused once switched off', async () => {
  const publish = (key: string, unit: string, becomes: string, on: boolean) =>
    admin(`select dataset.seed('agency', 'mailbox', '${key}', content || jsonb_build_object('address', '${key}@ic.example',
      'unit', '${unit}', 'becomes', '${becomes}', 'on', ${on}), '2026-11-25 09:00+02')
      from dataset.version where kind = 'mailbox' and key = 'general' limit 1`);
  await expect(send({ to: 'uzzinas@ic.example' })).rejects.toThrow('No such mailbox');
  await publish('uzzinas', 'punishment-register', 'what-it-says', true);
  await publish('trauksme', 'records', 'whistleblower', true);
  await send({ to: 'uzzinas@ic.example', subject: 'Jautājums' });
  await send({ to: 'uzzinas@ic.example', subject: 'Sūdzība par darbinieku' });
  await send({ to: 'trauksme@ic.example', subject: 'Par iepirkumu' });
  await runJobs(house);
  expect((await casesOf()).map(({ kind, unit }) => [kind, unit]).sort()).toEqual([
    ['complaint', 'quality'],
    ['question', 'punishment-register'],
  ]);
  expect(await admin(`select unit from casework.case_file where kind = 'whistleblower'`)).toEqual([
    { unit: 'whistleblowing' },
  ]);
  await publish('uzzinas', 'punishment-register', 'what-it-says', false);
  await expect(send({ to: 'uzzinas@ic.example' })).rejects.toThrow('No such mailbox');
});

test('a burst, ten thousand parts, two hundred levels, NUL and nonsense: nothing is lost and nothing is stuck', async () => {
  const parts = Array.from(
    { length: 10_000 },
    (_, at) =>
      `--p\nContent-Type: text/plain\nContent-Disposition: attachment; filename="${at % 3}.txt"\n\n${at % 3}\n`,
  );
  const levels = Array.from({ length: 200 }, (_, at) => at);
  const down = levels.map((at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`).join('');
  const head = `From: ${writer}\nMIME-Version: 1.0\n`;
  const hard = [
    `${head}Subject: daudz\nContent-Type: multipart/mixed; boundary=p\n\n--p\nContent-Type: text/plain\n\nDaudz daļu\n${parts.join('')}--p--\n`,
    `${head}Subject: dziļi\n${down}Content-Type: text/plain\n\nDziļi\n${levels
      .toReversed()
      .map((at) => `--b${at}--\n`)
      .join('')}`,
    `${head}Subject: nul\0le\nMessage-ID: <z\0z@x>\n\nAr nulli\0 iekšā`,
    `\0\0\0\n\n${'x'.repeat(50_000)}`,
  ];
  await Promise.all([
    ...hard.map((text) => raw(text)),
    ...levels.slice(0, 40).map((at) => send({ subject: `Nr. ${at}`, text: `${at}` })),
  ]);
  await runJobs(house);
  expect(await admin('select count(*)::int as n from email.message where read_at is null')).toEqual([{ n: 0 }]);
  expect(await casesOf()).toHaveLength(44);
  const bodies = await admin(
    `select body from casework.entry where body in ('Daudz daļu', 'Dziļi') or body like 'Ar nulli%'`,
  );
  expect(bodies).toHaveLength(3);
}, 120_000);

function bounceOf(recipient: string, status: string, noticeId: string): string {
  return `From: MAILER-DAEMON@mx.example
Subject: Undelivered
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Sorry
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ${recipient}
Action: failed
Status: ${status}
--b
Content-Type: text/rfc822-headers

Message-ID: <${noticeId}@localhost>
--b--
`;
}
