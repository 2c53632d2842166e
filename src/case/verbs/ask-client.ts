import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import { getCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { authoriseHolder, authoriseParty } from '../who.js';
import { movedDue } from './extend-term.js';
import { recordDeed, tooLate } from './record-deed.js';

/** Asks the client for more: the clock stands still until they answer. */
export async function askClient(tx: Tx, visitor: Visitor, caseId: string, question: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseHolder(visitor, caseFile);
  const touched = await tx.run(sql`
    update casework.case_file set asked_at = ${tx.now}
    where id = ${caseId}::uuid and asked_at is null and decided_at is null and closed_at is null and referred_at is not null
      and assigned_to = ${visitor.person.key}`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await tx.run(sql`
    insert into casework.pause (case_id, question, asked_at, subject_key, unit)
    values (${caseId}, ${question}, ${tx.now}, ${caseFile.subjectKey}, ${caseFile.unit})`);
  await addEntry(tx, caseFile, { kind: 'asked', actor: actorOf(visitor), body: question });
  await recordDeed(tx, visitor, caseFile, 'case:ask');
  await announce(tx, 'client-asked', { caseId });
}

/** The client's answer ends the pause; the term moves by the time that it took. */
export async function answerQuestion(tx: Tx, visitor: Visitor, caseId: string, answer: string): Promise<void> {
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
  await addEntry(tx, caseFile, {
    kind: 'answered',
    actor: actorOf(visitor),
    assurance: visitor.assurance,
    body: answer,
  });
  await recordDeed(tx, visitor, caseFile, 'case:reply');
  await announce(tx, 'client-answered', { caseId });
}

/** Ends the open pause, if there is one: with the client's answer, or without where the case ended before it came. */
export async function endPause(tx: Tx, caseId: string, answer?: string): Promise<void> {
  await tx.run(sql`
    update casework.pause set answered_at = ${tx.now}, answer = ${answer ?? null} where case_id = ${caseId}::uuid and answered_at is null`);
}
