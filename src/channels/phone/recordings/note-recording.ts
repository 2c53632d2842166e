import { sql, type Tx } from '../../../platform/db/index.js';
import type { PbxEvent } from '../hook/event.js';

/** The exchange says that a recording is there: its hash, and where it pauses. The bytes come by themselves, before or after. */
export async function noteRecording(tx: Tx, callId: string, event: PbxEvent): Promise<void> {
  await tx.run(sql`insert into phone.recording (call_id, sha256, pauses, ready_at)
    values (${callId}::uuid, ${event.sha256 ?? null}, ${JSON.stringify(event.pauses ?? [])}::jsonb, ${event.at})
    on conflict (call_id) do update set pauses = excluded.pauses, ready_at = excluded.ready_at,
      sha256 = coalesce(phone.recording.sha256, excluded.sha256)`);
}
