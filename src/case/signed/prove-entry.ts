import type { SignedReport } from '../../documents/index.js';
import { type Assurance, atLeast, recogniseSigner } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { type CaseFile, getCase, isOfNobody } from '../case-file.js';
import { endAskedPause } from '../intake/end-pause.js';
import { recordByRule } from '../verbs/record-deed.js';
import { leastAssurance } from './least-assurance.js';
import { keepReport } from './reports.js';
import { type ProvenSigner, type Weighed, weigh } from './weigh.js';

type SignatureReport = SignedReport['signatures'][number];

/** A file of an entry and what verifying it gave; without a report it was not verified. */
export interface CheckedFile {
  readonly sha256: string;
  readonly name: string;
  readonly report: SignedReport | undefined;
}

/** Where a message was placed by the intake. */
export interface Place {
  readonly caseId: string;
  readonly entryId: number;
  readonly opened: boolean;
  readonly trusted: boolean;
}

interface EntryRow {
  readonly at: Date;
  readonly authorName: string | null;
  readonly authorKey: string | null;
  readonly assurance: Assurance;
  readonly body: string | null;
}

/**
 * Keeps the reports and does what they prove, in one transaction under the lock of the case. Returns whether the entry is
 * now known to be the party's. Nothing but a passed signature raises anything, and nothing lowers what was raised before.
 */
export async function proveEntry(
  house: House,
  tx: Tx,
  place: Place,
  files: readonly CheckedFile[],
  isAgain: boolean,
): Promise<boolean> {
  await tx.run(sql`select from casework.case_file where id = ${place.caseId}::uuid for update`);
  const entry = await tx.one<EntryRow>(sql`
    select at, author_name as "authorName", author_key as "authorKey", assurance, body from casework.entry where id = ${place.entryId}`);
  const done = await tx.maybe(sql`select from casework.signed_report where entry_id = ${place.entryId} limit 1`);
  if (done && !isAgain) return place.trusted;
  const caseFile = await getCase(tx, place.caseId);
  let trusted = place.trusted;
  for (const file of files) {
    const weighed = await weighFile(house, tx, { caseFile: await getCase(tx, place.caseId), entry, place }, file);
    await keepReport(house, tx, { ...file, entryId: place.entryId, meaning: weighed.meaning });
    trusted = (await apply(tx, caseFile, entry, place, weighed)) || trusted;
  }
  if (files.length) await recordByRule(tx, caseFile, 'case:verify-signed');
  return trusted;
}

interface Standing {
  readonly caseFile: CaseFile;
  readonly entry: EntryRow;
  readonly place: Place;
}

async function weighFile(house: House, tx: Tx, standing: Standing, { report }: CheckedFile): Promise<Weighed> {
  const none = { raises: false, shown: false, handsOver: false };
  if (!report) return { meaning: 'not-checked', ...none };
  const { caseFile, entry, place } = standing;
  const passed = passedIn(report);
  const signers = await signersOf(house, tx, passed, caseFile.number);
  const used = await usedBefore(tx, place.entryId, signers);
  return weigh({
    anyPassed: passed.length > 0,
    signers,
    isUsed: ({ fingerprint }) => used.has(fingerprint),
    receivedAt: entry.at,
    statedName: entry.authorName ?? undefined,
    author: authorOf(entry),
    trusted: place.trusted,
    opened: place.opened,
    party: isOfNobody(caseFile) ? undefined : caseFile.subjectKey,
    partyName: caseFile.subjectName,
    least: leastAssurance(house, caseFile),
  });
}

/** One altered signature makes the whole file doubtful. */
function passedIn({ refused, signatures }: SignedReport): readonly SignatureReport[] {
  if (refused || signatures.some(({ indication }) => indication === 'failed')) return [];
  return signatures.filter(({ indication, strength }) => indication === 'passed' && strengthMeans[strength]);
}

/** What a signature proves about its owner; a seal proves where a file is from, and not who wants something. */
const strengthMeans: Readonly<Record<SignatureReport['strength'], Assurance | undefined>> = {
  'qualified-signature': 'high',
  'advanced-qualified-certificate': 'substantial',
  'qualified-seal': 'anonymous',
  'not-qualified': undefined,
  unknown: undefined,
};

