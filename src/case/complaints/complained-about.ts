import { unitsOn } from '../../agency/index.js';
import { actorOf, type Colleague, confidentialUnit, listColleagues, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { fill } from '../../platform/text/index.js';
import { type CaseFile, findCase, getCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { recordDeed } from '../verbs/record-deed.js';
import { authoriseOfficer, systemActor } from '../who.js';

/** Whom a complaint is about: they can neither take it nor be given it. */
export function listComplained(tx: Tx, caseId: string): Promise<readonly Colleague[]> {
  return tx.many<Colleague>(sql`
    select person_key as "personKey", person_name as name from casework.complained_about where case_id = ${caseId}::uuid order by person_name`);
}

/** Officers of every unit, whom a complaint may be about. */
export async function listOfficers(tx: Tx): Promise<readonly Colleague[]> {
  const found = new Map<string, Colleague>();
  const { standing, planned, former } = await unitsOn(tx);
  for (const { id } of [...standing, ...planned, ...former])
    if (id !== confidentialUnit) for (const one of await listColleagues(tx, id)) found.set(one.personKey, one);
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'lv'));
}

/** Refuses whoever the case is a complaint about. */
export async function refuseComplained(tx: Tx, caseId: string, personKey: string): Promise<void> {
  if (await isComplained(tx, caseId, personKey)) throw new Refusal('not-allowed', aboutThem);
}

/** Whether the case is a complaint about a person. */
export async function isComplained(tx: Tx, caseId: string, personKey: string): Promise<boolean> {
  const found = await tx.maybe(sql`
    select 1 as found from casework.complained_about where case_id = ${caseId}::uuid and person_key = ${personKey}`);
  return found !== undefined;
}

/** An officer of the unit says whom a complaint is about; where that person holds it, it goes back to the unit’s list. Named already, nothing happens. */
export async function nameComplained(tx: Tx, visitor: Visitor, caseId: string, personKey: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  if (caseFile.kind !== 'complaint') throw new Refusal('not-now', noComplaint);
  const person = (await listOfficers(tx)).find((one) => one.personKey === personKey);
  if (!person) throw new Refusal('not-valid', nobody, { field: 'complainedAbout' });
  if (person.personKey === visitor.person.key) throw new Refusal('not-allowed', aboutThem);
  if (await keep(tx, caseFile, person, actorOf(visitor)))
    await recordDeed(tx, visitor, caseFile, 'case:name-complained');
}

/** It was about somebody else after all. Nobody takes their own name away. */
export async function clearComplained(tx: Tx, visitor: Visitor, caseId: string, personKey: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  await refuseComplained(tx, caseId, visitor.person.key);
  const gone = await tx.maybe<{ name: string }>(sql`
    delete from casework.complained_about where case_id = ${caseId}::uuid and person_key = ${personKey} returning person_name as name`);
  if (!gone) return;
  await addEntry(tx, caseFile, {
    kind: 'note',
    actor: actorOf(visitor),
    audience: 'staff',
    words: fill(cleared, gone),
  });
  await recordDeed(tx, visitor, caseFile, 'case:name-complained');
}

/** What turned out to be a complaint is about whoever dealt with the cases that it is tied to, until somebody says otherwise. */
export async function nameHoldersTied(tx: Tx, complaint: CaseFile): Promise<void> {
  const tied = await tx.many<{ id: string }>(sql`
    select case when case_id = ${complaint.id}::uuid then other_id else case_id end as id from casework.link
    where kind = 'related' and ${complaint.id}::uuid in (case_id, other_id)`);
  for (const { id } of tied) {
    const other = await findCase(tx, id);
    if (other) await nameHolderOf(tx, complaint, other);
  }
}

/** A complaint that is tied to a case is about whoever dealt with that one, until somebody says otherwise. */
export async function nameHolderOf(tx: Tx, complaint: CaseFile, other: CaseFile): Promise<void> {
  if (complaint.kind !== 'complaint' || !other.assignedTo || !other.assignedName) return;
  await keep(
    tx,
    complaint,
    { personKey: other.assignedTo as Colleague['personKey'], name: other.assignedName },
    systemActor,
  );
}

async function keep(tx: Tx, caseFile: CaseFile, person: Colleague, actor: typeof systemActor): Promise<boolean> {
  const isNew = await tx.run(sql`
    insert into casework.complained_about (case_id, person_key, person_name, named_at, named_by)
    values (${caseFile.id}::uuid, ${person.personKey}, ${person.name}, ${tx.now}, ${actor.key}) on conflict do nothing`);
  if (!isNew) return false;
  await tx.run(sql`
    update casework.case_file set assigned_to = null, assigned_name = null, assigned_at = null
    where id = ${caseFile.id}::uuid and assigned_to = ${person.personKey} and closed_at is null`);
  await addEntry(tx, caseFile, { kind: 'note', actor, audience: 'staff', words: fill(named, { name: person.name }) });
  return true;
}

const named = {
  lv: 'Sūdzība ir par: {name}. Šis darbinieks to nevar izskatīt.',
  en: 'The complaint is about {name}, who cannot deal with it.',
};
const cleared = { lv: 'Sūdzība nav par: {name}.', en: 'The complaint is not about {name}.' };
const aboutThem = {
  lv: 'Sūdzību nevar izskatīt tas, par kuru tā ir. Atstājiet to kolēģim.',
  en: 'A complaint cannot be dealt with by the person it is about. Leave it to a colleague.',
};
const noComplaint = { lv: 'Šī lieta nav sūdzība.', en: 'This case is no complaint.' };
const nobody = { lv: 'Izvēlieties darbinieku no saraksta.', en: 'Choose a member of staff from the list.' };
