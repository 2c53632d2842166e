import { type Actor, record, type SubjectKey } from '../../../audit/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import { announce } from '../../../platform/jobs/index.js';
import { readBarcode } from './barcode.js';
import type { ReturnReason } from './list-letters.js';
import { carryingLook } from './queue-letter.js';

export interface Returned {
  readonly letterId: string;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
}

interface Row extends Returned {
  readonly subjectKey: SubjectKey | null;
  readonly sentAt: Date | null;
}

/** A letter came back: found by its barcode, noted once, told as `letter-returned { letterId, caseId? }`. */
export async function returnLetter(tx: Tx, actor: Actor, typed: string, reason: ReturnReason): Promise<Returned> {
  const barcode = readBarcode(typed);
  if (!barcode) throw new Refusal('not-valid', notOurs, { field: 'barcode' });
  const row = await tx.maybe<Row>(sql`
    select id as "letterId", case_id as "caseId", case_number as "caseNumber", subject_key as "subjectKey", sent_at as "sentAt"
    from post.letter where barcode = ${barcode}`);
  if (!row) throw new Refusal('not-valid', unknown, { field: 'barcode' });
  if (!row.sentAt) throw new Refusal('not-valid', notSent, { field: 'barcode' });
  const touched = await tx.run(sql`
    update post.letter set returned_at = ${tx.now}, return_reason = ${reason} where id = ${row.letterId}::uuid and returned_at is null`);
  const { letterId, caseId, caseNumber, subjectKey } = row;
  if (!touched) throw new Refusal('not-valid', twice, { field: 'barcode' });
  await record(tx, {
    ...carryingLook(caseNumber),
    actor,
    deed: 'channels/post:return',
    ...(subjectKey && { subject: subjectKey }),
    detail: { letter: letterId, reason },
  });
  await announce(tx, 'letter-returned', { letterId, ...(caseId && { caseId }) });
  return { letterId, caseId, caseNumber };
}

/** The case of a letter of ours by what its barcode says; undefined when none is. */
export async function caseOfBarcode(tx: Tx, typed: string): Promise<string | undefined> {
  const barcode = readBarcode(typed);
  if (!barcode) return undefined;
  const row = await tx.maybe<{ caseNumber: string | null }>(
    sql`select case_number as "caseNumber" from post.letter where barcode = ${barcode}`,
  );
  return row?.caseNumber ?? undefined;
}

const notOurs = {
  lv: 'Tas nav mūsu vēstules svītrkods: tajā ir 12 cipari. Noskenējiet vēlreiz vai ierakstiet ciparus no loga.',
  en: 'This is not the barcode of a letter of ours: it has 12 digits. Scan it again, or type the digits from the window.',
};
const unknown = {
  lv: 'Vēstules ar šādu svītrkodu nav. Pārbaudiet ciparus.',
  en: 'There is no letter with this barcode. Check the digits.',
};
const notSent = {
  lv: 'Šī vēstule vēl nav nodota pastā, tāpēc nevar būt atgriezta. Vispirms atzīmējiet tās kopu kā nodotu.',
  en: 'This letter has not been handed to the post yet, so it cannot have come back. Mark its batch as handed over first.',
};
const twice = {
  lv: 'Šīs vēstules atgriešana jau ir reģistrēta.',
  en: 'That this letter came back is already registered.',
};
