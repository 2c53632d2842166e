import { sql, type Tx } from '../../../platform/db/index.js';

/** A call that is part of a complaint: its recording follows the longer rule, whether it has come already or not. */
export async function keepForComplaint(tx: Tx, callId: string): Promise<void> {
  await tx.run(sql`insert into phone.recording (call_id, rule) values (${callId}::uuid, 'complaint')
    on conflict (call_id) do update set rule = 'complaint'`);
}
