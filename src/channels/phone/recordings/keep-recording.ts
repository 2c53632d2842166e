import { createHash } from 'node:crypto';
import { openBytes, sealBytes } from '../../../platform/crypto/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';

/** Bytes that a recording may have: two hours at a good quality for speech. */
export const largestRecording = 30 * 1024 * 1024;

type Secrets = Pick<House, 'secretFor'>;

/**
 * Keeps a recording with its call, encrypted and bound to call and hash. Kept twice, it is once; other bytes than those that the
 * exchange announced, or than those already there, are refused, and so is what is no sound.
 */
export async function keepRecording(house: Secrets, tx: Tx, callId: string, bytes: Uint8Array): Promise<void> {
  const type = soundOf(bytes);
  if (!type || bytes.length > largestRecording) throw new Refusal('not-valid', notSound, { field: 'recording' });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await tx.run(sql`select set_config('statement_timeout', '30s', true)`);
  await tx.run(sql`insert into phone.recording (call_id) values (${callId}::uuid) on conflict do nothing`);
  const before = await tx.one<{ sha256: string | null; isKept: boolean; isDestroyed: boolean }>(sql`
    select sha256, kept_at is not null as "isKept", destroyed_at is not null as "isDestroyed"
    from phone.recording where call_id = ${callId}::uuid for update`);
  if (before.sha256 !== null && before.sha256 !== sha256) throw new Refusal('not-valid', other, { field: 'recording' });
  if (before.isKept || before.isDestroyed) return;
  const sealed = sealBytes(house.secretFor('phone recordings'), bytes, boundTo(callId, sha256));
  await tx.run(sql`update phone.recording set sha256 = ${sha256}, size = ${bytes.length}::int, type = ${type}, kept_at = ${tx.now}, bytes = ${sealed}
    where call_id = ${callId}::uuid`);
}

/** The sound of a recording; throws SealProblem when it is not the one that was kept for that call. */
export function openRecording(house: Secrets, callId: string, sha256: string, sealed: Buffer): Buffer {
  return openBytes(house.secretFor('phone recordings'), sealed, boundTo(callId, sha256));
}

function boundTo(callId: string, sha256: string): string {
  return `phone.recording|bytes|${callId}|${sha256}`;
}

/** What kind of sound bytes are by their own marks: what browsers play. */
function soundOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('RIFF') && head.slice(8) === 'WAVE') return 'audio/wav';
  if (head.startsWith('OggS')) return 'audio/ogg';
  if (head.startsWith('ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return 'audio/mpeg';
  return head.slice(4, 8) === 'ftyp' ? 'audio/mp4' : undefined;
}

const notSound = {
  lv: 'Derīgs ir WAV, MP3, Ogg vai MP4 skaņas ieraksts līdz 30 MB.',
  en: 'A recording is WAV, MP3, Ogg or MP4 sound of at most 30 MB.',
};
const other = {
  lv: 'Šim zvanam jau ir cits ieraksts; tas netika aizstāts.',
  en: 'This call has another recording already; it was not replaced.',
};
