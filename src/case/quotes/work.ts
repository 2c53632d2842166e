import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import { getCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { recordByRule, recordDeed, tooLate } from '../verbs/record-deed.js';
import { authoriseHolder, authoriseParty, systemActor } from '../who.js';
import { quoteTexts as texts } from './texts.js';

/** Payments tell that all of a quote's fee or invoice came: the work may begin. Safe to run twice; what was paid for something else touches nothing. */
export async function noteQuotePaid(tx: Tx, paidFor: string): Promise<void> {
  const paid = await tx.maybe<{ caseId: string }>(sql`
    update casework.quote set paid_at = ${tx.now} 
    where (id = ${paidFor}::uuid or invoice_id = ${paidFor}::uuid) and agreed_at is not null and paid_at is null and closed_at is null returning case_id as "caseId"`);
  if (!paid) return;
  const caseFile = await getCase(tx, paid.caseId);
  await addEntry(tx, caseFile, { kind: 'fee-settled', actor: systemActor });
  await recordByRule(tx, caseFile, 'case:settle');
}

/** The officer says that the work is done; its files went before by replies of the case. */
export async function deliverWork(tx: Tx, visitor: Visitor, caseId: string, words: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseHolder(visitor, caseFile);
  if (words.trim().length < 10) throw new Refusal('not-valid', texts.deliveredMissing, { field: 'quoteDelivered' });
  const touched =
    await tx.run(sql`update casework.quote set delivered_at = ${tx.now}, delivered_words = ${words.trim().slice(0, 4000)}
    where case_id = ${caseId}::uuid and paid_at is not null and delivered_at is null`);
  if (!touched) throw new Refusal('not-now', texts.notPaid);
  await addEntry(tx, caseFile, { kind: 'work-delivered', actor: actorOf(visitor), body: words.trim() });
  await recordDeed(tx, visitor, caseFile, 'case:deliver-work');
  await announce(tx, 'case-written', { caseId });
}

/** The client accepts what was done; the act of acceptance is made from this. */
export async function acceptWork(tx: Tx, visitor: Visitor, caseId: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseParty(visitor, caseFile.subjectKey);
  const actor = actorOf(visitor);
  const touched = await tx.run(sql`update casework.quote set accepted_at = ${tx.now}, accepted_by = ${actor.name}
    where case_id = ${caseId}::uuid and delivered_at is not null and accepted_at is null`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await addEntry(tx, caseFile, { kind: 'work-accepted', actor, assurance: visitor.assurance });
  await recordDeed(tx, visitor, caseFile, 'case:accept-work');
}
