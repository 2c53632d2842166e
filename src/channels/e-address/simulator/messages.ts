import { randomUUID } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { sql, type Tx } from '../../../platform/db/index.js';
import { isUuid } from '../../../platform/identifiers/index.js';
import type { DemonstrationKeys } from '../demonstration-keys.js';
import { canonical } from '../wire/canonical.js';
import { unwrapKey } from '../wire/encryption.js';
import { joinEnvelope } from '../wire/envelope.js';
import { ns } from '../wire/names.js';
import { type EnvelopeTree, openFile } from '../wire/read-envelope.js';
import { childrenOf, getAt } from '../wire/read-xml.js';
import { signXades } from '../wire/sign.js';
import { tag, word } from '../wire/write-xml.js';

/** A message as the simulator keeps it. */
export interface Kept {
  readonly id: string;
  readonly sender_section: string;
  readonly server_section: string;
  readonly signatures: readonly string[];
  readonly confirmations: string;
  readonly completed_at: Date;
  readonly confirmed_at: Date | null;
}

/** Begins a message, or finds the one that was begun under the same number. */
export async function beginMessage(tx: Tx, clientId: string, sender: string): Promise<string> {
  const row = await tx.one<{
    id: string;
  }>(sql`insert into e_address.simulated_message as message (id, client_id, sender)
    values (${randomUUID()}::uuid, ${clientId}, ${sender})
    on conflict (client_id) do update set sender = message.sender returning id`);
  return row.id;
}

export async function keepSection(tx: Tx, id: string, cid: string, position: number, bytes: Buffer): Promise<void> {
  await tx.run(sql`insert into e_address.simulated_section (message, content_id, position, bytes)
    values (${id}::uuid, ${cid}, ${position}::int, ${bytes})
    on conflict (message, content_id, position) do update set bytes = excluded.bytes`);
}

/** The whole of an attachment, as it was sent. */
async function contentOf(tx: Tx, id: string, cid: string): Promise<Buffer> {
  const rows = await tx.many<{ bytes: Buffer }>(sql`select bytes from e_address.simulated_section
    where message = ${id}::uuid and content_id = ${cid} order by position`);
  return Buffer.concat(rows.map(({ bytes }) => bytes));
}

export async function findSection(tx: Tx, id: string, cid: string, position: number): Promise<Buffer | undefined> {
  const row = await tx.maybe<{ bytes: Buffer }>(sql`select bytes from e_address.simulated_section
    where message = ${id}::uuid and content_id = ${cid} and position = ${position}::int`);
  return row?.bytes;
}

/** Takes a complete message: puts its own section to it and signs both, which is the proof of the time. */
export async function completeMessage(
  tx: Tx,
  keys: DemonstrationKeys,
  id: string,
  envelope: EnvelopeTree,
): Promise<void> {
  const server = tag(
    'ServerTransportMetadata',
    [word('ServerReceivedTime', tx.now.toISOString()), word('MessageId', id)],
    {
      xmlns: ns.div,
      Id: 'ServerSection',
    },
  );
  const parts = [
    { id: 'SenderSection', xml: envelope.senderSection },
    { id: 'ServerSection', xml: server },
  ];
  const signatures = [...signaturesOf(envelope.root), signXades(keys.server, 'ServerSignature', parts, tx.now)];
  await tx.run(sql`update e_address.simulated_message set recipient = ${envelope.recipients[0]?.address ?? ''},
    sender_section = ${envelope.senderSection}, server_section = ${server}, signatures = ${signatures}, completed_at = ${tx.now}
    where id = ${id}::uuid and completed_at is null`);
}

/** Every attachment opened and compared with its signed digest. */
export async function openFiles(tx: Tx, keys: DemonstrationKeys, id: string, envelope: EnvelopeTree) {
  const wrapped = envelope.recipients[0]?.wrappedKey;
  const key = wrapped && unwrapKey(wrapped, keys.mailboxes.key);
  const opened: { readonly name: string; readonly bytes: Buffer }[] = [];
  for (const [index, file] of envelope.files.entries())
    opened.push({ name: file.name, bytes: openFile(file, await contentOf(tx, id, file.cid), key, index) });
  return opened;
}

export async function findMessage(tx: Tx, id: string): Promise<Kept | undefined> {
  if (!isUuid(id)) return undefined;
  return await tx.maybe<Kept>(sql`select id, sender_section, server_section, signatures, confirmations, completed_at, confirmed_at
    from e_address.simulated_message where id = ${id}::uuid and completed_at is not null`);
}

export function listMessages(tx: Tx, recipient: string): Promise<Kept[]> {
  return tx.many<Kept>(sql`select id, sender_section, server_section, signatures, confirmations, completed_at, confirmed_at
    from e_address.simulated_message where recipient = ${recipient} order by completed_at desc, id limit 100`);
}

export async function noteConfirmed(tx: Tx, id: string, entry: string, signature: string): Promise<void> {
  await tx.run(sql`update e_address.simulated_message set confirmations = ${entry}, confirmed_at = ${tx.now},
    signatures = signatures || ${signature}::text where id = ${id}::uuid and confirmed_at is null`);
}

/** The envelope with everything that was put to it. */
export function envelopeXml(kept: Kept): string {
  const { sender_section, server_section, confirmations, signatures } = kept;
  return joinEnvelope(sender_section, server_section, confirmations, signatures).toString('utf8');
}

/** The signatures of an envelope or of a part of one, as XML that declares its own namespaces. */
export function signaturesOf(root: Element): string[] {
  return childrenOf(getAt(root, ns.div, 'Signatures'), ns.ds, 'Signature').map((signature) =>
    canonical(signature).toString('utf8'),
  );
}
