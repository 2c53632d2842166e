import { randomUUID } from 'node:crypto';
import type { Actor } from '../../audit/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { addJob, announce, type JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import type { Lang, Text } from '../../platform/text/index.js';
import { type CaseFile, findCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { endPause } from '../verbs/ask-client.js';
import { recordAs, tooLate } from '../verbs/record-deed.js';
import { langFor } from '../ways/reach.js';
import { tellClient } from '../ways/tell-client.js';
import { authoriseOfficer, everyUnit } from '../who.js';
import { getIncident } from './incident.js';
import { writeDown } from './open-incident.js';

/** What is said to everyone who reported a problem. */
export interface NewUpdate {
  readonly body: Text;
  readonly expectedEnd?: Date | null;
  /** The problem is over; with `answer`, what is said is the answer to every report and closes it. */
  readonly resolves: 'no' | 'yes' | 'answer';
}

/** Tells all reports of a problem one thing, each by the way that is lawful for it; what is public reads it there at once. */
export async function addUpdate(tx: Tx, visitor: Visitor, incidentId: string, update: NewUpdate): Promise<void> {
  const incident = await getIncident(tx, incidentId);
  authoriseOfficer(visitor, incident.unit);
  for (const lang of ['lv', 'en'] as const)
    if (update.body[lang].length < 10 || update.body[lang].length > 5000)
      throw new Refusal('not-valid', bothLanguages, { field: `body-${lang}` });
  const resolves = update.resolves !== 'no';
  const touched = await tx.run(sql`
    update casework.incident set resolved_at = ${resolves ? tx.now : null}::timestamptz,
      expected_end = coalesce(${update.expectedEnd ?? null}::timestamptz, expected_end)
    where id = ${incidentId}::uuid and resolved_at is null and coalesce(${update.expectedEnd ?? null}::timestamptz > started_at, true)`);
  if (!touched) throw new Refusal('not-now', tooLate);
  const id = randomUUID();
  const { key, name } = actorOf(visitor);
  await tx.run(sql`
    insert into casework.incident_update (id, incident_id, at, by_key, by_name, body, expected_end, resolves, closes_reports)
    values (${id}::uuid, ${incidentId}::uuid, ${tx.now}, ${key}, ${name}, ${JSON.stringify(update.body)}::jsonb,
      ${update.expectedEnd ?? null}::timestamptz, ${resolves}, ${update.resolves === 'answer'})`);
  await writeDown(tx, visitor, resolves ? 'case:resolve-incident' : 'case:update-incident', incident.number);
  await addJob(tx, 'case:tell-reports', { updateId: id });
  if (incident.publishedAt) await announce(tx, 'incident-published', { incidentId });
}

interface Told {
  readonly id: string;
  readonly body: Text;
  readonly closes: boolean;
  readonly actor: Actor;
  readonly title: Text;
}

/** Carries an update to its reports, a batch in a transaction; a report that was told is not told again, however often the job runs. */
export function tellReports(house: House): JobHandler {
  return async ({ updateId }, { transaction }) => {
    for (let told = 1; told > 0; ) told = await transaction(everyUnit, (tx) => tellSome(house, tx, String(updateId)));
  };
}

async function tellSome(house: House, tx: Tx, updateId: string): Promise<number> {
  const row = await tx.maybe<{
    body: Text;
    closes: boolean;
    key: string;
    name: string;
    title: Text;
    incidentId: string;
  }>(sql`
    select body, closes_reports as closes, by_key as key, by_name as name, title, incident.id as "incidentId"
    from casework.incident_update said join casework.incident on incident.id = said.incident_id where said.id = ${updateId}::uuid`);
  if (!row) return 0;
  const reports = await tx.many<{ id: string }>(sql`
    select report.case_id as id from casework.incident_report report join casework.case_file on case_file.id = report.case_id
    where incident_id = ${row.incidentId}::uuid and closed_at is null
      and not exists (select from casework.incident_told told where told.update_id = ${updateId}::uuid and told.case_id = report.case_id)
    order by report.case_id limit 50 for update of case_file skip locked`);
  const { body, closes, title, key, name } = row;
  const told = { id: updateId, body, closes, title, actor: { kind: 'staff', key, name } as Actor };
  for (const { id } of reports) await tellOne(house, tx, id, told);
  return reports.length;
}

async function tellOne(house: House, tx: Tx, caseId: string, told: Told): Promise<void> {
  const isNew = await tx.run(sql`
    insert into casework.incident_told (update_id, case_id, at, closed) values (${told.id}::uuid, ${caseId}::uuid, ${tx.now}, ${told.closes})
    on conflict do nothing`);
  const caseFile = isNew ? await findCase(tx, caseId) : undefined;
  if (!caseFile) return;
  const lang = await langFor(tx, caseFile);
  await addEntry(tx, caseFile, { kind: 'message', actor: told.actor, body: told.body[lang] });
  const answers = told.closes && (await closeReport(tx, caseFile));
  await recordAs(tx, told.actor, caseFile, answers ? 'case:answer' : 'case:write');
  // An answer is told as every answer is, and asked about afterwards as every answer is.
  if (answers) await announce(tx, 'case-answered', { caseId });
  else await tellClient(house, tx, caseFile, noticeOf(told, caseFile, lang));
}

/** A report that is no service's application is answered by what ended the problem. */
async function closeReport(tx: Tx, caseFile: CaseFile): Promise<boolean> {
  const touched = await tx.run(sql`
    update casework.case_file set answered_at = ${tx.now}, asked_at = null
    where id = ${caseFile.id}::uuid and service is null and referred_at is not null and closed_at is null`);
  if (touched) await endPause(tx, caseFile.id);
  return touched > 0;
}

/** Nothing in it is about a person, so that open mail carries all of it. */
function noticeOf(told: Told, caseFile: CaseFile, lang: Lang) {
  const subject = { lv: `${caseFile.number}: ${told.title.lv}`, en: `${caseFile.number}: ${told.title.en}` };
  return {
    key: `incident-update:${told.id}:${caseFile.id}`,
    name: 'incident-update',
    weight: 'courtesy',
    lang,
    subject: subject[lang],
    body: told.body[lang],
    whole: told.body[lang],
  } as const;
}

const bothLanguages: Text = {
  lv: 'Uzrakstiet abās valodās, katrā no 10 līdz 5000 rakstzīmēm.',
  en: 'Write it in both languages, 10 to 5,000 characters each.',
};
