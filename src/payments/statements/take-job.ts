import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { record } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { addJob, type JobContext, type JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { agencyIbansOf } from '../fee-account.js';
import { systemActor } from '../system-actor.js';
import { type File, type Taken, takeStatement } from './take-statement.js';

/** The job: takes a file that was uploaded; what was refused stands in the list with its reason. */
export function takeUploaded(house: House): JobHandler {
  return async ({ fileId }, context) => {
    const id = String(fileId);
    const file = await context.transaction({}, (tx) =>
      tx.maybe<{ name: string; by: string; bytes: Buffer }>(sql`
        select name, taken_by as by, bytes from payments.incoming_file where id = ${id}::uuid`),
    );
    if (!file) return;
    const own = await context.transaction({}, (tx) => agencyIbansOf(house, tx));
    const taken = await takeStatement(house.db('worker'), { bytes: once(file.bytes), by: file.by }, own);
    await context.transaction({}, async (tx) => {
      await noteTaken(tx, { id, ...file }, taken);
      await tx.run(sql`delete from payments.incoming_file where id = ${id}::uuid`);
    });
  };
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * The job: takes what lies in the watched folder (`statements` below the data). A file is first written under another name and
 * then renamed to `*.xml`, so that no half of one is read. Afterwards it lies in `taken` or `refused`.
 */
export function watchFolder(house: House): JobHandler {
  return async (_payload, context) => {
    const folder = join(house.settings.LETE_DATA, 'statements');
    for (const part of ['taken', 'refused']) await mkdir(join(folder, part), { recursive: true });
    const names = (await readdir(folder)).filter((name) => /^[\w.-]{1,120}\.xml$/i.test(name)).sort();
    for (const name of names) await takeFrom(house, context, folder, name);
  };
}

async function takeFrom(house: House, context: JobContext, folder: string, name: string): Promise<void> {
  const path = join(folder, name);
  if (!(await stat(path)).isFile()) return;
  const file: File = { bytes: createReadStream(path), by: 'folder' };
  const own = await context.transaction({}, (tx) => agencyIbansOf(house, tx));
  const taken = await takeStatement(house.db('worker'), file, own);
  await context.transaction({}, (tx) => noteTaken(tx, { id: randomUUID(), name, by: file.by }, taken));
  // What was repeated was taken before; it is kept with the refused so that nothing is written over.
  await rename(path, join(folder, taken.ok ? 'taken' : 'refused', `${house.clock.now().getTime()}-${name}`));
}

/** Writes down what became of a file, and has what it told of matched. */
export async function noteTaken(
  tx: Tx,
  file: { readonly id: string; readonly name: string; readonly by: string },
  taken: Taken,
): Promise<void> {
  if (taken.ok) await addJob(tx, 'payments:match', {}, { key: 'payments:match' });
  else
    await tx.run(sql`insert into payments.refused_file (id, name, at, taken_by, reason, detail)
      values (${file.id}::uuid, ${file.name}, ${tx.now}, ${file.by}, ${taken.reason}, ${taken.detail})`);
  await record(tx, {
    actor: systemActor,
    deed: taken.ok ? 'payments:take-statement' : 'payments:refuse-statement',
    purpose: 'payment',
    legalGround: 'Grāmatvedības likums',
    detail: detailOf(taken),
  });
}

function detailOf(taken: Taken): Readonly<Record<string, string | number>> {
  if (!taken.ok) return { reason: taken.reason };
  if ('answers' in taken) return { answers: taken.answers, refused: taken.refused };
  return { movements: taken.movements, fresh: taken.fresh };
}
