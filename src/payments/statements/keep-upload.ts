import { randomUUID } from 'node:crypto';
import { type Actor, record } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { addJob } from '../../platform/jobs/index.js';

/** The largest file that a page takes; larger ones are laid into the watched folder. */
export const largestUpload = 25 * 1024 * 1024;

/** Keeps an uploaded file until a job has read it; resolves with the id by which `findUpload` knows what became of it. */
export async function keepUpload(
  tx: Tx,
  actor: Actor,
  file: { readonly name: string; readonly bytes: Buffer },
): Promise<string> {
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
  return id;
}

/** What became of an uploaded file. */
export type Upload =
  | { readonly state: 'reading' }
  /** All of it is kept: `matching` while its movements are still being given their places. */
  | { readonly state: 'matching' | 'taken' }
  | { readonly state: 'refused'; readonly name: string; readonly reason: string; readonly detail: string };

export async function findUpload(tx: Tx, id: string): Promise<Upload> {
  const refused = await tx.maybe<{ name: string; reason: string; detail: string }>(
    sql`select name, reason, detail from payments.refused_file where id = ${id}::uuid`,
  );
  if (refused) return { state: 'refused', ...refused };
  const { waits, isOpen } = await tx.one<{ waits: boolean; isOpen: boolean }>(sql`
    select exists (select from payments.incoming_file where id = ${id}::uuid) as waits,
      exists (select from (select id from payments.statement order by taken_at desc limit 5) as latest
        where not exists (select from payments.statement_matched where statement_id = latest.id)) as "isOpen"`);
  if (waits) return { state: 'reading' };
  return { state: isOpen ? 'matching' : 'taken' };
}
