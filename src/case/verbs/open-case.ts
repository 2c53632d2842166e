import { actorOf, hasGrant, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { type CaseFile, getCase } from '../case-file.js';
import { addEntry, type Entry, type EntryKind, listEntries } from '../entry.js';
import { lookFor } from '../look.js';
import { seeMentions } from '../replies/mentions.js';
import { openFor, sealFor } from '../sealed.js';
import type { Decision } from '../service.js';
import { getApplication, getService } from '../services.js';
import { authoriseColleague, authoriseHolder, authoriseOfficer } from '../who.js';
import { recordDeed, tooLate } from './record-deed.js';

/** Facts as they were gathered, with what the service's rule makes of them. */
export interface OpenedFacts {
  readonly facts: unknown;
  readonly at: Date;
  readonly decision: Decision<unknown>;
}

/**
 * Staff open a case: the look is written down, and the client sees it. Operators see the matter and the contact, never what
 * the registers hold or what was decided (domain §13): why it was referred tells of the one, the decision of the other.
 */
export async function openCase(tx: Tx, visitor: Visitor, caseId: string): Promise<CaseFile> {
  const caseFile = await getCase(tx, caseId);
  authoriseColleague(visitor, caseFile.unit);
  await recordDeed(tx, visitor, caseFile, 'case:open');
  await seeMentions(tx, visitor, caseId);
  if (hasGrant(visitor, 'officer', caseFile.unit)) return caseFile;
  const { decision } = caseFile;
  return { ...caseFile, referralReason: null, decision: decision && { outcome: decision.outcome } };
}

/** The timeline as the member of staff may read it: for operators the lines stay, the words of those that tell of facts and decisions do not. */
export async function timelineOf(tx: Tx, visitor: Visitor, caseFile: CaseFile): Promise<Entry[]> {
  const entries = await listEntries(tx, caseFile.id, 'staff');
  if (hasGrant(visitor, 'officer', caseFile.unit)) return entries;
  return entries.filter(({ kind }) => kind !== 'note').map((entry) => (secret.has(entry.kind) ? bare(entry) : entry));
}

const secret: ReadonlySet<EntryKind> = new Set(['refused', 'facts-opened', 'asked', 'answered', 'extended']);

function bare(entry: Entry): Entry {
  return { ...entry, words: null, body: null, data: null };
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
  authoriseHolder(visitor, caseFile);
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
  const touched = await tx.run(sql`
    update casework.case_file set facts = ${sealFor(house, caseId, 'facts', facts)}, facts_at = ${tx.now}
    where id = ${caseId}::uuid and referred_at is not null and decided_at is null and closed_at is null and assigned_to = ${visitor.person.key}`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await addEntry(tx, caseFile, {
    kind: 'facts-opened',
    actor: actorOf(visitor),
    audience: 'staff',
    body: reason.trim(),
  });
  await recordDeed(tx, visitor, caseFile, 'case:look-again');
}
