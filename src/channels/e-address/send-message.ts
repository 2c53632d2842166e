import { record, type SubjectKey } from '../../audit/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { announce, type JobContext, type JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import type { Delivery, EAddressGateway } from './gateway.js';
import { lookUpAddress } from './has-active-address.js';
import { carryingLook } from './looks.js';
import { openLetter, sealProof } from './send-by-e-address.js';

interface Claimed {
  readonly recipient: SubjectKey;
  readonly content: string;
  readonly case_number: string | null;
  readonly wire_id: string | null;
}

/**
 * Hands one message over. The system's id is noted as soon as it is known, so that a process that died in between asks what
 * became of its message before it sends again; the server's signed confirmation is kept in the transaction that says `sent`.
 */
export function sendMessage(house: House, gatewayFor: () => Promise<EAddressGateway | undefined>): JobHandler {
  return async ({ outgoingId }, context) => {
    const id = String(outgoingId);
    const claim = await context.transaction({}, (tx) => claimMessage(tx, id));
    if (!claim) return;
    try {
      const gateway = await gatewayFor();
      if (!gateway) throw new Error('no e-address service is set');
      const delivery = await handOver({ house, context, gateway }, id, claim);
      await context.transaction({}, (tx) =>
        delivery ? noteSent(house, tx, id, claim, delivery) : noteNoAddress(tx, id),
      );
    } catch (error) {
      await context.transaction({}, (tx) => noteFault(tx, id, error, context.isLastAttempt));
      if (!context.isLastAttempt) throw error;
      context.log.error({ outgoingId: id }, 'a message to an e-address was given up');
    }
  };
}

/** Takes the message for five minutes, so that of two senders one sends; a sender that died loses it. */
async function claimMessage(tx: Tx, id: string): Promise<Claimed | undefined> {
  const row = await tx.maybe<Claimed & { held: boolean }>(sql`
    select recipient, content, case_number, wire_id, coalesce(held_until > ${tx.now}, false) as held from e_address.outgoing
    where id = ${id}::uuid and sent_at is null and failed_at is null for update`);
  if (!row) return undefined;
  if (row.held) throw new Error('another sender holds the message');
  await tx.run(sql`update e_address.outgoing set tries = tries + 1,
    held_until = ${tx.now}::timestamptz + interval '5 minutes' where id = ${id}::uuid`);
  return row;
}

interface Means {
  readonly house: House;
  readonly context: JobContext;
  readonly gateway: EAddressGateway;
}

/** Undefined when the recipient has no active address. */
async function handOver(means: Means, id: string, claim: Claimed): Promise<Delivery | undefined> {
  const { house, context, gateway } = means;
  const before = claim.wire_id && (await gateway.deliveryState(claim.wire_id));
  if (before) return before;
  const look = carryingLook(claim.case_number);
  const to = await lookUpAddress({ house, db: context, gateway }, look, claim.recipient);
  if (!to) return undefined;
  const letter = await context.transaction({}, (tx) => openLetter(house, tx, id, claim.content));
  const wire: string[] = [];
  await gateway.send({ ...letter, to, reference: id, date: rigaDate(house.clock.now()) }, async (wireId) => {
    wire.push(wireId);
    await context.transaction({}, (tx) =>
      tx.run(sql`update e_address.outgoing set wire_id = ${wireId} where id = ${id}::uuid`),
    );
  });
  const delivery = await gateway.deliveryState(wire[0] ?? '');
  if (!delivery) throw new Error('the server has not confirmed the message yet');
  return delivery;
}

async function noteSent(house: House, tx: Tx, id: string, claim: Claimed, { proof, sentAt }: Delivery): Promise<void> {
  const touched =
    await tx.run(sql`update e_address.outgoing set sent_at = ${sentAt}, proof = ${sealProof(house, id, proof)},
    held_until = null, failure = null where id = ${id}::uuid and sent_at is null and failed_at is null`);
  if (!touched) return;
  await record(tx, {
    ...carryingLook(claim.case_number),
    deed: 'channels/e-address:send',
    subject: claim.recipient,
    count: 1,
  });
  await announce(tx, 'e-address-sent', { outgoingId: id, caseId: await caseOf(tx, id) });
}

function noteNoAddress(tx: Tx, id: string): Promise<void> {
  return fail(tx, id, 'no-active-address');
}

/** The name of the fault, never its words, which may repeat an address. */
async function noteFault(tx: Tx, id: string, error: unknown, isLastTry: boolean): Promise<void> {
  const code = error instanceof Error ? error.name : 'fault';
  if (isLastTry) return await fail(tx, id, code);
  await tx.run(
    sql`update e_address.outgoing set held_until = null, failure = ${code} where id = ${id}::uuid and sent_at is null`,
  );
}

/** Whoever ordered the message learns that it goes another lawful way. */
async function fail(tx: Tx, id: string, code: string): Promise<void> {
  const touched =
    await tx.run(sql`update e_address.outgoing set held_until = null, failure = ${code}, failed_at = ${tx.now}
    where id = ${id}::uuid and sent_at is null and failed_at is null`);
  if (touched) await announce(tx, 'e-address-failed', { outgoingId: id, caseId: await caseOf(tx, id), code });
}

async function caseOf(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.one<{ case_id: string | null }>(
    sql`select case_id from e_address.outgoing where id = ${id}::uuid`,
  );
  return row.case_id;
}
