import type { Actor } from '../../../audit/index.js';
import { record, type SubjectKey } from '../../../audit/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import type { Disposition } from './call.js';

const legalGround =
  'Fizisko personu datu apstrādes likums; Vispārīgā datu aizsardzības regula, 6. panta 1. punkta e) apakšpunkts';

/** A member of staff takes a call; taken by two, the second is told. That the caller had heard of the recording is written down. */
export async function takeCall(tx: Tx, actor: Actor, id: string): Promise<void> {
  const touched =
    await tx.run(sql`update phone.call set taken_at = ${tx.now}, taken_by = ${actor.key}, taken_name = ${actor.name},
      notice_at = ${tx.now}
    where id = ${id}::uuid and taken_at is null and abandoned_at is null and (ended_at is null or answered_at is not null)`);
  const held = touched
    ? 1
    : (await tx.many(sql`select 1 from phone.call where id = ${id}::uuid and taken_by = ${actor.key}`)).length;
  if (!held) throw new Refusal('not-now', taken);
  if (touched)
    await record(tx, { actor, deed: 'channels/phone:take', purpose: 'phone:call', legalGround, detail: { call: id } });
}

/** The call became a case: what is found again by whoever asks for its recording. */
export async function bindToCase(
  tx: Tx,
  actor: Actor,
  id: string,
  entered: { readonly caseId: string; readonly number: string; readonly entryId: number },
  subject: SubjectKey | undefined,
): Promise<void> {
  const touched =
    await tx.run(sql`update phone.call set finished_at = ${tx.now}, disposition = 'case', case_id = ${entered.caseId}::uuid,
      case_number = ${entered.number}, entry_id = ${entered.entryId}, subject_key = ${subject ?? null}
    where id = ${id}::uuid and taken_by = ${actor.key} and (finished_at is null or case_id = ${entered.caseId}::uuid)`);
  if (!touched) throw new Refusal('not-now', finished);
}

/** A call that needs no case leaves its record: what it was. */
export async function finishCall(tx: Tx, actor: Actor, id: string, what: Disposition, note: string): Promise<void> {
  const touched =
    await tx.run(sql`update phone.call set finished_at = ${tx.now}, disposition = ${what}, note = ${note || null}
    where id = ${id}::uuid and taken_by = ${actor.key} and finished_at is null`);
  if (!touched) throw new Refusal('not-now', finished);
  await record(tx, {
    actor,
    deed: 'channels/phone:finish',
    purpose: 'phone:call',
    legalGround,
    detail: { call: id, what },
  });
}

const taken = {
  lv: 'Šo zvanu jau pieņēmis kolēģis, vai zvanītājs ir beidzis gaidīt.',
  en: 'A colleague has taken this call, or the caller has stopped waiting.',
};
const finished = {
  lv: 'Šis zvans jau ir pabeigts, vai tas nav pie Jums.',
  en: 'This call is finished already, or is not with you.',
};
