import { createHash } from 'node:crypto';
import type { FetchMessageObject, ImapFlow } from 'imapflow';
import { sql, type Tx } from '../../../platform/db/index.js';
import type { House } from '../../../platform/room/index.js';
import { keepMail } from '../in/accept-mail.js';
import { openMailboxes } from '../in/mailboxes.js';
import { largestMail } from '../in/receive-smtp.js';
import type { Account } from './accounts.js';
import { envelopeOf } from './envelope-of.js';
import { holdMailbox } from './lease.js';

export interface Opened {
  readonly house: House;
  readonly account: Account;
  readonly client: ImapFlow;
  /** This process, as the lease knows it. */
  readonly holder: string;
}

/** Another process took the mailbox over. */
export class LeaseLost extends Error {}

/** Bytes of the mails that are fetched together. */
const groupBytes = 4_000_000;
const groupMails = 50;

/**
 * Takes what is new, in the order of the server's numbers: each mail and the note that it was taken are one transaction, then
 * it is marked or moved. Whatever breaks in between is done again at the next round, and nothing is taken twice.
 */
export async function takeMails(opened: Opened): Promise<number> {
  const { client, account } = opened;
  const { uidValidity } = await client.mailboxOpen(account.folder);
  const validity = uidValidity.toString();
  const state = await inTx(opened, (tx) => stateOf(tx, account, validity));
  const found = await client.fetchAll(
    `${state.last + 1}:*`,
    { uid: true, flags: true, internalDate: true, size: true },
    { uid: true },
  );
  const fresh = found
    .filter(({ uid, flags, internalDate }) => {
      // `n:*` names the last message even where its number is below n.
      if (uid <= state.last) return false;
      // What people had read before Lete came is their own affair.
      return !(flags?.has('\\Seen') && internalDate && new Date(internalDate) < state.firstMetAt);
    })
    .toSorted((a, b) => a.uid - b.uid);
  for (const group of groupsOf(fresh)) {
    await takeGroup(opened, validity, group);
    await markTaken(opened, validity);
  }
  await markTaken(opened, validity);
  return fresh.length;
}

function inTx<T>({ house }: Opened, work: (tx: Tx) => Promise<T>): Promise<T> {
  return house.db('worker').transaction({}, work);
}

async function stateOf(tx: Tx, { key }: Account, validity: string) {
  return await tx.one<{ last: number; firstMetAt: Date }>(sql`
    select first_met_at as "firstMetAt", coalesce((select max(uid) from email.imap_taken
      where mailbox = ${key} and uid_validity = ${validity}::bigint), 0)::int8::float8 as last
    from email.imap_mailbox where key = ${key}`);
}

function groupsOf(mails: readonly FetchMessageObject[]): FetchMessageObject[][] {
  const groups: FetchMessageObject[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const mail of mails) {
    const size = mail.size ?? 0;
    if (bytes + size > groupBytes || (groups.at(-1)?.length ?? 0) >= groupMails) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)?.push(mail);
    bytes += size;
  }
  return groups;
}

async function takeGroup(opened: Opened, validity: string, group: readonly FetchMessageObject[]): Promise<void> {
  const fits = group.filter(({ size = 0 }) => size <= largestMail).map(({ uid }) => uid);
  const fetched = fits.length ? await opened.client.fetchAll(fits, { uid: true, source: true }, { uid: true }) : [];
  const sources = new Map(fetched.map(({ uid, source }) => [uid, source]));
  for (const { uid, size = 0 } of group) {
    const bytes = sources.get(uid);
    if (size > largestMail) opened.house.log.error({ uid, size }, 'a mail is too large and stays in its mailbox');
    // Gone since it was listed: somebody else deleted it.
    else if (!bytes) continue;
    await takeOne(opened, validity, uid, size > largestMail ? undefined : bytes);
  }
}

async function takeOne(opened: Opened, validity: string, uid: number, bytes: Buffer | undefined): Promise<void> {
  const { house, account, holder } = opened;
  const sha256 = bytes ? createHash('sha256').update(bytes).digest('hex') : null;
  await inTx(opened, async (tx) => {
    // Within the transaction: a process that was thought dead commits nothing any more.
    if (!(await holdMailbox(tx, account, holder))) throw new LeaseLost();
    const before = await tx.maybe<{ uid: string }>(sql`
      select uid from email.imap_taken where mailbox = ${account.key} and sha256 = ${sha256} and uid_validity <> ${validity}::bigint limit 1`);
    const added = await tx.run(sql`
      insert into email.imap_taken (mailbox, uid_validity, uid, sha256, taken_at, marked_at)
      values (${account.key}, ${validity}::bigint, ${uid}, ${sha256}, ${tx.now}, ${bytes ? null : tx.now}::timestamptz) on conflict do nothing`);
    if (!added || !bytes || before) return;
    const ours = { house, mailboxes: await openMailboxes(tx) };
    await keepMail(house, tx, envelopeOf(ours, account, bytes), bytes);
  });
}

/** After the commit: moved away or marked as read, whatever was taken and still lies there as new. */
async function markTaken(opened: Opened, validity: string): Promise<void> {
  const { account, client } = opened;
  const uids = await inTx(opened, (tx) =>
    tx.many<{ uid: string }>(sql`
      select uid from email.imap_taken where mailbox = ${account.key} and uid_validity = ${validity}::bigint and marked_at is null
      order by uid limit 500`),
  );
  if (!uids.length) return;
  const range = uids.map(({ uid }) => Number(uid));
  await client.messageFlagsAdd(range, ['\\Seen'], { uid: true });
  // Whoever works in the mailbox too may have taken some away meanwhile.
  const there = account.moveTo ? await client.search({ uid: range.join(',') }, { uid: true }) : [];
  if (account.moveTo && there && there.length > 0 && !(await client.messageMove(there, account.moveTo, { uid: true })))
    throw new Error('taken mails cannot be moved');
  await inTx(opened, (tx) =>
    tx.run(sql`
      update email.imap_taken set marked_at = ${tx.now} where mailbox = ${account.key} and uid_validity = ${validity}::bigint
        and uid = any (${range}::bigint[])`),
  );
}
