import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import { type CaseFile, getCase } from '../case-file.js';
import { addEntry, type MessageData, type Written } from '../entry.js';
import { moveClocks } from '../service-levels/prioritise.js';
import { authoriseHolder, authoriseParty } from '../who.js';
import { movedDue } from './extend-term.js';
import { addOwnEntry } from './own-entry.js';
import { recordAs, recordDeed, tooLate } from './record-deed.js';

/** Asks the client for more: the clock stands still until they answer. */
export async function askClient(tx: Tx, visitor: Visitor, caseId: string, question: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseHolder(visitor, caseFile);
  const asked = await pauseForQuestion(tx, caseFile, { actor: actorOf(visitor), body: question });
  if (!asked) throw new Refusal('not-now', tooLate);
}

/** The question itself, for who holds the case; false when nothing may be asked any more. */
export async function pauseForQuestion(tx: Tx, caseFile: CaseFile, { actor, body, data }: Written): Promise<boolean> {
  const { id, subjectKey, unit } = caseFile;
  const touched = await tx.run(sql`
    update casework.case_file set asked_at = ${tx.now}
    where id = ${id}::uuid and asked_at is null and decided_at is null and closed_at is null and referred_at is not null
      and assigned_to = ${actor.key}`);
  if (!touched) return false;
  await tx.run(sql`
    insert into casework.pause (case_id, question, asked_at, subject_key, unit)
    values (${id}::uuid, ${body}, ${tx.now}, ${subjectKey}, ${unit})`);
  await addEntry(tx, caseFile, { kind: 'asked', actor, body, ...(data && { data }) });
  await recordAs(tx, actor, caseFile, 'case:ask');
  await announce(tx, 'client-asked', { caseId: id });
  return true;
}

/** The client's answer ends the pause; the term moves by the time that it took. */
export async function answerQuestion(
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  answer: string,
  files: MessageData['attachments'] = [],
): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseParty(visitor, caseFile.subjectKey);
  // The case first: it says whether an answer is still awaited, and its row is the lock.
  const awaited = await tx.run(sql`
    update casework.case_file set asked_at = null
    where id = ${caseId}::uuid and asked_at is not null and decided_at is null and closed_at is null`);
  if (!awaited)
    throw new Refusal('not-now', {
      lv: 'Uz šo jautājumu atbilde vairs netiek gaidīta.',
      en: 'An answer to this question is no longer awaited.',
    });
  await endPause(tx, caseId, answer);
  const due = await movedDue(tx, caseFile);
  await tx.run(sql`update casework.case_file set due_on = ${due}::date where id = ${caseId}::uuid`);
  await addOwnEntry(tx, visitor, caseFile, { kind: 'answered', body: answer, files });
  await recordDeed(tx, visitor, caseFile, 'case:reply');
  await announce(tx, 'client-answered', { caseId });
}

/** Ends the open pause, if there is one: with the client's answer, or without where the case ended before it came. */
export async function endPause(tx: Tx, caseId: string, answer?: string): Promise<void> {
  await tx.run(sql`
    update casework.pause set answered_at = ${tx.now}, answer = ${answer ?? null} where case_id = ${caseId}::uuid and answered_at is null`);
  await moveClocks(tx, caseId);
}
