import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { expect, onTestFinished, test } from 'vitest';
import { accountsOf } from '../../src/channels/email/imap/accounts.js';
import { holdMailbox } from '../../src/channels/email/imap/lease.js';
import { mailboxCheck, startMailboxes } from '../../src/channels/email/imap/watch-mailboxes.js';
import { largestMail } from '../../src/channels/email/in/receive-smtp.js';
import { asAdmin, testHouse } from '../support/index.js';
import { password, startServers } from './servers.js';
import { whyNot } from './why-not.js';

const reason = whyNot();
if (reason) process.stderr.write(`SKIPPED: a real mailbox and its troubles (${reason})\n`);

const waiting = { timeout: 20_000, interval: 100 };
const desk = 'palidziba@klients.example';

test.skipIf(reason !== undefined)(
  'a mailbox with STARTTLS is marked as read, found again after a lost connection, left by who died, and keeps what is too large',
  async () => {
    const servers = await startServers('ic.iem.gov.lv', 9);
    onTestFinished(() => servers.close());
    const house = await testHouse(
      {
        LETE_IMAP_URLS: `service-desk=imap://${encodeURIComponent(desk)}:${password}@127.0.0.1:${servers.startTlsPort}/INBOX`,
        LETE_IMAP_CA_FILE: servers.caFile,
      },
      new Date(Date.now() - 3_600_000).toISOString(),
    );
    const post = createTransport({ host: '127.0.0.1', port: servers.smtpPort, ignoreTLS: true });
    onTestFinished(() => post.close());
    const write = (subject: string) =>
      post.sendMail({ from: 'anna@klients.example', to: desk, subject, text: 'Labdien! Kā pieslēgties?' });
    const one = async (text: string) => Object.values((await asAdmin(house.adminUrl, text))[0] ?? {})[0];
    const count = () => one('select count(*)::int from email.message');

    const stop = startMailboxes(house);
    let stopped = false;
    const end = async () => {
      if (!stopped) await stop();
      stopped = true;
    };
    onTestFinished(end);
    await expect
      .poll(() => one('select count(*)::int from email.imap_mailbox where held_by is not null'), waiting)
      .toBe(1);
    await write('Pirmais');
    await expect.poll(count, waiting).toBe(1);
    expect(servers.dovecotLog()).toMatch(/Login: user=<palidziba@klients.example>.*TLS/);
    const seen = () =>
      servers.doveadm('search', '-u', desk, 'mailbox', 'INBOX', 'seen').trim().split('\n').filter(Boolean);
    await expect.poll(() => seen().length, waiting).toBe(1);

    // The server ends the connection: it is made again.
    servers.doveadm('kick', desk);
    await write('Otrais');
    await expect.poll(count, waiting).toBe(2);

    // Too large: it stays, is noted once, and what comes after is taken.
    servers.lay(desk, Buffer.concat([Buffer.from('Subject: Liels\r\n\r\n'), Buffer.alloc(largestMail, 'x')]));
    await write('Trešais');
    await expect.poll(count, waiting).toBe(3);
    await expect.poll(() => one('select count(*)::int from email.imap_taken where sha256 is null'), waiting).toBe(1);
    expect(servers.doveadm('mailbox', 'status', '-u', desk, 'messages', 'INBOX')).toContain('messages=4');
    await end();

    // Whoever held it died: nobody takes it until the lease is over.
    await asAdmin(
      house.adminUrl,
      `update email.imap_mailbox set held_by = gen_random_uuid(), held_until = $1::timestamptz + interval '3 minutes'`,
      [house.clock.now()],
    );
    await write('Ceturtais');
    for (const account of accountsOf(house))
      expect(await house.db('worker').transaction({}, (tx) => holdMailbox(tx, account, randomUUID()))).toBe(false);
    onTestFinished(startMailboxes(house));
    house.clock.advance(4 * 60_000);
    await expect.poll(count, waiting).toBe(4);

    // Away for long: an alarm that names the queue.
    expect(await mailboxCheck(house).look()).toMatchObject({ status: 'ok' });
    house.clock.advance(16 * 60_000);
    expect(await mailboxCheck(house).look()).toMatchObject({
      status: 'degraded',
      says: { en: 'Not reached: service-desk' },
    });
  },
  60_000,
);
