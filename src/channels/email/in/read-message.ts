import { createHash } from 'node:crypto';
import { getReceived, keepReceived } from '../../../documents/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { announce, type JobHandler } from '../../../platform/jobs/index.js';
import type { House } from '../../../platform/room/index.js';
import type { Parsed } from '../read/parsed.js';
import type { Reader } from '../read/reader.js';
import { type KeptParts, sealParts } from './kept-parts.js';
import { noteReport } from './note-report.js';
import { type Incoming, isAnswerable, type Outcome, recognise } from './steps.js';

interface Waiting {
  readonly id: string;
  readonly envelopeFrom: string;
  readonly recipient: string;
  readonly mailbox: string;
  readonly replyCase: string | null;
  readonly returnedNotice: string | null;
  readonly sha256: string;
}

/** Reads one kept mail and decides by the named steps what it is. Run twice, it finds that it is done. */
export function readMessage(house: House, reader: Reader): JobHandler {
  return async ({ messageId }, { transaction }) => {
    const id = String(messageId);
    const opened = await transaction({}, (tx) => openOriginal(house, tx, id));
    if (!opened) return;
    const reading = await reader.read(opened.bytes);
    await transaction({}, async (tx) => {
      if (!reading.ok) return await finish(tx, opened.waiting, 'unreadable', false, unreadable(house, opened.waiting));
      await take(house, tx, opened.waiting, reading.parsed);
    });
  };
}

async function openOriginal(house: House, tx: Tx, id: string) {
  const waiting = await tx.maybe<Waiting>(sql`
    select id, envelope_from as "envelopeFrom", recipient, mailbox, reply_case as "replyCase", returned_notice as "returnedNotice", sha256
    from email.message where id = ${id}::uuid and read_at is null`);
  if (!waiting) return undefined;
  const { bytes } = await getReceived(house, tx, intakeLook, waiting.sha256);
  return { waiting, bytes };
}

const intakeLook = {
  actor: { kind: 'system', key: 'system:lete', name: 'Lete' },
  purpose: 'mail-intake',
  legalGround: 'Iesniegumu likums, 2. pants',
} as const;

async function take(house: House, tx: Tx, waiting: Waiting, parsed: Parsed): Promise<void> {
  const mail: Incoming = { ...waiting, parsed };
  const outcome = (await isDuplicate(tx, waiting, parsed)) ? 'duplicate' : recognise(mail, house);
  const answerable = outcome === 'message' && isAnswerable(mail);
  const parts = outcome === 'duplicate' ? undefined : await keepParts(house, tx, parsed);
  if (outcome === 'bounce') await noteReport(tx, mail);
  await finish(tx, waiting, outcome, answerable, parts && sealParts(house, waiting.id, parts));
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

async function finish(
  tx: Tx,
  { id }: Waiting,
  outcome: Outcome,
  answerable: boolean,
  parts: string | undefined,
): Promise<void> {
  const touched = await tx.run(sql`
    update email.message set read_at = ${tx.now}, outcome = ${outcome}, answerable = ${answerable}, parts = ${parts ?? null}
    where id = ${id}::uuid and read_at is null`);
  if (touched && (outcome === 'message' || outcome === 'unreadable' || outcome === 'out-of-office'))
    await announce(tx, 'message-received', { channel: 'email', messageId: id });
}
