import { record } from '../../audit/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import type { Text } from '../../platform/text/index.js';
import { type CaseFile, getCase } from '../case-file.js';
import { dueOn, type Pause } from '../deadlines/due.js';
import { currentCalendar, termOn } from '../deadlines/rules.js';
import { addEntry } from '../entry.js';
import { authoriseOfficer, authoriseParty } from '../who.js';

const tooLate: Text = {
  lv: 'Kāds ar šo lietu pa to laiku jau ir rīkojies. Apskatiet to vēlreiz.',
  en: 'Someone has acted on this case in the meantime. Please look at it again.',
};

/** An officer takes a case, also from a colleague; the line on the timeline says so. */
export async function assignCase(tx: Tx, visitor: Visitor, caseId: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  const actor = actorOf(visitor);
  const touched = await tx.run(sql`
    update casework.case_file set assigned_to = ${visitor.person.key}, assigned_name = ${actor.name}, assigned_at = ${tx.now}
    where id = ${caseId}::uuid and closed_at is null and assigned_to is distinct from ${visitor.person.key}`);
  if (!touched) return;
  await addEntry(tx, caseFile, { kind: 'assigned', actor, audience: 'staff' });
  await recordDeed(tx, visitor, caseFile, 'case:assign');
}

/** Gives a case back to the unit's list. */
export async function releaseCase(tx: Tx, visitor: Visitor, caseId: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  const touched = await tx.run(sql`
    update casework.case_file set assigned_to = null, assigned_name = null, assigned_at = null
    where id = ${caseId}::uuid and assigned_to = ${visitor.person.key}`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await addEntry(tx, caseFile, { kind: 'released', actor: actorOf(visitor), audience: 'staff' });
}

/** Asks the client for more: the clock stands still until they answer. */
export async function askClient(tx: Tx, visitor: Visitor, caseId: string, question: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  const touched = await tx.run(sql`
    update casework.case_file set asked_at = ${tx.now}
    where id = ${caseId}::uuid and asked_at is null and decided_at is null and closed_at is null and paid_at is not null`);
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
  const ended = await tx.run(sql`
    update casework.pause set answered_at = ${tx.now}, answer = ${answer} where case_id = ${caseId}::uuid and answered_at is null`);
  if (!ended)
    throw new Refusal('not-now', {
      lv: 'Uz šo jautājumu jau ir atbildēts.',
      en: 'This question has already been answered.',
    });
  const due = await movedDue(tx, caseFile);
  await tx.run(sql`
    update casework.case_file set asked_at = null, due_on = ${due}::date,
      referred_at = coalesce(referred_at, ${tx.now}) where id = ${caseId}::uuid`);
  await addEntry(tx, caseFile, {
    kind: 'answered',
    actor: actorOf(visitor),
    assurance: visitor.assurance,
    body: answer,
  });
  await announce(tx, 'client-answered', { caseId });
}

/** The term after every pause so far and an extension; null for a case without a clock. */
export async function movedDue(tx: Tx, caseFile: CaseFile): Promise<string | null> {
  if (!caseFile.term || !caseFile.clockStartedAt) return caseFile.dueOn;
  const rule = await termOn(tx, caseFile.term, rigaDate(caseFile.submittedAt));
  const pauses = await tx.many<Pause>(sql`
    select asked_at as "from", answered_at as "to" from casework.pause where case_id = ${caseFile.id}::uuid and answered_at is not null`);
  const term = caseFile.extendedAt && rule.extended ? rule.extended : rule.term;
  return dueOn(await currentCalendar(tx), term, caseFile.clockStartedAt, pauses);
}

/** Extends a statutory term where its norm allows it; the client gets the notice with the reason (Iesniegumu likums; APL, 64. pants). */
export async function extendTerm(tx: Tx, visitor: Visitor, caseId: string, reason: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  const rule = caseFile.term ? await termOn(tx, caseFile.term, rigaDate(caseFile.submittedAt)) : undefined;
  if (!rule?.extended || caseFile.extendedAt || !caseFile.clockStartedAt)
    throw new Refusal('not-now', { lv: 'Šo termiņu pagarināt nevar.', en: 'This term cannot be extended.' });
  const due = await movedDue(tx, { ...caseFile, extendedAt: tx.now });
  const touched = await tx.run(sql`
    update casework.case_file set extended_at = ${tx.now}, due_on = ${due}::date
    where id = ${caseId}::uuid and extended_at is null and decided_at is null and closed_at is null`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await addEntry(tx, caseFile, { kind: 'extended', actor: actorOf(visitor), body: reason });
  await recordDeed(tx, visitor, caseFile, 'case:extend');
  await announce(tx, 'term-extended', { caseId });
}

/** A line for colleagues only. */
export async function addNote(tx: Tx, visitor: Visitor, caseId: string, body: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  await addEntry(tx, caseFile, { kind: 'note', actor: actorOf(visitor), audience: 'staff', body });
}

/** Paper or e-address: an officer says that the outcome has left. */
export async function markSent(tx: Tx, visitor: Visitor, caseId: string, tracking: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  const touched = await tx.run(sql`
    update casework.case_file set delivered_at = ${tx.now} where id = ${caseId}::uuid and issued_at is not null and delivered_at is null`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await addEntry(tx, caseFile, { kind: 'sent', actor: actorOf(visitor), way: caseFile.delivery.way, body: tracking });
  await announce(tx, 'document-sent', { caseId });
}

/** Answers a letter or question on its merits and closes it. */
export async function answerCase(tx: Tx, visitor: Visitor, caseId: string, body: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  const touched = await tx.run(sql`
    update casework.case_file set answered_at = ${tx.now}
    where id = ${caseId}::uuid and service is null and answered_at is null and withdrawn_at is null`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await addEntry(tx, caseFile, { kind: 'message', actor: actorOf(visitor), body });
  await recordDeed(tx, visitor, caseFile, 'case:answer');
  await announce(tx, 'case-answered', { caseId });
}

export function recordDeed(tx: Tx, visitor: Visitor, caseFile: CaseFile, deed: string): Promise<number> {
  return record(tx, {
    actor: actorOf(visitor),
    deed,
    subject: caseFile.subjectKey,
    purpose: 'case-work',
    legalGround: 'Iesniegumu likums, 5. pants',
    caseNumber: caseFile.number,
  });
}

export { tooLate };
