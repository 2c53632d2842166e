import { actorOf, atLeast, type Visitor } from '../../identity/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { type CaseFile, getCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { listAccepted } from '../signed/accept-signer.js';
import { listProofs } from '../signed/reports.js';
import { recordDeed, tooLate } from '../verbs/record-deed.js';
import { authoriseHolder, authoriseParty } from '../who.js';
import { oweQuote } from './owe.js';
import { getQuote, type Quote } from './quote.js';
import { quoteTexts as texts } from './texts.js';

/** The client agrees in the portal, proven at least substantially: from now on the price is owed. */
export async function agreeByEid(house: House, tx: Tx, visitor: Visitor, caseId: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseParty(visitor, caseFile.subjectKey);
  if (!atLeast(visitor.assurance, 'substantial')) throw new Refusal('not-allowed', texts.proveFirst);
  await agree(house, tx, caseFile, actorOf(visitor).name, { how: 'eid' });
  await addEntry(tx, caseFile, { kind: 'quote-agreed', actor: actorOf(visitor), assurance: visitor.assurance });
  await recordDeed(tx, visitor, caseFile, 'case:agree-quote');
}

/** An officer notes that the client agreed by a signed file of this case: only one whose every signature has passed, theirs or accepted for theirs, and that came after the offer. */
export async function agreeBySigned(house: House, tx: Tx, visitor: Visitor, caseId: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseHolder(visitor, caseFile);
  const { offeredAt } = await getQuote(tx, caseId);
  const proofs = await listProofs(house, tx, caseId, 'everyone');
  const accepted = await listAccepted(tx, caseId);
  const passed = proofs.find(
    ({ id, verdict, meaning, cameAt }) =>
      verdict === 'passed' && (meaning === 'proven' || accepted.has(id)) && cameAt >= offeredAt,
  );
  if (!passed) throw new Refusal('not-now', texts.noSigned);
  const signers = passed.report?.signatures?.flatMap(({ signer }) => (signer ? [signer.name] : [])) ?? [];
  await agree(house, tx, caseFile, signers.join(', ') || caseFile.subjectName, {
    how: 'signed-file',
    file: passed.name,
  });
  await addEntry(tx, caseFile, { kind: 'quote-agreed', actor: actorOf(visitor), body: passed.name });
  await recordDeed(tx, visitor, caseFile, 'case:agree-quote');
}

export async function declineQuote(tx: Tx, visitor: Visitor, caseId: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseParty(visitor, caseFile.subjectKey);
  const touched = await tx.run(sql`update casework.quote set closed_at = ${tx.now}, closed_because = 'declined'
    where case_id = ${caseId}::uuid and closed_at is null and agreed_at is null`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await addEntry(tx, caseFile, { kind: 'quote-closed', actor: actorOf(visitor), assurance: visitor.assurance });
  await recordDeed(tx, visitor, caseFile, 'case:decline-quote');
}

async function agree(
  house: House,
  tx: Tx,
  caseFile: CaseFile,
  by: string,
  agreedWith: NonNullable<Quote['agreedWith']>,
): Promise<void> {
  const quote = await getQuote(tx, caseFile.id);
  const touched = await tx.run(sql`
    update casework.quote set agreed_at = ${tx.now}, agreed_by = ${by}, agreed_with = ${JSON.stringify(agreedWith)}::jsonb
    where id = ${quote.id}::uuid and closed_at is null and agreed_at is null and holds_until >= ${rigaDate(tx.now)}::date
      and exists (select from casework.case_file as own where own.id = case_id and own.closed_at is null)`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await oweQuote(house, tx, caseFile, quote);
}
