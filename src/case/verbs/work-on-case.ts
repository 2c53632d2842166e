import { batches } from '../../channels/post/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import { type CaseFile, getCase } from '../case-file.js';
import { refuseComplained } from '../complaints/complained-about.js';
import { addEntry, type Written } from '../entry.js';
import { settledFirst } from '../mistakes/mistake.js';
import { noteMentions } from '../replies/mentions.js';
import { authoriseHolder, authoriseOfficer } from '../who.js';
import { endPause } from './ask-client.js';
import { outcomeLetter } from './carry-by-post.js';
import { recordAs, recordDeed, tooLate } from './record-deed.js';

/** An officer takes a case, also from a colleague; the line on the timeline says so. Taken twice by the same one, nothing happens. */
export async function assignCase(tx: Tx, visitor: Visitor, caseId: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  await refuseComplained(tx, caseId, visitor.person.key);
  const actor = actorOf(visitor);
  const before = await tx.maybe<{ assignedTo: string | null }>(sql`
    select assigned_to as "assignedTo" from casework.case_file where id = ${caseId}::uuid and closed_at is null for update`);
  if (!before) throw new Refusal('not-now', tooLate);
  if (before.assignedTo === visitor.person.key) return;
  await tx.run(sql`
    update casework.case_file set assigned_to = ${visitor.person.key}, assigned_name = ${actor.name}, assigned_at = ${tx.now}
    where id = ${caseId}::uuid`);
  await addEntry(tx, caseFile, { kind: 'assigned', actor, audience: 'staff' });
  await recordDeed(tx, visitor, caseFile, 'case:assign');
}

/** Gives a case back to the unit's list. */
export async function releaseCase(tx: Tx, visitor: Visitor, caseId: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  const touched = await tx.run(sql`
    update casework.case_file set assigned_to = null, assigned_name = null, assigned_at = null
    where id = ${caseId}::uuid and assigned_to = ${visitor.person.key} and closed_at is null`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await addEntry(tx, caseFile, { kind: 'released', actor: actorOf(visitor), audience: 'staff' });
  await recordDeed(tx, visitor, caseFile, 'case:release');
}

/** A line for colleagues only; whom it names with @ finds it among their mentions. */
export async function addNote(tx: Tx, visitor: Visitor, caseId: string, body: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  const entryId = await addEntry(tx, caseFile, { kind: 'note', actor: actorOf(visitor), audience: 'staff', body });
  await noteMentions(tx, visitor, caseFile, { entryId, body });
  await recordDeed(tx, visitor, caseFile, 'case:note');
}

/** Paper or e-address: an officer says that the outcome has left. */
export async function markSent(tx: Tx, visitor: Visitor, caseId: string, tracking: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseHolder(visitor, caseFile);
  const touched = await tx.run(sql`
    update casework.case_file set delivered_at = ${tx.now}
    where id = ${caseId}::uuid and issued_at is not null and delivered_at is null and assigned_to = ${visitor.person.key}`);
  if (!touched) throw new Refusal('not-now', tooLate);
  // Posted by hand: the letter that was to carry it must not leave as well.
  await batches.withdrawLetter(tx, outcomeLetter(caseId));
  await addEntry(tx, caseFile, { kind: 'sent', actor: actorOf(visitor), way: caseFile.delivery.way, body: tracking });
  await recordDeed(tx, visitor, caseFile, 'case:send');
  await announce(tx, 'document-sent', { caseId });
}

/** Answers a letter or question on its merits and closes it. */
export async function answerCase(tx: Tx, visitor: Visitor, caseId: string, body: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseHolder(visitor, caseFile);
  await settledFirst(tx, caseId);
  if (!(await closeWithAnswer(tx, caseFile, { actor: actorOf(visitor), body }))) throw new Refusal('not-now', tooLate);
}

/** The answer itself, for who holds the case; false when it may no longer be answered. */
export async function closeWithAnswer(tx: Tx, caseFile: CaseFile, { actor, body, data }: Written): Promise<boolean> {
  const touched = await tx.run(sql`
    update casework.case_file set answered_at = ${tx.now}, asked_at = null
    where id = ${caseFile.id}::uuid and service is null and referred_at is not null and closed_at is null and assigned_to = ${actor.key}
      and not exists (select from casework.mistake where case_id = case_file.id and settled_at is null)`);
  if (!touched) return false;
  await endPause(tx, caseFile.id);
  await addEntry(tx, caseFile, { kind: 'message', actor, body, ...(data && { data }) });
  await recordAs(tx, actor, caseFile, 'case:answer');
  await announce(tx, 'case-answered', { caseId: caseFile.id });
  return true;
}
