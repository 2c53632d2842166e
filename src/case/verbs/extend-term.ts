import { actorOf, type Visitor } from '../../identity/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import { type CaseFile, getCase } from '../case-file.js';
import { dueOn, type Pause } from '../deadlines/due.js';
import { currentCalendar, termOn } from '../deadlines/rules.js';
import { addEntry } from '../entry.js';
import { authoriseHolder } from '../who.js';
import { recordDeed, tooLate } from './record-deed.js';

/** Whether the norm of the case's term allows an extension that has not been used yet. */
export async function mayExtend(tx: Tx, caseFile: CaseFile): Promise<boolean> {
  if (!caseFile.term || caseFile.extendedAt || !caseFile.clockStartedAt) return false;
  return (await termOn(tx, caseFile.term, rigaDate(caseFile.submittedAt))).extended !== undefined;
}

/** Extends a statutory term where its norm allows it and before it has run out; the client gets the notice with the reason (Iesniegumu likums; APL, 64. pants). */
export async function extendTerm(tx: Tx, visitor: Visitor, caseId: string, reason: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseHolder(visitor, caseFile);
  if (!(await mayExtend(tx, caseFile)))
    throw new Refusal('not-now', { lv: 'Šo termiņu pagarināt nevar.', en: 'This term cannot be extended.' });
  const due = await movedDue(tx, { ...caseFile, extendedAt: tx.now });
  const touched = await tx.run(sql`
    update casework.case_file set extended_at = ${tx.now}, due_on = ${due}::date
    where id = ${caseId}::uuid and extended_at is null and referred_at is not null and decided_at is null and closed_at is null
      and (due_on >= ${rigaDate(tx.now)}::date or asked_at is not null) and assigned_to = ${visitor.person.key}`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await addEntry(tx, caseFile, { kind: 'extended', actor: actorOf(visitor), body: reason });
  await recordDeed(tx, visitor, caseFile, 'case:extend');
  await announce(tx, 'term-extended', { caseId });
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
