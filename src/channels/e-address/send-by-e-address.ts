import { randomUUID } from 'node:crypto';
import type { SubjectKey } from '../../audit/index.js';
import { openBox, openBytes, sealBox, sealBytes } from '../../platform/crypto/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { addJob } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import type { LetterFile } from './gateway.js';

/** What is to be sent, and to whom: the address is looked up when it leaves. */
export interface EAddressOrder {
  /** The same key is the same message, e.g. `document-issued:<case id>`. */
  readonly key: string;
  readonly caseId?: string;
  readonly caseNumber?: string;
  readonly to: SubjectKey;
  readonly title: string;
  readonly text?: string;
  readonly attachments: readonly LetterFile[];
}

/** Tries in all; with the queue's growing pauses some 16 hours. */
export const mostTries = 12;
const largest = 20 * 1024 * 1024;

/**
 * Queues a message in the caller's transaction: it leaves if and only if that commits, and once for each key. Returns its id, which
 * the news `e-address-…` carries as `outgoingId`; the id of the first for a key that is known.
 */
export async function sendByEAddress(house: Pick<House, 'secretFor'>, tx: Tx, order: EAddressOrder): Promise<string> {
  const { attachments, title, text = '' } = order;
  if (attachments.reduce((sum, { bytes }) => sum + bytes.length, 0) > largest) throw new Refusal('not-valid', tooLarge);
  const id = randomUUID();
  const files = attachments.map(({ name, type }) => ({ name, type }));
  const content = sealBox(secretOf(house), JSON.stringify({ title, text, files }), aboutContent(id));
  const isNew =
    await tx.run(sql`insert into e_address.outgoing (id, key, case_id, case_number, recipient, content, queued_at)
    values (${id}::uuid, ${order.key}, ${order.caseId ?? null}::uuid, ${order.caseNumber ?? null}, ${order.to}, ${content}, ${tx.now})
    on conflict (key) do nothing`);
  if (!isNew) return (await tx.one<{ id: string }>(sql`select id from e_address.outgoing where key = ${order.key}`)).id;
  for (const [position, { bytes }] of attachments.entries()) {
    const sealed = sealBytes(secretOf(house), bytes, aboutFile(id, position));
    await tx.run(
      sql`insert into e_address.outgoing_file (outgoing, position, bytes) values (${id}::uuid, ${position}, ${sealed})`,
    );
  }
  await addJob(tx, 'channels/e-address:send', { outgoingId: id }, { maxAttempts: mostTries });
  return id;
}

export interface KeptLetter {
  readonly title: string;
  readonly text: string;
  readonly files: readonly LetterFile[];
}

/** The letter as it was queued. */
export async function openLetter(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  id: string,
  sealed: string,
): Promise<KeptLetter> {
  const kept = JSON.parse(openBox(secretOf(house), sealed, aboutContent(id))) as KeptLetter;
  const rows = await tx.many<{ bytes: Buffer }>(
    sql`select bytes from e_address.outgoing_file where outgoing = ${id}::uuid order by position`,
  );
  const files = kept.files.map((file, position) => {
    const row = rows[position];
    if (!row) throw new Error('a file of a queued message is missing');
    return { ...file, bytes: openBytes(secretOf(house), row.bytes, aboutFile(id, position)) };
  });
  return { ...kept, files };
}

/** The server's confirmation at rest. */
export function sealProof(house: Pick<House, 'secretFor'>, id: string, proof: Buffer): Buffer {
  return sealBytes(secretOf(house), proof, `e_address.outgoing|proof|${id}`);
}

const secretOf = (house: Pick<House, 'secretFor'>) => house.secretFor('e-address messages');
const aboutContent = (id: string) => `e_address.outgoing|content|${id}`;
const aboutFile = (id: string, position: number) => `e_address.outgoing_file|bytes|${id}:${position}`;

const tooLarge = {
  lv: 'Pielikumi kopā ir lielāki par 20 MB. Oficiālajā elektroniskajā adresē tie jāsūta pa daļām.',
  en: 'The attachments together are larger than 20 MB. They have to be sent to the e-address in parts.',
};
