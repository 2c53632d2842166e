import { randomUUID } from 'node:crypto';
import { type Actor, record } from '../../../audit/index.js';
import { keepReceived } from '../../../documents/index.js';
import type { PlainDate } from '../../../platform/clock/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import { addJob } from '../../../platform/jobs/index.js';
import { carryingLook } from '../out/queue-letter.js';
import { sealText } from '../sealed.js';

type Keeping = Parameters<typeof keepReceived>[0];

/** A scan as it was chosen or dropped. */
export interface Scan {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface IncomingFile {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly isEnvelope: boolean;
  /** Null while it waits to be read; `absent` where no program reads. */
  readonly reading: 'read' | 'unreadable' | 'absent' | null;
  readonly text: string;
  readonly barcode: string | null;
}

/** A letter that came, with its files in order. */
export interface IncomingLetter {
  readonly id: string;
  readonly keptAt: Date;
  readonly keptBy: string;
  /** From registration on, with the case. */
  readonly number: string | null;
  readonly registeredAt: Date | null;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly unit: string | null;
  readonly postmarkOn: PlainDate | null;
  readonly sender: string | null;
  readonly files: readonly IncomingFile[];
}

/** Keeps scans before anything reads them: one letter a file, or one of all; then they are read by a job. Returns the letters' ids. */
export async function keepLetters(
  house: Keeping,
  tx: Tx,
  actor: Actor,
  scans: readonly Scan[],
  together: boolean,
): Promise<readonly string[]> {
  const letters = together ? [scans] : scans.map((scan) => [scan]);
  const ids: string[] = [];
  for (const letter of letters) {
    const id = randomUUID();
    ids.push(id);
    await tx.run(sql`insert into post.incoming (id, kept_at, kept_by) values (${id}::uuid, ${tx.now}, ${actor.name})`);
    for (const [position, scan] of letter.entries()) await keepFile(house, tx, id, position, scan);
    await record(tx, { ...carryingLook(undefined), actor, deed: 'channels/post:keep', count: letter.length });
    await addJob(tx, 'channels/post:read', { letterId: id });
  }
  return ids;
}

async function keepFile(house: Keeping, tx: Tx, letter: string, position: number, scan: Scan): Promise<void> {
  const kept = await keepReceived(house, tx, scan.bytes, { name: scan.name, contentType: scan.type });
  const id = randomUUID();
  await tx.run(sql`
    insert into post.incoming_file (id, letter, position, sha256, name, type, size)
    values (${id}::uuid, ${letter}::uuid, ${position}, ${kept.sha256}, ${sealText(house, `file|name|${id}`, scan.name.slice(0, 200))}, ${kept.type}, ${kept.size})`);
}

/** Makes one letter of several, in the order in which they were kept. Registered ones stay as they are. */
export async function joinLetters(tx: Tx, ids: readonly string[]): Promise<void> {
  const rows = await tx.many<{ id: string }>(sql`
    select id from post.incoming where id = any(${ids}::uuid[]) and registered_at is null and joined_into is null and discarded_at is null
    order by kept_at, id for update`);
  const [first, ...others] = rows;
  if (!first || !others.length) throw new Refusal('not-valid', chooseTwo, { field: 'letter' });
  for (const { id } of others) {
    await tx.run(sql`
      update post.incoming_file set letter = ${first.id}::uuid, position = position
        + (select 1 + max(position) from post.incoming_file where letter = ${first.id}::uuid) where letter = ${id}::uuid`);
    await tx.run(sql`update post.incoming set joined_into = ${first.id}::uuid where id = ${id}::uuid`);
  }
}

/** Makes a letter of each file again. */
export async function splitLetter(tx: Tx, id: string): Promise<void> {
  const letter = await tx.maybe<{ keptAt: Date; keptBy: string }>(sql`
    select kept_at as "keptAt", kept_by as "keptBy" from post.incoming
    where id = ${id}::uuid and registered_at is null and joined_into is null and discarded_at is null for update`);
  if (!letter) throw new Refusal('not-found');
  const files = await tx.many<{ id: string }>(
    sql`select id from post.incoming_file where letter = ${id}::uuid order by position offset 1`,
  );
  for (const file of files) {
    const own = randomUUID();
    await tx.run(
      sql`insert into post.incoming (id, kept_at, kept_by) values (${own}::uuid, ${letter.keptAt}, ${letter.keptBy})`,
    );
    await tx.run(sql`update post.incoming_file set letter = ${own}::uuid, position = 0 where id = ${file.id}::uuid`);
  }
}

const chooseTwo = { lv: 'Izvēlieties vismaz divas vēstules.', en: 'Choose at least two letters.' };
