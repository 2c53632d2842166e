import { actorOf, unitsOf, type Visitor } from '../../identity/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { Text } from '../../platform/text/index.js';
import { type CaseFile, getCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { recordDeed } from '../verbs/record-deed.js';
import { authoriseOfficer, systemActor } from '../who.js';

/** A mistake that wants a hand: not settled, or its measure not carried out. */
export interface MistakeLine {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly markedAt: Date;
  readonly settledAt: Date | null;
  readonly measure: string;
  readonly ownerName: string | null;
  readonly dueOn: PlainDate | null;
}

/** What wants a hand in the visitor's units: what is not settled first, the oldest before, then measures by their day. */
export function listMistakes(tx: Tx, visitor: Visitor): Promise<readonly MistakeLine[]> {
  const units = unitsOf(visitor, 'officer');
  return tx.many<MistakeLine>(sql`
    with own as not materialized (
      select * from casework.mistake where unit = any (${units}::text[]) or '*' = any (${units}::text[])),
    one as (
      (select * from own where settled_at is null order by marked_at limit 200)
      union all (select * from own where settled_at is not null and measure_done_at is null order by measure_due_on limit 200))
    select one.id, case_id as "caseId", number, marked_at as "markedAt", settled_at as "settledAt", measure,
      measure_owner_name as "ownerName", measure_due_on as "dueOn"
    from one join casework.case_file on case_file.id = case_id
    order by settled_at is not null, case when settled_at is not null then measure_due_on end, marked_at limit 200`);
}

/** The measure was carried out: by whom, and how. */
export async function finishMeasure(tx: Tx, visitor: Visitor, caseId: string, note: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  if (note.trim().length < 10) throw new Refusal('not-valid', noteMissing, { field: 'measureNote' });
  const actor = actorOf(visitor);
  const touched = await tx.run(sql`
    update casework.mistake set measure_done_at = ${tx.now}, measure_done_by = ${actor.name}, measure_note = ${note.trim()}
    where case_id = ${caseId}::uuid and settled_at is not null and measure_done_at is null`);
  if (!touched) throw new Refusal('not-now', alreadyDone);
  await addEntry(tx, caseFile, { kind: 'note', actor, audience: 'staff', words: carriedOut, body: note.trim() });
  await recordDeed(tx, visitor, caseFile, 'case:finish-measure');
}

/** Reminds the owners of measures that are due today or were before: once each, among their mentions. A batch at a time; returns how many. */
export async function remindOfMeasures(tx: Tx): Promise<number> {
  const due = await tx.many<Pick<CaseFile, 'id' | 'unit' | 'subjectKey'> & { readonly owner: string }>(sql`
    with warned as (
      update casework.mistake set warned_at = ${tx.now} where id in (
        select id from casework.mistake where settled_at is not null and measure_done_at is null and warned_at is null
          and measure_due_on <= ${rigaDate(tx.now)}::date order by measure_due_on limit 200 for update skip locked)
      returning case_id, measure_owner)
    select one.id, unit, subject_key as "subjectKey", measure_owner as owner from warned join casework.case_file one on one.id = case_id`);
  for (const { owner, ...caseFile } of due) {
    const entryId = await addEntry(tx, caseFile, { kind: 'note', actor: systemActor, audience: 'staff', words: isDue });
    await tx.run(sql`
      insert into casework.mention (entry_id, case_id, person_key, by_key, by_name, at)
      values (${entryId}, ${caseFile.id}::uuid, ${owner}, ${systemActor.key}, ${systemActor.name}, ${tx.now})
      on conflict (entry_id, person_key) do nothing`);
  }
  return due.length;
}

const noteMissing: Text = {
  lv: 'Uzrakstiet, kas izdarīts (vismaz 10 rakstzīmes).',
  en: 'Write what was done (at least 10 characters).',
};
const alreadyDone: Text = { lv: 'Pasākums jau ir izpildīts.', en: 'The measure was carried out already.' };
const carriedOut: Text = {
  lv: 'Pasākums pret kļūdas atkārtošanos ir izpildīts.',
  en: 'The measure against a repetition was carried out.',
};
const isDue: Text = {
  lv: 'Pienākusi diena, kad jābūt izpildītam pasākumam pret kļūdas atkārtošanos.',
  en: 'The day has come by which the measure against a repetition must be carried out.',
};
