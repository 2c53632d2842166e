import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import { fill } from '../../platform/text/index.js';
import { type CaseFile, getCase, isUnproven } from '../case-file.js';
import { addEntry } from '../entry.js';
import { bringDrafts } from '../staff-drafts.js';
import { endPause } from '../verbs/ask-client.js';
import { movedDue } from '../verbs/extend-term.js';
import { recordDeed, tooLate } from '../verbs/record-deed.js';
import { getByNumber, getTied } from './link-cases.js';

/**
 * Makes a letter part of another open case of the same client. Nothing is moved but what is not sent yet: the timeline of both is
 * read as one, the earlier of the two terms holds, and both numbers lead to the case that goes on. It can be taken apart again.
 * A request for a service is not merged into anything: it has its own fee and its own decision.
 */
export async function mergeCases(tx: Tx, visitor: Visitor, caseId: string, number: string): Promise<string> {
  const caseFile = await getTied(tx, visitor, caseId);
  const into = await getByNumber(tx, visitor, number);
  if (into.id === caseId) throw new Refusal('not-valid', itself, { field: 'number' });
  if (!isSameClient(caseFile, into)) throw new Refusal('not-valid', otherClient, { field: 'number' });
  await lockBoth(tx, caseFile, into);
  if (caseFile.unit !== into.unit) await follow(tx, caseFile, into);
  const touched = await tx.run(sql`
    update casework.case_file set merged_into = ${into.id}::uuid, merged_at = ${tx.now}, asked_at = null
    where id = ${caseId}::uuid and service is null and referred_at is not null and closed_at is null
      and not exists (select from casework.reply where case_id = ${caseId}::uuid and recalled_at is null and left_at is null and stopped_at is null)
      and exists (select from casework.case_file target where target.id = ${into.id}::uuid and target.closed_at is null
        and target.decided_at is null and target.merged_into is null)`);
  if (!touched) throw new Refusal('not-now', caseFile.service ? serviceStays : tooLate);
  await endPause(tx, caseId);
  // What was merged into it before goes along, so that a family stays one step deep.
  await tx.run(sql`update casework.case_file set merged_into = ${into.id}::uuid where merged_into = ${caseId}::uuid`);
  await bringDrafts(tx, caseFile, into);
  await takeStricter(tx, caseFile, into);
  await countAgain(tx, into.id);
  await writeDown(tx, visitor, caseFile, into, 'merged');
  await announce(tx, 'cases-merged', { caseId: into.id });
  return into.id;
}

/** Takes a merged case out again: its own lines, term and holder are as before; what was written since stays where it went on. */
export async function unmergeCase(tx: Tx, visitor: Visitor, caseId: string, number: string): Promise<void> {
  const into = await getTied(tx, visitor, caseId);
  const merged = await tx.maybe<{ id: string }>(sql`
    update casework.case_file set merged_into = null, merged_at = null
    where number = ${number} and merged_into = ${caseId}::uuid returning id`);
  if (!merged) throw new Refusal('not-now', tooLate);
  await countAgain(tx, caseId);
  await writeDown(tx, visitor, await getCase(tx, merged.id), into, 'unmerged');
}

/** The same person beyond doubt; or two mails from one address that prove nobody, of which each may be told what the other may. */
function isSameClient(one: CaseFile, other: CaseFile): boolean {
  if (one.subjectKey === other.subjectKey) return true;
  const address = one.contactEmail?.toLowerCase();
  return isUnproven(one) && isUnproven(other) && address !== undefined && address === other.contactEmail?.toLowerCase();
}

/** In one order, so that two who merge crosswise do not wait for each other. */
async function lockBoth(tx: Tx, one: CaseFile, other: CaseFile): Promise<void> {
  await tx.run(sql`
    select id from casework.case_file where id = any (${[one.id, other.id]}::uuid[]) order by id for update`);
}

/** Where the other case is another unit’s, it goes there: who answers it must see all of it. */
async function follow(tx: Tx, caseFile: CaseFile, into: CaseFile): Promise<void> {
  const { moved } = await tx.one<{ moved: boolean }>(
    sql`select casework.move_to_unit(${caseFile.id}::uuid, ${into.unit}) as moved`,
  );
  if (!moved) throw new Refusal('not-now', tooLate);
}

/** The desk’s own clocks too: the higher priority and the earlier instants hold, and stay so if the cases are taken apart again. */
async function takeStricter(tx: Tx, { priority, respondBy, resolveBy }: CaseFile, into: CaseFile): Promise<void> {
  if (!priority) return;
  await tx.run(sql`
    update casework.case_file set priority = least(priority, ${priority}), respond_by = least(respond_by, ${respondBy}::timestamptz),
      resolve_by = least(resolve_by, ${resolveBy}::timestamptz)
    where id = ${into.id}::uuid`);
}

async function countAgain(tx: Tx, caseId: string): Promise<void> {
  const due = await movedDue(tx, await getCase(tx, caseId));
  await tx.run(
    sql`update casework.case_file set due_on = ${due}::date where id = ${caseId}::uuid and closed_at is null`,
  );
}

async function writeDown(tx: Tx, visitor: Visitor, part: CaseFile, into: CaseFile, kind: 'merged' | 'unmerged') {
  const actor = actorOf(visitor);
  const words = fill(kind === 'merged' ? merged : unmerged, { part: part.number, into: into.number });
  const deed = kind === 'merged' ? 'case:merge' : 'case:unmerge';
  for (const one of [part, into]) {
    await addEntry(tx, { ...one, unit: into.unit }, { kind, actor, words });
    await recordDeed(tx, visitor, one, deed);
  }
}

const merged = {
  lv: 'Lieta {part} ir apvienota ar lietu {into}; turpmāk viss ir lietā {into}.',
  en: 'The case {part} is merged into {into}; everything goes on in {into}.',
};
const unmerged = {
  lv: 'Lieta {part} atkal ir atsevišķa; pēc apvienošanas rakstītais palika lietā {into}.',
  en: 'The case {part} is on its own again; what was written since stays in {into}.',
};
const itself = {
  lv: 'Tā ir šī pati lieta. Ierakstiet otras lietas numuru.',
  en: 'That is this very case. Enter the number of the other one.',
};
const otherClient = {
  lv: 'Otras lietas klients ir cits vai nav pierādīts. Apvienot var viena klienta lietas; šīs var sasaistīt.',
  en: 'The client of the other case is another, or not proven. Only cases of one client can be merged; these can be linked.',
};
const serviceStays = {
  lv: 'Pakalpojuma pieteikumam ir sava maksa un lēmums, tāpēc to nepievieno citai lietai. Pievienojiet otru lietu šai vai sasaistiet abas.',
  en: 'A request for a service has its own fee and decision, so it is not merged into another case. Merge the other into this one, or link the two.',
};
