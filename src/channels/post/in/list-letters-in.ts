import { z } from 'zod';
import { type Actor, record } from '../../../audit/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import { carryingLook } from '../out/queue-letter.js';
import { openText, type Secrets } from '../sealed.js';
import type { IncomingFile, IncomingLetter } from './letters-in.js';

interface Row extends Omit<IncomingLetter, 'files' | 'sender'> {
  readonly sender: string | null;
}

/** Letters that wait for registration, the oldest first. */
export async function listUnregistered(house: Secrets, tx: Tx): Promise<readonly IncomingLetter[]> {
  const rows = await tx.many<Row>(sql`
    select id, kept_at as "keptAt", kept_by as "keptBy", number, registered_at as "registeredAt", case_id as "caseId",
      case_number as "caseNumber", unit, postmark_on as "postmarkOn", sender
    from post.incoming where registered_at is null and joined_into is null and discarded_at is null
    order by kept_at, id limit 100`);
  return withFiles(house, tx, rows);
}

/** The letters of some units that were registered last, the newest first. */
export async function listRegistered(
  house: Secrets,
  tx: Tx,
  units: readonly string[],
): Promise<readonly IncomingLetter[]> {
  const rows = await tx.many<Row>(sql`
    select id, kept_at as "keptAt", kept_by as "keptBy", number, registered_at as "registeredAt", case_id as "caseId",
      case_number as "caseNumber", unit, postmark_on as "postmarkOn", sender
    from post.incoming where registered_at is not null and unit = any(${units}::text[]) order by registered_at desc, id limit 30`);
  return withFiles(house, tx, rows);
}

/** One letter; refuses with `not-found`, also for one that was joined to another. */
export async function getIncoming(house: Secrets, tx: Tx, id: string): Promise<IncomingLetter> {
  const rows = await tx.many<Row>(sql`
    select id, kept_at as "keptAt", kept_by as "keptBy", number, registered_at as "registeredAt", case_id as "caseId",
      case_number as "caseNumber", unit, postmark_on as "postmarkOn", sender
    from post.incoming where id = ${id}::uuid and joined_into is null and discarded_at is null`);
  const [letter] = await withFiles(house, tx, rows);
  if (!letter) throw new Refusal('not-found');
  return letter;
}

async function withFiles(house: Secrets, tx: Tx, rows: readonly Row[]): Promise<IncomingLetter[]> {
  const files = await tx.many<IncomingFile & { letter: string; text: string | null }>(sql`
    select id, letter, sha256, name, type, size, is_envelope as "isEnvelope", reading, text, barcode
    from post.incoming_file where letter = any(${rows.map(({ id }) => id)}::uuid[]) order by position, id`);
  const opened = files.map((file) => ({
    ...file,
    name: words.parse(openText(house, `file|name|${file.id}`, file.name)),
    text: file.text ? words.parse(openText(house, `file|text|${file.id}`, file.text)) : '',
  }));
  return rows.map((row) => ({
    ...row,
    sender: row.sender && words.parse(openText(house, `incoming|sender|${row.id}`, row.sender)),
    files: opened.filter(({ letter }) => letter === row.id),
  }));
}

const words = z.string();

/**
 * A letter as somebody opens it, which is written down. A registered one is there for whoever may open those of its unit only;
 * to everybody else it is as if it were not. Refuses with `not-found`.
 */
export async function openIncoming(
  house: Secrets,
  tx: Tx,
  actor: Actor,
  id: string,
  units: readonly string[],
): Promise<IncomingLetter> {
  const letter = await getIncoming(house, tx, id);
  if (letter.unit !== null && !units.includes(letter.unit)) throw new Refusal('not-found');
  await record(tx, {
    ...carryingLook(letter.caseNumber),
    actor,
    deed: 'channels/post:read',
    detail: { letter: id },
  });
  return letter;
}

/** Registered letters by what the registry's search found: their own number, our barcode on them, or their cases. */
export async function findRegistered(
  house: Secrets,
  tx: Tx,
  by: { readonly number: string; readonly barcode: string; readonly cases: readonly string[] },
  units: readonly string[],
): Promise<readonly IncomingLetter[]> {
  const rows = await tx.many<Row>(sql`
    select id, kept_at as "keptAt", kept_by as "keptBy", number, registered_at as "registeredAt", case_id as "caseId",
      case_number as "caseNumber", unit, postmark_on as "postmarkOn", sender
    from post.incoming where registered_at is not null and unit = any(${units}::text[])
      and (number = ${by.number} or case_id = any(${by.cases}::uuid[])
        or id in (select letter from post.incoming_file where barcode = ${by.barcode}))
    order by registered_at desc, id limit 50`);
  return withFiles(house, tx, rows);
}

/** The letters that were registered in a case, the oldest first. Whoever may open the case may read them: the caller has asked. */
export async function lettersOfCase(house: Secrets, tx: Tx, caseId: string): Promise<readonly IncomingLetter[]> {
  const rows = await tx.many<Row>(sql`
    select id, kept_at as "keptAt", kept_by as "keptBy", number, registered_at as "registeredAt", case_id as "caseId",
      case_number as "caseNumber", unit, postmark_on as "postmarkOn", sender
    from post.incoming where case_id = ${caseId}::uuid order by registered_at, id`);
  return withFiles(house, tx, rows);
}

/** A scan that was discarded: who, when and why, without what it showed. */
export interface Discarded {
  readonly discardedAt: Date;
  readonly discardedBy: string;
  readonly reason: string;
}

/** What was discarded last, the newest first. */
export function listDiscarded(tx: Tx): Promise<readonly Discarded[]> {
  return tx.many<Discarded>(sql`
    select discarded_at as "discardedAt", discarded_by as "discardedBy", discard_reason as reason
    from post.incoming where discarded_at is not null order by discarded_at desc, id limit 10`);
}
