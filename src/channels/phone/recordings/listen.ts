import { randomUUID } from 'node:crypto';
import { type Actor, record, type SubjectKey } from '../../../audit/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import { isUuid } from '../../../platform/identifiers/index.js';
import type { House } from '../../../platform/room/index.js';
import type { PauseMark } from '../hook/event.js';
import { openRecording } from './keep-recording.js';

/** For what a recording may be listened to; the words stand in the room's `purposes`. */
export const listeningPurposes = ['phone:quality', 'phone:complaint', 'phone:case'] as const;
export type ListeningPurpose = (typeof listeningPurposes)[number];

/** What is known of a recording without hearing it. */
export interface Recording {
  readonly callId: string;
  readonly sha256: string | null;
  readonly size: number | null;
  readonly type: string | null;
  readonly pauses: readonly PauseMark[];
  readonly keptAt: Date | null;
  readonly destroyedAt: Date | null;
  readonly rule: 'ordinary' | 'complaint';
  /** The day after which it is destroyed, unless it is held. */
  readonly keptUntil: Date | null;
}

/** The recording of a call; undefined when none was announced or kept. */
export function findRecording(tx: Tx, callId: string): Promise<Recording | undefined> {
  return tx.maybe<Recording>(sql`
    select call_id as "callId", sha256, size, type, pauses, kept_at as "keptAt", destroyed_at as "destroyedAt", rule,
      kept_at + make_interval(days => (select days from phone.retention_rule rules where rules.code = recording.rule
        and valid_from <= ${tx.now}::timestamptz order by valid_from desc limit 1)) as "keptUntil"
    from phone.recording where call_id = ${callId}::uuid`);
}

/** Somebody says why they listen, and may for half an hour. The line stands in the audit, and where the client sees who looked. */
export async function beginListening(
  tx: Tx,
  actor: Actor,
  call: { readonly id: string; readonly caseNumber: string | null; readonly subjectKey: string | null },
  why: { readonly purpose: ListeningPurpose; readonly reason: string },
): Promise<string> {
  const recording = await findRecording(tx, call.id);
  if (!recording?.keptAt || recording.destroyedAt) throw new Refusal('not-found');
  const id = randomUUID();
  await tx.run(sql`insert into phone.listening (id, call_id, person_key, begun_at)
    values (${id}::uuid, ${call.id}::uuid, ${actor.key}, ${tx.now})`);
  await record(tx, {
    actor,
    deed: 'channels/phone:listen',
    purpose: why.purpose,
    reason: why.reason,
    legalGround: 'Vispārīgā datu aizsardzības regula, 6. panta 1. punkta e) apakšpunkts',
    ...(call.caseNumber && { caseNumber: call.caseNumber }),
    ...(isSubject(call.subjectKey) && { subject: call.subjectKey }),
    detail: { call: call.id, sha256: recording.sha256 },
  });
  return id;
}

/** The sound, for whoever began to listen in the last half hour; refuses with `not-found`. */
export async function soundFor(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  personKey: string,
  listening: string,
): Promise<{ readonly type: string; readonly bytes: Buffer }> {
  if (!isUuid(listening)) throw new Refusal('not-found');
  const row = await tx.maybe<{ callId: string; sha256: string; type: string; bytes: Buffer }>(sql`
    select recording.call_id as "callId", sha256, type, bytes from phone.listening join phone.recording using (call_id)
    where listening.id = ${listening}::uuid and person_key = ${personKey} and begun_at > ${new Date(tx.now.getTime() - 30 * 60_000)}
      and bytes is not null`);
  if (!row) throw new Refusal('not-found');
  return { type: row.type, bytes: openRecording(house, row.callId, row.sha256, row.bytes) };
}

/** Whose data a recording is, as kept with its call. */
export function isSubject(key: string | null): key is SubjectKey {
  return key !== null && /^(person|entity):/.test(key);
}
