import { getReceived } from '../../../documents/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import type { House } from '../../../platform/room/index.js';

/** A mail that was kept and not yet read. */
export interface Waiting {
  readonly id: string;
  readonly envelopeFrom: string;
  readonly recipient: string;
  readonly mailbox: string;
  readonly replyCase: string | null;
  readonly returnedNotice: string | null;
  readonly sha256: string;
}

/** Taken along in one turn: so many mails, and so many bytes of them. */
const mostTogether = 16;
const bytesTogether = 2_000_000;

/** Some that wait, after `id` in the order of ids, which is none: two processes rarely choose the same. */
export async function listWaiting(tx: Tx, id: string, known: readonly string[]): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(sql`
    select id from (select id, sum(size) over (order by id) as bytes from (
      select id, size from email.message where read_at is null and id > ${id}::uuid and id <> all (${known}::uuid[])
        order by id limit ${mostTogether - 1}) as next) as summed
    where bytes <= ${bytesTogether}`);
  return rows.map((row) => row.id);
}

/** With its bytes as they came. */
export interface Opened {
  readonly waiting: Waiting;
  readonly bytes: Buffer;
}

/** None where it was read meanwhile. */
export async function openOriginal(house: House, tx: Tx, id: string): Promise<Opened[]> {
  const waiting = await tx.maybe<Waiting>(sql`
    select id, envelope_from as "envelopeFrom", recipient, mailbox, reply_case as "replyCase", returned_notice as "returnedNotice", sha256
    from email.message where id = ${id}::uuid and read_at is null`);
  if (!waiting) return [];
  const { bytes } = await getReceived(house, tx, intakeLook, waiting.sha256);
  return [{ waiting, bytes }];
}

const intakeLook = {
  actor: { kind: 'system', key: 'system:lete', name: 'Lete' },
  purpose: 'mail-intake',
  legalGround: 'Iesniegumu likums, 2. pants',
} as const;
