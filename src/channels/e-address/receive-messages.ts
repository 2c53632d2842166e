import { randomUUID } from 'node:crypto';
import { record } from '../../audit/index.js';
import { keepReceived } from '../../documents/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { addJob, announce, type JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { type EAddressGateway, type Fetched, MessageRefused } from './gateway.js';
import { type KeptParts, sealParts } from './kept-parts.js';
import { carryingLook } from './looks.js';
import { subjectOf } from './owner-of.js';

type GatewayFor = () => Promise<EAddressGateway | undefined>;

/** Looks what waits for us; each new message is fetched in a job of its own. */
export function pollMessages(gatewayFor: GatewayFor): JobHandler {
  return async (_payload, { transaction }) => {
    const listed = (await (await gatewayFor())?.list()) ?? [];
    if (!listed.length) return;
    await transaction({}, async (tx) => {
      for (const { id } of listed) {
        const known = await tx.maybe<{ refusal: string | null }>(
          sql`select refusal from e_address.incoming where wire_id = ${id}`,
        );
        if (known?.refusal) continue;
        const task = known ? 'channels/e-address:confirm' : 'channels/e-address:fetch';
        await addJob(tx, task, { wireId: id }, { key: `${task}:${id}` });
      }
    });
  };
}

/** Fetches, then keeps and tells in one transaction, and only then confirms: what was confirmed is never lost. */
export function fetchMessage(house: House, gatewayFor: GatewayFor): JobHandler {
  return async ({ wireId }, { transaction, log }) => {
    const id = String(wireId);
    if (await transaction({}, (tx) => isKnown(tx, id))) return;
    const gateway = await gatewayFor();
    if (!gateway) return;
    const came = await gateway.fetch(id).catch((error: unknown) => {
      if (error instanceof MessageRefused) return error;
      throw error;
    });
    if (!(came instanceof MessageRefused)) return await transaction({}, (tx) => keepMessage(house, tx, id, came));
    log.error({ wireId: id, code: came.code }, 'a message from the e-address is refused; its original is kept');
    await transaction({}, (tx) => keepRefused(house, tx, id, came));
  };
}

export function confirmMessage(gatewayFor: GatewayFor): JobHandler {
  return async ({ wireId }, { transaction }) => {
    const id = String(wireId);
    const open = await transaction({}, (tx) =>
      tx.maybe(sql`select from e_address.incoming where wire_id = ${id} and refusal is null and confirmed_at is null`),
    );
    const gateway = await gatewayFor();
    if (!open || !gateway) return;
    await gateway.confirm(id);
    await transaction({}, (tx) =>
      tx.run(sql`update e_address.incoming set confirmed_at = ${tx.now} where wire_id = ${id}`),
    );
  };
}

async function isKnown(tx: Tx, wireId: string): Promise<boolean> {
  return (await tx.maybe(sql`select from e_address.incoming where wire_id = ${wireId}`)) !== undefined;
}

async function keepMessage(
  house: House,
  tx: Tx,
  wireId: string,
  { original, envelope, files }: Fetched,
): Promise<void> {
  const id = randomUUID();
  const kept = await keepReceived(house, tx, original, { name: 'e-address.xml', contentType: 'application/soap+xml' });
  const attachments: KeptParts['files'][number][] = [];
  for (const { name, type, bytes } of files) {
    const file = await keepReceived(house, tx, bytes, { name, contentType: type });
    attachments.push({ sha256: file.sha256, name, type: file.type, size: file.size });
  }
  const subject = await subjectOf(tx, carryingLook(undefined), envelope.sender);
  const { sender, senderName, title, text, reference } = envelope;
  const content = sealParts(house, id, { sender, senderName, title, text, reference, files: attachments });
  const isNew = await tx.run(sql`insert into e_address.incoming (id, wire_id, sha256, received_at, sender, content)
    values (${id}::uuid, ${wireId}, ${kept.sha256}, ${tx.now}, ${subject ?? null}, ${content}) on conflict (wire_id) do nothing`);
  if (!isNew) return;
  await record(tx, {
    ...carryingLook(undefined),
    deed: 'channels/e-address:receive',
    ...(subject && { subject }),
    count: 1,
  });
  await announce(tx, 'message-received', { channel: 'e-address', messageId: id });
  const task = 'channels/e-address:confirm';
  await addJob(tx, task, { wireId }, { key: `${task}:${wireId}` });
}

/** Not confirmed, so that the system goes on holding it too. */
async function keepRefused(house: House, tx: Tx, wireId: string, { code, original }: MessageRefused): Promise<void> {
  const kept = await keepReceived(house, tx, original, { name: 'e-address.xml', contentType: 'application/soap+xml' });
  const id = randomUUID();
  const isNew = await tx.run(sql`insert into e_address.incoming (id, wire_id, sha256, received_at, refusal)
    values (${id}::uuid, ${wireId}, ${kept.sha256}, ${tx.now}, ${code}) on conflict (wire_id) do nothing`);
  if (isNew) await announce(tx, 'message-received', { channel: 'e-address', messageId: id });
}
