import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ImapFlow } from 'imapflow';
import { sql } from '../../../platform/db/index.js';
import { safeError } from '../../../platform/log/index.js';
import type { House } from '../../../platform/room/index.js';
import type { Account } from './accounts.js';
import { holdMailbox, noteReached, releaseMailbox } from './lease.js';
import { LeaseLost, takeMails } from './take-mails.js';

/** Looked at this often at the least: IDLE may be missing or lie, and the lease wants renewing. */
const pollMilliseconds = 60_000;
const longestPause = 300_000;
/** Minutes after which a mailbox that nobody reaches is an operator's affair: the alarm, and a line in the log that says so. */
export const unreachableMinutes = 15;

/** Follows one mailbox until stopped: hold, connect, take, wait for news; after a failure it comes again, ever later. */
export function followMailbox(house: House, account: Account): () => Promise<void> {
  const stopping = new AbortController();
  const holder = randomUUID();
  const inTx = house.db('worker').transaction.bind(house.db('worker'));
  const follow = async () => {
    let pause = 1_000;
    const reached = () => {
      pause = 1_000;
    };
    while (!stopping.signal.aborted) {
      try {
        if (await inTx({}, (tx) => holdMailbox(tx, account, holder)))
          await stay(house, account, holder, stopping.signal, reached);
      } catch (error) {
        if (!(error instanceof LeaseLost)) await tellUnreached(house, account, error);
      }
      await waitFor(stopping.signal, pause);
      pause = Math.min(pause * 2, longestPause);
    }
    await inTx({}, (tx) => releaseMailbox(tx, account, holder));
  };
  const done = follow().catch((error) =>
    house.log.error({ error: safeError(error) }, 'a mailbox is not followed any more'),
  );
  return async () => {
    stopping.abort();
    await done;
  };
}

async function tellUnreached(house: House, account: Account, error: unknown): Promise<void> {
  const about = { queue: account.queue, error: safeError(error) };
  const minutes = await minutesUnreached(house, account).catch(() => 0);
  if (minutes <= unreachableMinutes) house.log.warn(about, 'a mailbox cannot be reached; it is tried again');
  else house.log.error({ ...about, minutes }, 'a mailbox has not been reached for long; no mail comes from it');
}

async function minutesUnreached(house: House, { key }: Account): Promise<number> {
  const rows = await house.db('worker').query<{ key: string; reachedAt: Date }>(sql`
    select key, reached_at as "reachedAt" from email.mailboxes_reached()`);
  const reached = rows.find((row) => row.key === key)?.reachedAt ?? house.clock.now();
  return Math.floor((house.clock.now().getTime() - reached.getTime()) / 60_000);
}

/** One connection, from the greeting to its end. */
async function stay(house: House, account: Account, holder: string, stop: AbortSignal, reached: () => void) {
  const client = connectionTo(house, account);
  // Told where a command fails; without a listener Node would end the process.
  client.on('error', (error) => house.log.info({ error: safeError(error) }, 'mailbox connection'));
  const end = () => client.close();
  stop.addEventListener('abort', end);
  try {
    const bell = bellOf(client);
    await client.connect();
    while (!stop.aborted && client.usable) {
      bell.hush();
      const { transaction } = house.db('worker');
      if (!(await transaction({}, (tx) => holdMailbox(tx, account, holder)))) return;
      await takeMails({ house, account, client, holder });
      await transaction({}, (tx) => noteReached(tx, account));
      reached();
      await bell.wait(stop);
    }
  } finally {
    stop.removeEventListener('abort', end);
    client.close();
  }
}

function connectionTo({ settings }: House, account: Account): ImapFlow {
  const { host, port, secure, user, password } = account;
  const isHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);
  return new ImapFlow({
    host,
    port,
    secure,
    ...(!secure && !isHere && { doSTARTTLS: true }),
    auth: { user, pass: password },
    tls: { minVersion: 'TLSv1.2', ...(settings.LETE_IMAP_CA_FILE && { ca: readFileSync(settings.LETE_IMAP_CA_FILE) }) },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
  });
}

/**
 * Rings when the server tells of a new message or the connection ends, also while nobody waits for it: what comes while
 * mails are being taken must not lie until the next look by the clock.
 */
function bellOf(client: ImapFlow) {
  let bell = new AbortController();
  for (const event of ['exists', 'close'] as const) client.on(event, () => bell.abort());
  return {
    /** Before looking: what is told from now on is newer than what is found. */
    hush: () => {
      bell = new AbortController();
    },
    /** Resolves when it has rung since, or when it is time to look anyway. */
    wait: async (stop: AbortSignal) => {
      const own = bell;
      // A server without IDLE is asked by the clock.
      if (!own.signal.aborted) client.idle().catch(() => own.abort());
      await waitFor(AbortSignal.any([stop, own.signal]), pollMilliseconds);
    },
  };
}

function waitFor(signal: AbortSignal, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
