import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import type { Room } from '../../platform/room/index.js';
import { createRoom } from './channel.js';
import { listOutbox, notify } from './index.js';

// A real mail server, which answers recipients as a test tells it to.
const received: string[] = [];
let answers: (to: string) => { responseCode: number; message: string } | undefined = () => undefined;
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo: ({ address }, _session, done) => {
    const refusal = answers(address);
    done(refusal ? Object.assign(new Error(refusal.message), { responseCode: refusal.responseCode }) : null);
  },
  onData: (stream, _session, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      received.push(Buffer.concat(chunks).toString('utf8'));
      done();
    });
  },
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const { port } = server.server.address() as AddressInfo;

const house = await testHouse({ LETE_SMTP_URL: `smtp://127.0.0.1:${port}`, LETE_MAIL_FROM: 'pasts@agentura.example' });
const email = createRoom(house);
afterAll(async () => {
  await email.stop?.();
  await new Promise<void>((done) => server.close(() => done()));
});
const failed: unknown[] = [];
const listener: Room = { id: 'test', news: { 'notice-failed': async (told) => void failed.push(told) } };
const work = () => runJobs(house, [email, listener]);
const admin = (text: string) => asAdmin(house.adminUrl, text);
/** The queue's own pause before the next try is over. */
const nextTry = async () => {
  house.clock.advance(3 * 60_000);
  await admin('update graphile_worker._private_jobs set run_at = now()');
  await work();
};
beforeEach(() => {
  received.length = 0;
  failed.length = 0;
  answers = () => undefined;
  house.clock.advance(2 * 3_600_000);
});

interface Wish {
  readonly to?: string;
  readonly key?: string;
  readonly lang?: 'lv' | 'en';
}
const ask = ({ to = 'anna@klients.example', key = randomUUID(), lang = 'lv' }: Wish = {}) =>
  house.db('web').transaction({}, (tx) =>
    notify(tx, {
      key,
      caseId: '00000000-0000-4000-8000-000000000001',
      caseNumber: 'IC/2026/3-01/7',
      to,
      lang,
      subject: { lv: 'Dokuments ir gatavs', en: 'Your document is ready' },
      body: {
        lv: 'Dokuments ir sagatavots.\n\nVisa lieta portālā: https://lete.example/lv/mani-jautajumi/7.',
        en: 'Your document has been made: <b>.',
      },
    }),
  );
const states = () =>
  admin(`select tries, sent_at is not null as sent, failed_at is not null as failed, failure from email.notice
    order by queued_at desc limit 1`);

test('a notice leaves once, in the client’s language, marked as automatic', async () => {
  const key = randomUUID();
  await Promise.all([ask({ key }), ask({ key })]);
  await ask({ key });
  await work();
  await work();
  expect(received).toHaveLength(1);
  const [mail = ''] = received;
  expect((await simpleParser(mail)).from?.value).toEqual([
    { name: 'Iekšlietu ministrijas Informācijas centrs', address: 'pasts@agentura.example' },
  ]);
  expect(mail).toContain('To: anna@klients.example');
  expect(mail).toContain('Subject: Dokuments ir gatavs');
  expect(mail).toContain('Auto-Submitted: auto-generated');
  expect(mail).toContain('X-Case-Number: IC/2026/3-01/7');
  expect(mail).toMatch(/^Message-ID: <[\da-f-]{36}@localhost>/im);
  expect(mail).toContain('multipart/alternative');
  expect(await states()).toEqual([{ tries: 1, sent: true, failed: false, failure: null }]);
});

test('a notice leaves by the name and with the signature of its mailbox, as they are published', async () => {
  const published = {
    address: 'Pasts@agentura.example',
    displayName: { lv: 'Agentūras pasts', en: 'Mail of the agency' },
    signature: { lv: 'Agentūra\nBrīvības iela 1', en: 'The agency\nBrīvības iela 1 {$&}' },
    unit: 'records',
    on: true,
  };
  await admin(
    `select dataset.seed('agency', 'mailbox', 'test', '${JSON.stringify(published)}', '2020-01-01 00:00+02')`,
  );
  await ask({ lang: 'en' });
  await work();
  const mail = await simpleParser(received[0] ?? '');
  expect(mail.from?.value).toEqual([{ name: 'Mail of the agency', address: 'pasts@agentura.example' }]);
  expect(mail.text).toContain('The agency\nBrīvības iela 1 {$&}\nThis is an automatic message.');
});

