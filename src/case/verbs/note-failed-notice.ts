import { sql, type Tx } from '../../platform/db/index.js';
import { findCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { systemActor } from '../who.js';

/** Writes onto the timeline that an e-mail did not reach the client, so that both sides know to use another way; once per notice. */
export async function noteFailedNotice(tx: Tx, caseId: string, noticeId: string): Promise<void> {
  const caseFile = await findCase(tx, caseId);
  if (!caseFile) return;
  // Two runs of one delivery wait for each other.
  await tx.run(sql`select pg_advisory_xact_lock(hashtext(${noticeId}::text))`);
  const told = await tx.maybe(sql`
    select id from casework.entry where case_id = ${caseId}::uuid and kind = 'notice-failed' and data->>'noticeId' = ${noticeId}::text`);
  if (told) return;
  await addEntry(tx, caseFile, { kind: 'notice-failed', actor: systemActor, data: { noticeId } });
}
