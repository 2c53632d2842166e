import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { addJob, announce } from '../../platform/jobs/index.js';
import { getCase } from '../case-file.js';
import { dueOn } from '../deadlines/due.js';
import { currentCalendar, termOn } from '../deadlines/rules.js';
import { addEntry } from '../entry.js';
import { systemActor } from '../who.js';
import { recordByRule } from './record-deed.js';

/**
 * Everything that the term waits for has happened (request and payment): starts the clock and asks for the decision.
 * Safe to run twice. Where the money came after a withdrawal or a lapse, nothing starts: payments keep it for refund.
 */
export async function settleCase(tx: Tx, caseId: string): Promise<void> {
  const touched = await tx.run(sql`
    update casework.case_file set paid_at = ${tx.now}, clock_started_at = ${tx.now}
    where id = ${caseId}::uuid and paid_at is null and closed_at is null`);
  if (!touched) return;
  const caseFile = await getCase(tx, caseId);
  if (caseFile.term) {
    const rule = await termOn(tx, caseFile.term, rigaDate(caseFile.submittedAt));
    const due = dueOn(await currentCalendar(tx), rule.term, tx.now);
    await tx.run(sql`update casework.case_file set due_on = ${due}::date where id = ${caseId}::uuid`);
  }
  if (caseFile.priceGross > 0) {
    await addEntry(tx, caseFile, { kind: 'fee-settled', actor: systemActor });
    await recordByRule(tx, caseFile, 'case:settle');
    await announce(tx, 'clock-started', { caseId });
  }
  await addJob(tx, 'case:decide', { caseId }, { key: `case:decide:${caseId}` });
}