test('what a notice says cannot become markup or a header', async () => {
  await house.db('web').transaction({}, (tx) =>
    notify(tx, {
      to: 'anna@klients.example',
      lang: 'en',
      subject: 'Ready\r\nBcc: all@klients.example',
      body: '<script>x</script>',
    }),
  );
  await work();
  const [mail = ''] = received;
  expect(mail).not.toMatch(/^Bcc:/im);
  expect(mail).toContain('&lt;script&gt;');
});

test('nothing leaves when the caller’s transaction does not commit', async () => {
  const broken = house.db('web').transaction({}, async (tx) => {
    await notify(tx, { to: 'anna@klients.example', lang: 'lv', subject: 'x', body: 'y' });
    throw new Error('rolled back');
  });
  await expect(broken).rejects.toThrow('rolled back');
  await work();
  expect(received).toHaveLength(0);
});

test('a greylisting server is tried again under the same Message-ID', async () => {
  let first = true;
  answers = () => {
    if (!first) return undefined;
    first = false;
    return { responseCode: 451, message: 'Greylisted, anna@klients.example: try later' };
  };
  await ask();
  await work();
  expect(await states()).toEqual([{ tries: 1, sent: false, failed: false, failure: '451' }]);
  await nextTry();
  expect(received).toHaveLength(1);
  expect(await states()).toMatchObject([{ tries: 2, sent: true, failed: false }]);
});

test('a recipient who does not exist ends the tries at once, and is news', async () => {
  answers = () => ({ responseCode: 550, message: 'No such user' });
  await ask();
  await work();
  expect(await states()).toEqual([{ tries: 1, sent: false, failed: true, failure: '550' }]);
  expect(failed).toEqual([{ noticeId: expect.any(String), caseId: '00000000-0000-4000-8000-000000000001' }]);
  await nextTry();
  expect(await states()).toMatchObject([{ tries: 1 }]);
  expect(failed).toHaveLength(1);
});

test('a server that never takes it ends after the last try, and is news once', async () => {
  answers = () => ({ responseCode: 421, message: 'Busy' });
  await ask();
  await work();
  for (let tries = 1; tries < 14; tries++) await nextTry();
  expect(await states()).toEqual([{ tries: 12, sent: false, failed: true, failure: '421' }]);
  expect(failed).toHaveLength(1);
});

test('a sender that died after the server’s OK sends the same Message-ID again, never a new mail', async () => {
  await ask();
  await work();
  await admin(`update email.notice set sent_at = null where sent_at = (select max(sent_at) from email.notice)`);
  await admin(`select graphile_worker.add_job('channels/email:send', json_build_object('noticeId', id)) from email.notice
    where sent_at is null and failed_at is null`);
  await work();
  const ids = received.map((mail) => /^Message-ID: (.*)$/im.exec(mail)?.[1]);
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
});

test('no address gets more than its share in an hour; the rest waits and is not lost', async () => {
  for (let mails = 0; mails < 25; mails++) await ask({ to: 'flood@klients.example' });
  await work();
  expect(received).toHaveLength(20);
  await ask({ to: 'someone.else@klients.example' });
  await work();
  expect(received).toHaveLength(21);
  house.clock.advance(61 * 60_000);
  await nextTry();
  expect(received).toHaveLength(26);
});

test('without a mail server the demonstration keeps the mail where everyone can read it', async () => {
  const demo = await testHouse();
  await demo.db('web').transaction({}, (tx) =>
    notify(tx, {
      to: 'anna@klients.example',
      lang: 'en',
      subject: 'Ready',
      body: 'See https://lete.example/en/x.',
      caseNumber: 'IC/1',
    }),
  );
  await runJobs(demo, [createRoom(demo)]);
  const [mail] = await listOutbox(demo.db('web'), { limit: 10 });
  expect(mail).toMatchObject({ to: 'anna@klients.example', subject: 'Ready', caseNumber: 'IC/1', state: 'sent' });
  expect(mail?.html).toContain('<a href="https://lete.example/en/x">https://lete.example/en/x</a>.');
  expect(mail?.text).toContain('This is an automatic message');
});

test('the web may queue a notice but read none', async () => {
  await expect(house.db('web').pool.query('select recipient from email.notice')).rejects.toThrow('permission denied');
});
