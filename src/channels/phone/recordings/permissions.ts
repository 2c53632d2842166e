import { randomUUID } from 'node:crypto';
import { type Actor, record } from '../../../audit/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { openRecording } from './keep-recording.js';
import { findRecording } from './listen.js';

/** What needs a second person: keeping a recording beyond its term, and taking it out of Lete. */
export type PermissionKind = 'hold' | 'export';

/** Something asked for, and what a second person said to it within 24 hours. */
export interface Permission {
  readonly id: string;
  readonly kind: PermissionKind;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedName: string;
  readonly requestedAt: Date;
  readonly approvedName: string | null;
  readonly approvedAt: Date | null;
  readonly endedAt: Date | null;
}

/** What was asked for about a recording and has not ended or expired, oldest first. */
export function listPermissions(tx: Tx, callId: string): Promise<Permission[]> {
  return tx.many<Permission>(sql`
    select id, kind, reason, requested_by as "requestedBy", requested_name as "requestedName", requested_at as "requestedAt",
      approved_name as "approvedName", approved_at as "approvedAt", ended_at as "endedAt"
    from phone.permission where call_id = ${callId}::uuid and ended_at is null
      and (approved_at is not null or requested_at > ${new Date(tx.now.getTime() - 86_400_000)}) order by requested_at, id`);
}

/** Asks for a hold or an export of exactly the bytes that are there. */
export async function askPermission(
  tx: Tx,
  actor: Actor,
  callId: string,
  kind: PermissionKind,
  reason: string,
): Promise<void> {
  const recording = await findRecording(tx, callId);
  if (!recording?.keptAt || recording.destroyedAt) throw new Refusal('not-found');
  if (reason.length < 10) throw new Refusal('not-valid', sayWhy, { field: 'reason' });
  await tx.run(sql`insert into phone.permission (id, call_id, kind, sha256, reason, requested_by, requested_name, requested_at)
    values (${randomUUID()}::uuid, ${callId}::uuid, ${kind}, ${recording.sha256}, ${reason.slice(0, 1000)}, ${actor.key}, ${actor.name}, ${tx.now})`);
  await write(tx, actor, 'channels/phone:ask-permission', { call: callId, kind });
}

/** A second person agrees; the one who asked cannot, and after a day nobody can. */
export async function approvePermission(tx: Tx, actor: Actor, callId: string, id: string): Promise<void> {
  const touched =
    await tx.run(sql`update phone.permission set approved_by = ${actor.key}, approved_name = ${actor.name}, approved_at = ${tx.now}
    where id = ${id}::uuid and call_id = ${callId}::uuid and approved_at is null and ended_at is null and requested_by <> ${actor.key}
      and requested_at > ${new Date(tx.now.getTime() - 86_400_000)}
      and sha256 = (select sha256 from phone.recording where call_id = ${callId}::uuid)`);
  if (!touched) throw new Refusal('not-allowed', second);
  await write(tx, actor, 'channels/phone:approve', { call: callId, permission: id });
}

/** Lifts a hold: the recording's term counts again. One person is enough to keep less. */
export async function liftHold(tx: Tx, actor: Actor, callId: string, id: string): Promise<void> {
  const touched = await tx.run(sql`update phone.permission set ended_at = ${tx.now}
    where id = ${id}::uuid and call_id = ${callId}::uuid and kind = 'hold' and ended_at is null`);
  if (!touched) throw new Refusal('not-now');
  await write(tx, actor, 'channels/phone:lift', { call: callId, permission: id });
}

/** The recording to take away, once, for the person who asked and whom a second one let. */
export async function exportRecording(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  actor: Actor,
  callId: string,
  id: string,
) {
  const used = await tx.run(sql`update phone.permission set ended_at = ${tx.now}
    where id = ${id}::uuid and call_id = ${callId}::uuid and kind = 'export' and approved_at > ${new Date(tx.now.getTime() - 86_400_000)}
      and requested_by = ${actor.key} and ended_at is null`);
  if (!used) throw new Refusal('not-allowed', second);
  const row = await tx.maybe<{ sha256: string; type: string; bytes: Buffer }>(sql`
    select sha256, type, bytes from phone.recording where call_id = ${callId}::uuid and bytes is not null`);
  if (!row) throw new Refusal('not-found');
  await write(tx, actor, 'channels/phone:export', { call: callId, sha256: row.sha256 });
  return { type: row.type, bytes: openRecording(house, callId, row.sha256, row.bytes) };
}

async function write(tx: Tx, actor: Actor, deed: string, detail: Readonly<Record<string, string>>): Promise<void> {
  const call = await tx.one<{ subject: `person:${string}` | null; caseNumber: string | null }>(sql`
    select subject_key as subject, case_number as "caseNumber" from phone.call where id = ${detail.call}::uuid`);
  await record(tx, {
    actor,
    deed,
    purpose: 'phone:recordings',
    legalGround: 'Vispārīgā datu aizsardzības regula, 5. pants',
    ...(call.subject && { subject: call.subject }),
    ...(call.caseNumber && { caseNumber: call.caseNumber }),
    detail,
  });
}

const sayWhy = { lv: 'Norādiet iemeslu (vismaz 10 rakstzīmes).', en: 'Give the reason (at least 10 characters).' };
const second = {
  lv: 'Vajadzīgs otrs cilvēks: tas, kurš lūdz, pats atļaut nevar, un atļauja der 24 stundas.',
  en: 'This takes a second person: who asks cannot allow it, and it holds for 24 hours.',
};
