import { randomUUID } from 'node:crypto';
import { keepReceived } from '../../../documents/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { addJob } from '../../../platform/jobs/index.js';
import type { House } from '../../../platform/room/index.js';
import type { Destination } from './mailboxes.js';

export interface Envelope {
  /** Empty for the null sender of reports. */
  readonly from: string;
  readonly to: readonly Destination[];
}

/** Step "keep original": the bytes as they came and one line per recipient, in one transaction, before anything reads them. */
export async function acceptMail(house: House, envelope: Envelope, bytes: Buffer): Promise<void> {
  await house.db('worker').transaction({}, (tx) => keepMail(house, tx, envelope, bytes));
}

/** The same in the caller's transaction. */
export async function keepMail(house: House, tx: Tx, envelope: Envelope, bytes: Buffer): Promise<void> {
  const kept = await keepReceived(house, tx, bytes, { name: 'message.eml', contentType: 'message/rfc822' });
  for (const to of envelope.to) {
    const id = randomUUID();
    await tx.run(sql`
      insert into email.message (id, envelope_from, recipient, mailbox, reply_case, returned_notice, sha256, size, received_at)
      values (${id}::uuid, ${envelope.from.toLowerCase()}, ${to.address}, ${to.mailbox}, ${to.replyCase ?? null}::uuid,
        ${to.returnedNotice ?? null}::uuid, ${kept.sha256}, ${bytes.length}, ${tx.now})`);
    await addJob(tx, 'channels/email:read', { messageId: id }, { key: `channels/email:read:${id}` });
  }
}
