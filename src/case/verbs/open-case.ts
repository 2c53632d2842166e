import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { type CaseFile, getCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { lookFor } from '../look.js';
import { openFor, sealFor } from '../sealed.js';
import type { Decision } from '../service.js';
import { getApplication, getService } from '../services.js';
import { authoriseOfficer } from '../who.js';
import { recordDeed } from './work-on-case.js';

/** Facts as they were gathered, with what the service's rule makes of them. */
export interface OpenedFacts {
  readonly facts: unknown;
  readonly at: Date;
  readonly decision: Decision<unknown>;
}

/** Staff open a case: the look is written down, and the client sees it. */
export async function openCase(tx: Tx, visitor: Visitor, caseId: string): Promise<CaseFile> {
  const caseFile = await getCase(tx, caseId);
  await recordDeed(tx, visitor, caseFile, 'case:open');
  return caseFile;
}

/** The facts that the case holds, for an officer of its unit; undefined before they were gathered. */
export async function factsOf(
  house: House,
  tx: Tx,
  visitor: Visitor,
  caseFile: CaseFile,
): Promise<OpenedFacts | undefined> {
  authoriseOfficer(visitor, caseFile.unit);
  if (!caseFile.factsAt || !caseFile.service) return undefined;
  const { facts: sealed } = await tx.one<{ facts: string }>(
    sql`select facts from casework.case_file where id = ${caseFile.id}::uuid`,
  );
  const facts = openFor(house, caseFile.id, 'facts', sealed);
  const decision = getApplication(house, caseFile.service).decide(caseFile.answers, facts, caseFile.applicant);
  return { facts, at: caseFile.factsAt, decision };
}

/** An officer looks into the registers again by hand: only with a reason, which the client can read (security 9). */
export async function gatherAgain(
  house: House,
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  reason: string,
): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  if (reason.trim().length < 10)
    throw new Refusal(
      'not-valid',
      {
        lv: 'Norādiet, kāpēc reģistra ziņas jāskata (vismaz 10 rakstzīmes).',
        en: 'Say why the register must be looked into (at least 10 characters).',
      },
      { field: 'reason' },
    );
  const service = getService(house, caseFile.service);
  const look = lookFor(service, caseFile, actorOf(visitor), reason.trim());
  const facts = await getApplication(house, caseFile.service).gatherFacts(
    tx,
    look,
    caseFile.answers,
    caseFile.applicant,
  );
  await tx.run(
    sql`update casework.case_file set facts = ${sealFor(house, caseId, 'facts', facts)}, facts_at = ${tx.now} where id = ${caseId}::uuid`,
  );
  await addEntry(tx, caseFile, {
    kind: 'facts-opened',
    actor: actorOf(visitor),
    audience: 'staff',
    body: reason.trim(),
  });
}
