import { type Actor, record } from '../../../audit/index.js';
import type { PlainDate } from '../../../platform/clock/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import { carryingLook, nextNumber } from '../out/queue-letter.js';
import { type Secrets, sealText } from '../sealed.js';

export interface Registration {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly unit: string;
  readonly sender: string;
  readonly postmarkOn?: PlainDate | undefined;
  readonly envelopeFile?: string | undefined;
}

/** Gives a letter its number in the journal of letters in, in the transaction that entered it in its case. Refuses with `not-now` when somebody was faster. */
export async function registerLetter(house: Secrets, tx: Tx, id: string, given: Registration): Promise<string> {
  const open = await tx.maybe(
    sql`select id from post.incoming where id = ${id}::uuid and registered_at is null and joined_into is null and discarded_at is null for update`,
  );
  if (!open) throw new Refusal('not-now', registeredBefore);
  const number = await nextNumber(tx, '1-02');
  await tx.run(sql`
    update post.incoming set number = ${number}, registered_at = ${tx.now}, case_id = ${given.caseId}::uuid, case_number = ${given.caseNumber},
      unit = ${given.unit}, postmark_on = ${given.postmarkOn ?? null}::date, sender = ${sealText(house, `incoming|sender|${id}`, given.sender)}
    where id = ${id}::uuid`);
  await tx.run(sql`
    update post.incoming_file set is_envelope = (id = ${given.envelopeFile ?? null}::uuid) is true where letter = ${id}::uuid`);
  return number;
}

/** Puts a scan aside that was kept by mistake, with the reason; nobody opens it any more, and the original stays for its term. Refuses with `not-now` once it is registered. */
export async function discardLetter(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
  if (reason.length < 5) throw new Refusal('not-valid', reasonMissing, { field: 'reason' });
  const touched = await tx.run(sql`
    update post.incoming set discarded_at = ${tx.now}, discarded_by = ${actor.name}, discard_reason = ${reason}
    where id = ${id}::uuid and registered_at is null and joined_into is null and discarded_at is null`);
  if (!touched) throw new Refusal('not-now', registeredBefore);
  await record(tx, {
    ...carryingLook(undefined),
    actor,
    deed: 'channels/post:discard',
    detail: { letter: id, reason },
  });
}

const reasonMissing = {
  lv: 'Ierakstiet, kāpēc skenējums nav reģistrējams, piemēram, „noskenēts divreiz”.',
  en: 'Say why the scan is not to be registered, for example “scanned twice”.',
};
const registeredBefore = {
  lv: 'Šo vēstuli pa to laiku jau reģistrēja kāds cits.',
  en: 'Somebody else has registered this letter in the meantime.',
};
