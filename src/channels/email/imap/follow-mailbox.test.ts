import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { testHouse } from '../../../../test/support/index.js';
import { mailboxCheck, startMailboxes } from './watch-mailboxes.js';

test('a mailbox that nobody reaches is a warning at first, and after a quarter of an hour an error and an alarm', async () => {
  const told: string[] = [];
  // A server that answers nothing that is IMAP.
  const server = createServer((socket) => socket.on('error', () => undefined).end('no\r\n'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => new Promise((done) => server.close(() => done())));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const house = await testHouse({ LETE_IMAP_URLS: `general=imap://u:p@127.0.0.1:${port}/INBOX` });
  const tell = (level: string) => (about: { queue?: string }) => void told.push(`${level} ${about.queue ?? ''}`.trim());
  const log = Object.assign(Object.create(house.log), { warn: tell('warn'), error: tell('error') });
  onTestFinished(startMailboxes({ ...house, log }));
  await expect.poll(() => told, { timeout: 10_000 }).toContain('warn general');
  const check = mailboxCheck(house);
  expect(await check.look()).toMatchObject({ status: 'ok' });
  house.clock.advance(16 * 60_000);
  await expect.poll(() => told, { timeout: 20_000 }).toContain('error general');
  expect(await check.look()).toMatchObject({ status: 'degraded', says: { en: 'Not reached: general' } });
});
