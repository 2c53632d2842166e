/** Much at once, and large: through the real receiver, the queue and the quarantined child. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { afterAll, expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import { createRoom as createCases } from '../../case/room.js';
import type { Room } from '../../platform/room/index.js';
import { createRoom } from './channel.js';
import { receiveSmtp } from './in/receive-smtp.js';

const house = await testHouse();
const receiver = await receiveSmtp(house, 0, '127.0.0.1');
const email = createRoom(house);
const smtp = createTransport({
  host: '127.0.0.1',
  port: receiver.port,
  ignoreTLS: true,
  pool: true,
  maxConnections: 20,
});
afterAll(async () => {
  smtp.close();
  await receiver.close();
  await email.stop?.();
});
const admin = (text: string) => asAdmin(house.adminUrl, text);
const to = 'pasts@ic.iem.gov.lv';
const from = 'anna@klients.example';
/** Taken in, up to the case; what follows is nobody's mail any more. */
const { news = {} } = createCases(house);
const intake: Room[] = [
  email,
  { id: 'case', news: { 'message-received': news['message-received'] ?? (async () => undefined) } },
];

test('a burst through the mail server: nothing is lost, nothing is stuck, each becomes one case', async () => {
  const subjects = Array.from({ length: 300 }, () => randomUUID());
  await Promise.all(subjects.map((subject) => smtp.sendMail({ from, to, subject, text: `Jautājums ${subject}` })));
  expect(await admin('select count(*)::int as n from email.message')).toEqual([{ n: 300 }]);
  await runJobs(house, intake);
  expect(await admin('select count(*)::int as n from email.message where read_at is null')).toEqual([{ n: 0 }]);
  const cases = await admin(`select subject_line->>'lv' as subject from casework.case_file`);
  expect(cases.map(({ subject }) => subject).sort()).toEqual(subjects.toSorted());
  expect(await admin(`select count(*)::int as n from graphile_worker.jobs where last_error is not null`)).toEqual([
    { n: 0 },
  ]);
}, 120_000);

test('a mail that fails is tried again alone; those that were read along with it are not held up', async () => {
  const subjects = Array.from({ length: 6 }, () => randomUUID());
  await Promise.all(
    subjects.map((subject, n) =>
      smtp.sendMail({ from, to: n === 3 ? 'pd@ic.iem.gov.lv' : to, subject, text: `Jautājums ${subject}` }),
    ),
  );
  await admin(`alter table email.message add constraint poison check (mailbox = 'general' or read_at is null)`);
  await runJobs(house, intake);
  const unread = 'select mailbox from email.message where read_at is null';
  expect(await admin(unread)).toEqual([{ mailbox: 'service-desk' }]);
  const failed = 'select attempts from graphile_worker.jobs where last_error is not null';
  expect(await admin(failed)).toEqual([{ attempts: 1 }]);
  await admin('alter table email.message drop constraint poison');
  await admin('update graphile_worker._private_jobs set run_at = now()');
  await runJobs(house, intake);
  expect(await admin(unread)).toEqual([]);
  expect(await admin(failed)).toEqual([]);
}, 60_000);

test('a file of 30 MB arrives whole; a mail that is larger still is refused for good, and memory stays bounded', async () => {
  const file = randomBytes(30 * 1024 * 1024);
  let most = 0;
  const before = process.memoryUsage.rss();
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss() - before);
  }, 20);
  try {
    await smtp.sendMail({
      from,
      to,
      subject: 'Liels',
      text: 'Pielikumā',
      attachments: [{ filename: 'liels.bin', content: file }],
    });
    await runJobs(house, intake);
  } finally {
    clearInterval(watch);
  }
  const sha256 = createHash('sha256').update(file).digest('hex');
  const [entry] = await admin(
    `select data->'attachments' as files from casework.entry where data->>'subject' = 'Liels'`,
  );
  expect(entry?.files).toMatchObject([{ name: 'liels.bin', size: file.length, sha256 }]);
  // Some 270 MB where it was measured, the sender's own copies among them.
  expect(most).toBeLessThan(700_000_000);
  const tooLarge = Buffer.alloc(47 * 1024 * 1024, 'x\r\n');
  await expect(smtp.sendMail({ envelope: { from, to }, raw: tooLarge })).rejects.toThrow('552');
}, 120_000);
