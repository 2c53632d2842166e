import { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import { expect, onTestFinished, test } from 'vitest';
import { startMailboxes } from '../../src/channels/email/imap/watch-mailboxes.js';
import { receiveSmtp } from '../../src/channels/email/in/receive-smtp.js';
import { asAdmin, runJobs, testHouse } from '../support/index.js';
import { password, startServers } from './servers.js';
import { whyNot } from './why-not.js';

const reason = whyNot();
if (reason) process.stderr.write(`SKIPPED: mail through a real Postfix and Dovecot (${reason})\n`);

const waiting = { timeout: 20_000, interval: 100 };
const desk = 'palidziba@klients.example';

test.skipIf(reason !== undefined)(
  'mail passes through a real Postfix and Dovecot, in both directions, and each is taken once',
  async () => {
    const receiving = await testHouse();
    const receiver = await receiveSmtp(receiving, 0, '127.0.0.1');
    onTestFinished(() => receiver.close());
    const servers = await startServers('ic.iem.gov.lv', receiver.port);
    onTestFinished(() => servers.close());
    const account = `${encodeURIComponent(desk)}:${password}@127.0.0.1:${servers.imapPort}/INBOX?move=Lete`;
    // Before the mails: what people had read before Lete came is left alone.
    const anHourAgo = new Date(Date.now() - 3_600_000).toISOString();
    const fetching = await testHouse(
      {
        LETE_IMAP_URLS: `service-desk=imaps://${account}`,
        LETE_IMAP_CA_FILE: servers.caFile,
        LETE_SMTP_URL: `smtp://127.0.0.1:${servers.smtpPort}`,
      },
      anHourAgo,
    );
    const post = createTransport({ host: '127.0.0.1', port: servers.smtpPort, ignoreTLS: true });
    onTestFinished(() => post.close());
    const stops: (() => Promise<void>)[] = [];
    onTestFinished(() => Promise.all(stops.map((stop) => stop())).then(() => undefined));
    const count = async (url: string) => (await asAdmin(url, 'select count(*)::int as n from email.message'))[0]?.n;
    const write = (to: string, subject: string) =>
      post.sendMail({ from: 'anna@klients.example', to, subject, text: 'Labdien! Kā pieslēgties?' });

    // Postfix hands over to Lete's own receiver.
    await expect
      .poll(
        () =>
          write('pasts@ic.iem.gov.lv', 'Jautājums').then(
            () => true,
            () => false,
          ),
        waiting,
      )
      .toBe(true);
    await expect.poll(() => count(receiving.adminUrl), waiting).toBe(1);

    // Two processes, one mailbox: everything is taken once, by IDLE too.
    await write(desk, 'Pirmais');
    stops.push(startMailboxes(fetching), startMailboxes(fetching));
    await expect.poll(() => count(fetching.adminUrl), waiting).toBe(1);
    await write(desk, 'Otrais');
    await expect.poll(() => count(fetching.adminUrl), waiting).toBe(2);
    const marked = 'select count(*)::int as n from email.imap_taken where marked_at is not null';
    await expect.poll(() => asAdmin(fetching.adminUrl, marked), waiting).toEqual([{ n: 2 }]);
    await Promise.all(stops.splice(0).map((stop) => stop()));
    expect(servers.doveadm('mailbox', 'status', '-u', desk, 'messages', 'Lete')).toContain('messages=2');

    // What was taken comes back under other numbers: only the new one is taken.
    servers.doveadm('move', '-u', desk, 'INBOX', 'mailbox', 'Lete', 'all');
    servers.doveadm('mailbox', 'update', '-u', desk, '--uid-validity', '4000000000', 'INBOX');
    await write(desk, 'Trešais');
    stops.push(startMailboxes(fetching));
    await expect.poll(() => count(fetching.adminUrl), waiting).toBe(3);
    await expect.poll(() => asAdmin(fetching.adminUrl, marked), waiting).toEqual([{ n: 5 }]);
    expect(await count(fetching.adminUrl)).toBe(3);

    // The acknowledgement of a support request leaves through Postfix and arrives.
    await runJobs(fetching);
    const cases = await asAdmin(fetching.adminUrl, `select number from casework.case_file where kind = 'support'`);
    expect(cases).toHaveLength(3);
    const reader = new ImapFlow({
      host: '127.0.0.1',
      port: servers.imapPort,
      auth: { user: 'anna@klients.example', pass: password },
      tls: { rejectUnauthorized: false },
      secure: true,
      logger: false,
    });
    await reader.connect();
    await expect
      .poll(async () => {
        await reader.mailboxOpen('INBOX');
        return (await reader.fetchAll('1:*', { envelope: true })).map(({ envelope }) => envelope?.subject ?? '').join();
      }, waiting)
      .toContain(String(cases[0]?.number));
    await reader.logout();
  },
  60_000,
);