async function signersOf(
  house: House,
  tx: Tx,
  passed: readonly SignatureReport[],
  caseNumber: string,
): Promise<ProvenSigner[]> {
  const found: ProvenSigner[] = [];
  for (const { signer, strength, fingerprint, provenAt, claimedAt } of passed) {
    const assurance = strengthMeans[strength];
    if (signer?.capacity !== 'person' || !fingerprint || !assurance || assurance === 'anonymous') continue;
    const person = await recogniseSigner(house, tx, signer, caseNumber);
    const at = provenAt ?? claimedAt;
    if (person) found.push({ ...person, strength: assurance, fingerprint, at: at ? new Date(at) : undefined });
  }
  return found;
}

async function usedBefore(tx: Tx, entryId: number, signers: readonly ProvenSigner[]): Promise<ReadonlySet<string>> {
  const prints = signers.map(({ fingerprint }) => fingerprint);
  // One after the other, in the same order everywhere: two mails with one container come at once.
  for (const print of prints.toSorted())
    await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`signature|${print}`}::text, 0))`);
  const rows = await tx.many<{ fingerprint: string }>(sql`
    select fingerprint from casework.used_signature where fingerprint = any (${prints}::text[]) and entry_id <> ${entryId}`);
  return new Set(rows.map(({ fingerprint }) => fingerprint));
}

/** Whom the channel itself proved; a signature proved earlier is proved again. */
function authorOf({ assurance, authorKey }: EntryRow): CaseFile['subjectKey'] | undefined {
  if (assurance === 'anonymous' || assurance === 'email') return undefined;
  return authorKey?.startsWith('person:') || authorKey?.startsWith('entity:')
    ? (authorKey as CaseFile['subjectKey'])
    : undefined;
}

/** Returns whether the entry is the party's own by this signature. */
async function apply(tx: Tx, caseFile: CaseFile, entry: EntryRow, place: Place, weighed: Weighed): Promise<boolean> {
  const { signer, raises, shown, handsOver } = weighed;
  if (!signer || !raises) return false;
  await tx.run(sql`
    insert into casework.used_signature (fingerprint, entry_id, used_at)
    values (${signer.fingerprint}, ${place.entryId}, ${tx.now}) on conflict do nothing`);
  const answers = shown && !place.trusted && (await endAskedPause(tx, caseFile, entry.body ?? ''));
  await tx.run(sql`
    select casework.prove_author(${place.entryId}, ${signer.key}, ${signer.name}, ${signer.strength}, ${shown}, ${answers})`);
  if (!handsOver) return shown;
  const actor = { kind: 'person', key: signer.key, name: signer.name };
  const party = { actor, subject: { key: signer.key, name: signer.name, relation: 'self' } };
  await tx.run(sql`
    select casework.hand_over(${caseFile.id}::uuid, ${signer.key}, ${signer.name}, ${JSON.stringify(party)}::jsonb, ${signer.strength})`);
  return true;
}

/** The signature of a report by which a signer may be accepted by hand: a person's, passed, in a file of which nothing failed. */
export function acceptedSigner(report: SignedReport | undefined): SignatureReport | undefined {
  return report && passedIn(report).find(({ signer }) => signer?.capacity === 'person');
}

/**
 * Makes the signer of a report, whom staff accepted, the author of its entry, shown to the party from then on; a matter of which
 * nothing had proven whose it is becomes theirs where the strength suffices.
 */
export async function becomeAuthor(
  house: House,
  tx: Tx,
  caseId: string,
  { entryId, report }: { readonly entryId: number; readonly report: SignedReport | undefined },
): Promise<void> {
  await tx.run(sql`select from casework.case_file where id = ${caseId}::uuid for update`);
  const caseFile = await getCase(tx, caseId);
  const found = acceptedSigner(report);
  const [signer] = found ? await signersOf(house, tx, [found], caseFile.number) : [];
  if (!signer || (await usedBefore(tx, entryId, [signer])).has(signer.fingerprint)) return;
  const entry = await tx.one<EntryRow>(sql`
    select at, author_name as "authorName", author_key as "authorKey", assurance, body from casework.entry where id = ${entryId}`);
  const handsOver = isOfNobody(caseFile) && atLeast(signer.strength, leastAssurance(house, caseFile));
  const place = { caseId, entryId, opened: false, trusted: false };
  await apply(tx, caseFile, entry, place, { meaning: 'proven', signer, raises: true, shown: true, handsOver });
  await tx.run(sql`select casework.show_accepted(${entryId})`);
}
