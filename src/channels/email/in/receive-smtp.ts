import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Tx } from '../../../platform/db/index.js';
import { safeError } from '../../../platform/log/index.js';
import type { House } from '../../../platform/room/index.js';
import { keepMail } from './accept-mail.js';
import { type Destination, findDestination, openMailboxes } from './mailboxes.js';

/** Bytes of one mail: a file of 30 MB is 41 MB in base64, and what stands around it wants room too. */
export const largestMail = 45 * 1024 * 1024;
/** Bytes of all mails that are being taken at once; whoever comes beyond is asked to come again. */
const mostInHand = 2 * largestMail;

export interface Receiver {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * The built-in mail server. It says OK only when the original is committed; anything else is a 4xx, so that the sender keeps
 * the mail and tries again. Without STARTTLS: it listens on the loopback, or behind the agency's own mail server.
 */
export async function receiveSmtp(house: House, port: number, host: string): Promise<Receiver> {
  let inHand = 0;
  const server = new SMTPServer({
    banner: 'Lete',
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largestMail,
    maxClients: 50,
    socketTimeout: 60_000,
    closeTimeout: 5_000,
    disableReverseLookup: true,
    onRcptTo: ({ address }, session, done) => {
      if (session.envelope.rcptTo.length >= 20) return done(answer(452, 'Too many recipients'));
      house
        .db('worker')
        .transaction({}, (tx) => destinationsOf(house, tx, [address]))
        .then(
          ([found]) => done(found ? null : answer(550, 'No such mailbox here')),
          (error) => {
            house.log.warn(
              { error: safeError(error) },
              'a recipient could not be looked up; the sender will try again',
            );
            done(answer(451, 'Please try again'));
          },
        );
    },
    onData: (stream, session, done) => {
      const release = (bytes: number) => {
        inHand -= bytes;
      };
      const take = (bytes: number) => {
        if (inHand + bytes > mostInHand) return false;
        inHand += bytes;
        return true;
      };
      receive(house, stream, session, take, release).then(
        (refusal) => done(refusal),
        (error) => {
          house.log.warn({ error: safeError(error) }, 'a mail could not be kept; its sender will try again');
          done(answer(451, 'Not kept, please try again'));
        },
      );
    },
  });
  server.on('error', (error) => house.log.warn({ error: safeError(error) }, 'mail server'));
  await listen(server, port, host);
  const { port: bound } = server.server.address() as AddressInfo;
  return { port: bound, close: () => new Promise((done) => server.close(() => done())) };
}

function listen(server: SMTPServer, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, () => {
      server.server.off('error', reject);
      resolve();
    });
  });
}

async function receive(
  house: House,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  take: (bytes: number) => boolean,
  release: (bytes: number) => void,
): Promise<Error | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  let full = false;
  try {
    // Read to the end in any case: SMTP has no way to stop a sender in the middle.
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (full || size + chunk.length > largestMail || !take(chunk.length)) full = true;
      else {
        chunks.push(chunk);
        size += chunk.length;
      }
    }
    if (stream.sizeExceeded) return answer(552, 'Larger than 45 MB');
    if (full) return answer(452, 'Too much at once, please try again');
    const { mailFrom, rcptTo } = session.envelope;
    return await house.db('worker').transaction({}, async (tx) => {
      const to = await destinationsOf(
        house,
        tx,
        rcptTo.map(({ address }) => address),
      );
      // Switched off since it was named.
      if (!to.length) return answer(550, 'No such mailbox here');
      await keepMail(house, tx, { from: mailFrom ? mailFrom.address : '', to }, Buffer.concat(chunks));
      return null;
    });
  } finally {
    release(size);
  }
}

async function destinationsOf(house: House, tx: Tx, addresses: readonly string[]): Promise<Destination[]> {
  const ours = { house, mailboxes: await openMailboxes(tx) };
  return addresses.flatMap((address) => findDestination(ours, address) ?? []);
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
