import { createHash } from 'node:crypto';
import { keepReceived } from '../../../documents/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { announce, type JobContext, type JobHandler } from '../../../platform/jobs/index.js';
import type { House } from '../../../platform/room/index.js';
import type { Parsed } from '../read/parsed.js';
import type { Reader } from '../read/reader.js';
import { openCompany } from './company.js';
import { type KeptParts, sealParts } from './kept-parts.js';
import { type Ours, openMailboxes } from './mailboxes.js';
import { noteReport } from './note-report.js';
import { type Incoming, isAnswerable, isNews, type Outcome, recognise } from './steps.js';
import { listWaiting, type Opened, openOriginal, type Waiting } from './waiting.js';

/** Reads a kept mail, and in its first try others that wait; decides by the named steps what each is. Run twice, it finds that it is done. */
export function readMessage(house: House, reader: Reader): JobHandler {
  const company = openCompany();
  return async ({ messageId }, { transaction, attempt }) => {
    const id = String(messageId);
    if (await company.readByOther(id)) return;
    let others: string[] = [];
    let areRead = false;
    try {
      const waiting = attempt === 1 ? await transaction({}, (tx) => listWaiting(tx, id, company.known())) : [];
      others = company.claim(waiting);
      await readAll(house, reader, transaction, [id, ...others]);
      areRead = true;
    } catch (error) {
      if (!others.length) throw error;
      // One of them is at fault: this job goes on with its own, the others with theirs.
      await readAll(house, reader, transaction, [id]);
    } finally {
      company.settle(others, areRead);
      company.settle([id], false);
    }
  };
}

async function readAll(house: House, reader: Reader, transaction: Transaction, ids: readonly string[]): Promise<void> {
  const opened = await transaction({}, async (tx) => {
    const found: Opened[] = [];
    for (const id of ids) found.push(...(await openOriginal(house, tx, id)));
    return found;
  });
  const read = await Promise.all(
    opened.map(async ({ waiting, bytes }) => ({ waiting, reading: await reader.read(bytes) })),
  );
  await transaction({}, async (tx) => {
    const news: string[] = [];
    const ours = { house, mailboxes: await openMailboxes(tx) };
    for (const { waiting, reading } of read) {
      const isNews = reading.ok
        ? await take(ours, house, tx, waiting, reading.parsed)
        : await finish(tx, waiting, 'unreadable', false, unreadable(house, waiting));
      if (isNews) news.push(waiting.id);
    }
    if (news.length) await announce(tx, 'message-received', { channel: 'email', messageIds: news });
  });
}

type Transaction = JobContext['transaction'];

async function take(ours: Ours, house: House, tx: Tx, waiting: Waiting, parsed: Parsed): Promise<boolean> {
  const mail: Incoming = { ...waiting, parsed };
  const outcome = (await isDuplicate(tx, waiting, parsed)) ? 'duplicate' : recognise(mail, ours);
  const answerable = outcome === 'message' && isAnswerable(mail);
  const parts = outcome === 'duplicate' ? undefined : await keepParts(house, tx, parsed);
  if (outcome === 'bounce') await noteReport(tx, mail);
  return await finish(tx, waiting, outcome, answerable, parts && sealParts(house, waiting.id, parts));
}

/** By Message-ID and recipient; with what it says, so that a borrowed Message-ID hides nothing. */
async function isDuplicate(tx: Tx, { id, recipient, sha256 }: Waiting, parsed: Parsed): Promise<boolean> {
  const hash = createHash('sha256').update(
    JSON.stringify([parsed.messageId ?? sha256, recipient, parsed.from.address ?? '']),
  );
  hash.update(JSON.stringify([parsed.subject, parsed.text]));
  for (const { bytes } of parsed.attachments) hash.update(createHash('sha256').update(bytes).digest());
  const added = await tx.run(sql`
    insert into email.seen (key, message) values (${hash.digest()}, ${id}::uuid) on conflict (key) do nothing`);
  return added === 0;
}

async function keepParts(house: House, tx: Tx, { attachments, ...rest }: Parsed): Promise<KeptParts> {
  const kept: KeptParts['attachments'][number][] = [];
  for (const { name, type, bytes } of attachments) {
    const { sha256, size } = await keepReceived(house, tx, bytes, { name, contentType: type });
    kept.push({ sha256, name, type, size });
  }
  return { ...rest, attachments: kept };
}

/** Nobody could parse it: it is a message all the same, for a human to open the original. */
function unreadable(house: House, { id, envelopeFrom }: Waiting): string {
  const marks = { list: false, autoReply: false, suppressesAnswers: true };
  const from = envelopeFrom ? { address: envelopeFrom } : {};
  return sealParts(house, id, {
    references: [],
    from,
    subject: '',
    text: '',
    remoteImages: 0,
    attachments: [],
    partsLeftOut: 0,
    marks,
  });
}

/** Gives whether it is news for the case room. */
async function finish(
  tx: Tx,
  { id }: Waiting,
  outcome: Outcome,
  answerable: boolean,
  parts: string | undefined,
): Promise<boolean> {
  const touched = await tx.run(sql`
    update email.message set read_at = ${tx.now}, outcome = ${outcome}, answerable = ${answerable}, parts = ${parts ?? null}
    where id = ${id}::uuid and read_at is null`);
  return touched > 0 && isNews(outcome);
}
