import { actorOf, unitsOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { fill } from '../../platform/text/index.js';
import { getCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { rowsOf, type WorkRow } from '../lists/rows.js';
import { hasAnyWord, wordsIn } from '../routing/words.js';
import { recordDeed, tooLate } from '../verbs/record-deed.js';
import { authoriseColleague, authoriseOfficer } from '../who.js';
import { getIncident, type Incident, listIncidents } from './incident.js';

/** Reports at once, so that a slip stays small. */
const mostAtOnce = 100;

/**
 * Attaches reports to their parent, each with a line on its timeline. Returns how many were; those that have ended or have a parent
 * already stay as they were. Refuses with `not-now` for a parent that is resolved.
 */
export async function attachReports(
  tx: Tx,
  visitor: Visitor,
  incidentId: string,
  caseIds: readonly string[],
): Promise<number> {
  const incident = await getIncident(tx, incidentId);
  const ids = [...new Set(caseIds)].sort();
  if (ids.length === 0) throw new Refusal('not-valid', nothingChosen, { field: 'case' });
  if (ids.length > mostAtOnce) throw new Refusal('not-valid', tooMany, { field: 'case' });
  if (incident.resolvedAt) throw new Refusal('not-now', resolved);
  let attached = 0;
  for (const caseId of ids) if (await attachOne(tx, visitor, incident, caseId)) attached += 1;
  return attached;
}

async function attachOne(tx: Tx, visitor: Visitor, incident: Incident, caseId: string): Promise<boolean> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  if (caseFile.kind === 'whistleblower' || caseFile.closedAt) return false;
  const { key, name } = actorOf(visitor);
  const isNew = await tx.run(sql`
    insert into casework.incident_report (case_id, incident_id, attached_at, by_key, by_name)
    values (${caseId}::uuid, ${incident.id}::uuid, ${tx.now}, ${key}, ${name}) on conflict (case_id) do nothing`);
  if (!isNew) return false;
  const words = fill(attachedTo, { number: incident.number, title: incident.title });
  await addEntry(tx, caseFile, { kind: 'attached', actor: actorOf(visitor), audience: 'staff', words });
  await recordDeed(tx, visitor, caseFile, 'case:attach');
  return true;
}

/** Takes a report from its parent again: it was about something else. */
export async function detachReport(tx: Tx, visitor: Visitor, caseId: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  const touched = await tx.maybe<{ number: string }>(sql`
    delete from casework.incident_report using casework.incident
    where incident.id = incident_id and case_id = ${caseId}::uuid returning incident.number`);
  if (!touched) throw new Refusal('not-now', tooLate);
  const words = fill(detachedFrom, { number: touched.number });
  await addEntry(tx, caseFile, { kind: 'attached', actor: actorOf(visitor), audience: 'staff', words });
  await recordDeed(tx, visitor, caseFile, 'case:detach');
}

/** The reports attached to a parent that the visitor may see, open ones first. */
export async function listReports(tx: Tx, incidentId: string): Promise<WorkRow[]> {
  const ids = await tx.many<{ id: string }>(sql`
    select case_id as id from casework.incident_report report join casework.case_file on case_file.id = report.case_id
    where incident_id = ${incidentId}::uuid order by closed_at is not null, submitted_at desc limit 500`);
  return rowsOf(
    tx,
    ids.map(({ id }) => id),
  );
}

/** Days in which a report is looked for beside its parent. */
const proposalDays = 30;

/** Open cases of the visitor's units in which a word of the parent stands and that have no parent yet, the newest first. */
export async function proposeReports(tx: Tx, visitor: Visitor, { words }: Pick<Incident, 'words'>): Promise<WorkRow[]> {
  const officerIn = unitsOf(visitor, 'officer');
  const since = new Date(tx.now.getTime() - proposalDays * 86_400_000);
  const found = new Set<string>();
  for (const word of wordsIn(words).slice(0, 10)) {
    const rows = await tx.many<{ id: string }>(sql`
      select case_id as id from casework.search_cases(${word}, array['is:open']::text[], ${officerIn}::text[], ${since}::timestamptz,
        ${new Date(tx.now.getTime() + 86_400_000)}::timestamptz, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid, 50) as found
      where not exists (select from casework.incident_report report where report.case_id = found.case_id)`);
    for (const { id } of rows) found.add(id);
  }
  const rows = await rowsOf(tx, [...found].slice(0, 50));
  return rows
    .filter(({ kind }) => kind !== 'whistleblower')
    .sort((a, b) => b.submittedAt.getTime() - a.submittedAt.getTime());
}

/** Open parents whose words stand in a case, for whoever works on it. */
export async function proposeIncidents(tx: Tx, visitor: Visitor, caseId: string): Promise<Incident[]> {
  const caseFile = await getCase(tx, caseId);
  authoriseColleague(visitor, caseFile.unit);
  const { text } = await tx.one<{ text: string | null }>(sql`
    select string_agg(concat_ws(' ', data ->> 'subject', body), ' ') as text from (
      select data, body from casework.entry where case_id = ${caseId}::uuid and author_kind <> 'staff' order by id limit 20) as said`);
  const said = `${caseFile.subjectLine?.lv ?? ''} ${text ?? ''}`;
  return (await listIncidents(tx, 'open')).filter(({ words }) => hasAnyWord(said, wordsIn(words)));
}

const attachedTo = {
  lv: 'Lieta pievienota problēmai {number}: {title}.',
  en: 'The case was attached to the problem {number}: {title}.',
};
const detachedFrom = {
  lv: 'Lieta atvienota no problēmas {number}.',
  en: 'The case was taken from the problem {number}.',
};
const nothingChosen = { lv: 'Atzīmējiet vismaz vienu lietu.', en: 'Choose at least one case.' };
const tooMany = { lv: 'Vienā reizē var atzīmēt ne vairāk kā 100 lietu.', en: 'Choose at most 100 cases at once.' };
const resolved = { lv: 'Šī problēma jau ir novērsta.', en: 'This problem has been resolved already.' };
