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
  return (await termOn(tx, caseFile.term, ruleDayOf(caseFile))).extended !== undefined;
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

/** The day whose rule applies: that of receipt, or of the reopening. */
function ruleDayOf({ submittedAt, reopenedAt }: CaseFile): string {
  return rigaDate(reopenedAt ?? submittedAt);
}

/** The term after every pause so far and an extension, the earliest of what was merged into the case; null without a clock. */
export async function movedDue(tx: Tx, caseFile: CaseFile): Promise<string | null> {
  const own = await ownDue(tx, caseFile);
  // What was merged before the matter was answered and reopened had its answer in time.
  const merged = await tx.many<{ id: string }>(
    sql`select id from casework.case_file where merged_into = ${caseFile.id}::uuid and (${caseFile.reopenedAt}::timestamptz is null or merged_at > ${caseFile.reopenedAt}::timestamptz)`,
  );
  let due = own;
  for (const { id } of merged) {
    const other = await ownDue(tx, await getCase(tx, id));
    if (other && (!due || other < due)) due = other;
  }
  return due;
}

/** By its own rule, with every pause of the matter that it is part of. */
async function ownDue(tx: Tx, caseFile: CaseFile): Promise<string | null> {
  if (!caseFile.term || !caseFile.clockStartedAt) return caseFile.dueOn;
  const rule = await termOn(tx, caseFile.term, ruleDayOf(caseFile));
  const pauses = await tx.many<Pause>(sql`
    select asked_at as "from", answered_at as "to" from casework.pause
    where case_id in (select casework.family_of(${caseFile.mergedInto ?? caseFile.id}::uuid)) and answered_at is not null
      and asked_at >= ${caseFile.clockStartedAt} and (case_id = ${caseFile.id}::uuid or asked_at >= coalesce(${caseFile.mergedAt}::timestamptz, 'infinity'))`);
  const term = caseFile.extendedAt && rule.extended ? rule.extended : rule.term;
  return dueOn(await currentCalendar(tx), term, caseFile.clockStartedAt, pauses);
}
