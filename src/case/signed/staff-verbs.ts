import { record } from '../../audit/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { addJob } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { getCase } from '../case-file.js';
import { recordDeed } from '../verbs/record-deed.js';
import { authoriseOfficer, authoriseParty } from '../who.js';
import { listProofs, type Proof } from './reports.js';

/** An officer has the files of an entry checked again: trust lists and what is known of certificates change. The earlier reports stay. */
export async function verifyAgain(tx: Tx, visitor: Visitor, caseId: string, entryId: number): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  const entry = await tx.maybe<{ trusted: boolean; opened: boolean }>(sql`
    select audience = 'everyone' as trusted,
      not exists (select from casework.entry before where before.case_id = entry.case_id and before.id < entry.id and before.kind <> 'note') as opened
    from casework.entry where id = ${entryId} and case_id = ${caseId}::uuid
      and exists (select from casework.signed_report where entry_id = entry.id)`);
  if (!entry) throw new Refusal('not-found');
  await addJob(
    tx,
    'case:verify-signed',
    { caseId, entryId, ...entry, again: true, acknowledge: false },
    { key: `case:verify-signed:${entryId}` },
  );
  await recordDeed(tx, visitor, caseFile, 'case:verify-again');
}

/** The machine report of one check, for an officer of the unit or for the party whose entry it came with; the look is written down. */
export async function openProof(
  house: House,
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  proofId: string,
): Promise<Proof> {
  const caseFile = await getCase(tx, caseId);
  const isStaff = visitor.side === 'staff';
  if (isStaff) authoriseOfficer(visitor, caseFile.unit);
  else authoriseParty(visitor, caseFile.subjectKey);
  const proofs = await listProofs(house, tx, caseId, isStaff ? 'staff' : 'everyone');
  const found = proofs.find(({ id }) => id === proofId);
  if (!found?.report) throw new Refusal('not-found');
  await record(tx, {
    actor: actorOf(visitor),
    deed: 'case:open-signed-report',
    subject: caseFile.subjectKey,
    purpose: isStaff ? 'case-work' : 'own-matter',
    legalGround: 'Elektronisko dokumentu likums, 3. pants',
    caseNumber: caseFile.number,
    detail: { report: proofId },
  });
  return found;
}
