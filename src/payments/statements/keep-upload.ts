import { randomUUID } from 'node:crypto';
import { type Actor, record } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { addJob } from '../../platform/jobs/index.js';

/** The largest file that a page takes; larger ones are laid into the watched folder. */
export const largestUpload = 25 * 1024 * 1024;

/** Keeps an uploaded file until a job has read it. */
export async function keepUpload(
  tx: Tx,
  actor: Actor,
  file: { readonly name: string; readonly bytes: Buffer },
): Promise<void> {
  const id = randomUUID();
  await tx.run(sql`insert into payments.incoming_file (id, name, taken_by, at, bytes)
    values (${id}::uuid, ${file.name.slice(0, 120)}, ${actor.key}, ${tx.now}, ${file.bytes})`);
  await addJob(tx, 'payments:take-statement', { fileId: id }, { key: `payments:take:${id}`, maxAttempts: 3 });
  await record(tx, {
    actor,
    deed: 'payments:upload-statement',
    purpose: 'payment',
    legalGround: 'Grāmatvedības likums',
    detail: { bytes: file.bytes.length },
  });
}
