import { randomUUID } from 'node:crypto';
import { actorOf, hasGrant, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { fill } from '../../platform/text/index.js';
import { acrossUnits } from '../across-units.js';
import { type CaseFile, getCase } from '../case-file.js';
import { nameHolderOf } from '../complaints/complained-about.js';
import { addEntry } from '../entry.js';
import type { CaseRow } from '../lists/matters.js';
import { rowsOf } from '../lists/rows.js';
import { recordDeed, tooLate } from '../verbs/record-deed.js';
import { authoriseOfficer, systemActor } from '../who.js';

/** A case that one of the unit's officers may tie to another; refuses for whistleblowers' reports, which stand alone, and for what is part of another case. */
export async function getTied(tx: Tx, visitor: Visitor, caseId: string): Promise<CaseFile> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  if (caseFile.kind === 'whistleblower') throw new Refusal('not-now', standsAlone);
  if (caseFile.mergedInto) throw new Refusal('not-now', tooLate);
  return caseFile;
}

/** The other case by its number, among those that the officer may act on; refuses with the field that holds the number. */
export async function getByNumber(tx: Tx, visitor: Visitor, number: string): Promise<CaseFile> {
  const found = await tx.maybe<{ id: string }>(sql`
    select coalesce(merged_into, id) as id from casework.case_file where number = ${number.trim()} and kind <> 'whistleblower'`);
  const caseFile = found && (await getCase(tx, found.id));
  if (!caseFile || !hasGrant(visitor, 'officer', caseFile.unit))
    throw new Refusal('not-valid', unknownNumber, { field: 'number' });
  return caseFile;
}

/** Ties two cases together, whoever's they are, so that each shows the other to the staff. Linked already, nothing happens. */
export async function linkCases(tx: Tx, visitor: Visitor, caseId: string, number: string): Promise<void> {
  const caseFile = await getTied(tx, visitor, caseId);
  const other = await getByNumber(tx, visitor, number);
  if (other.id === caseId) throw new Refusal('not-valid', itself, { field: 'number' });
  await tie(tx, visitor, { caseFile, other, kind: 'related' });
}

/** The tie itself, with a line on both timelines. */
export async function tie(
  tx: Tx,
  visitor: Visitor,
  {
    caseFile,
    other,
    kind,
  }: { readonly caseFile: CaseFile; readonly other: CaseFile; readonly kind: 'related' | 'split' },
): Promise<void> {
  const actor = actorOf(visitor);
  const isNew = await tx.run(sql`
    insert into casework.link (id, case_id, other_id, kind, by_name, at)
    values (${randomUUID()}::uuid, ${caseFile.id}::uuid, ${other.id}::uuid, ${kind}, ${actor.name}, ${tx.now}) on conflict do nothing`);
  if (!isNew) return;
  if (kind === 'split') return;
  await nameHolderOf(tx, caseFile, other);
  await nameHolderOf(tx, other, caseFile);
  for (const [here, there] of [[caseFile, other] as const, [other, caseFile] as const]) {
    await addEntry(tx, here, {
      kind: 'linked',
      actor,
      audience: 'staff',
      words: fill(linked, { number: there.number }),
    });
    await recordDeed(tx, visitor, here, 'case:link');
  }
}

/** Ties a case that Lete opened by itself to the ended one that it goes on from, with a line on that one. A report of a breach stands alone. */
export async function tieToEnded(tx: Tx, caseFile: CaseFile, ended: CaseFile): Promise<void> {
  if (caseFile.kind === 'whistleblower' || ended.kind === 'whistleblower') return;
  const isNew = await tx.run(sql`
    insert into casework.link (id, case_id, other_id, kind, by_name, at)
    values (${randomUUID()}::uuid, ${caseFile.id}::uuid, ${ended.id}::uuid, 'related', ${systemActor.name}, ${tx.now}) on conflict do nothing`);
  if (!isNew) return;
  await nameHolderOf(tx, caseFile, ended);
  const words = fill(goesOn, { number: caseFile.number });
  await addEntry(tx, ended, { kind: 'linked', actor: systemActor, audience: 'staff', words });
}

/** A case beside this one. `tie`: linked, split off this one, the one that this was split off, part of this one, or of the same client. */
export interface Related {
  readonly id: string;
  readonly number: string;
  readonly tie: 'related' | 'split' | 'split-from' | 'merged' | 'client';
  /** What may be shown of it; undefined where it is another unit's. */
  readonly row: CaseRow | undefined;
}

/** What is tied to a case, and what else the same client has asked for: the newest ten that the officer may see. */
export async function listRelated(tx: Tx, caseFile: CaseFile): Promise<readonly Related[]> {
  if (caseFile.kind === 'whistleblower') return [];
  const { id, subjectKey } = caseFile;
  const tied = await acrossUnits(tx, () =>
    tx.many<Omit<Related, 'row'>>(sql`
      select other.id, other.number, case when link.kind = 'related' then 'related' when link.case_id = ${id}::uuid then 'split' else 'split-from' end as tie
      from casework.link join casework.case_file other on other.id = case when link.case_id = ${id}::uuid then link.other_id else link.case_id end
      where link.case_id = ${id}::uuid or link.other_id = ${id}::uuid order by link.at`),
  );
  const others = await tx.many<Omit<Related, 'row'>>(sql`
    select id, number, 'merged' as tie from casework.case_file where merged_into = ${id}::uuid
    union all (select id, number, 'client' as tie from casework.case_file
      where subject_key = ${subjectKey} and id <> ${id}::uuid and merged_into is null and kind <> 'whistleblower'
      order by submitted_at desc limit 10)`);
  const all = [...tied, ...others.filter((one) => !tied.some((other) => other.id === one.id))];
  const rows = new Map(
    (
      await rowsOf(
        tx,
        all.map((one) => one.id),
      )
    ).map((row) => [row.id, row]),
  );
  return all.map((one) => ({ ...one, row: rows.get(one.id) }));
}

const goesOn = {
  lv: 'Saņemts vēl kas, kas attiecas uz šo slēgto lietu; tam atvērta lieta {number}.',
  en: 'Something more has come that belongs to this closed case; it has the case {number}.',
};
const linked = { lv: 'Saistītā lieta: {number}', en: 'The linked case: {number}' };
const unknownNumber = {
  lv: 'Lietas ar šādu numuru Jūsu nodaļās nav. Pārbaudiet numuru, piemēram, IC/2026/2-01/5.',
  en: 'Your units have no case of this number. Check it, for example IC/2026/2-01/5.',
};
const itself = {
  lv: 'Tā ir šī pati lieta. Ierakstiet otras lietas numuru.',
  en: 'That is this very case. Enter the number of the other one.',
};
const standsAlone = {
  lv: 'Trauksmes cēlēja ziņojumu ar citām lietām nesaista un citiem nenodod.',
  en: 'A whistleblower’s report is neither tied to other cases nor passed on.',
};
