import { unitsOn } from '../../agency/index.js';
import { record } from '../../audit/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { fill } from '../../platform/text/index.js';
import { acrossUnits } from '../across-units.js';
import { type CaseFile, getCase } from '../case-file.js';
import { nameHoldersTied } from '../complaints/complained-about.js';
import { addEntry, listEntries } from '../entry.js';
import { keepCalls } from '../intake/keep-calls.js';
import { tracks } from '../intake/kinds.js';
import type { SubmissionKind } from '../intake/message.js';
import { keepReporter, pseudonym } from '../intake/reporter.js';
import { discardStaffDraft } from '../staff-drafts.js';
import { authoriseOfficer } from '../who.js';
import { movedDue } from './extend-term.js';
import { tooLate } from './record-deed.js';

/** What a submission really is, and why. `unit` is the kind's own unless given. */
export interface RightKind {
  readonly kind: SubmissionKind;
  readonly unit?: string;
  readonly reason: string;
}

/** Kinds that a submission may turn out to be; a service has its own form. */
export const kindsToChoose: readonly SubmissionKind[] = (Object.keys(tracks) as SubmissionKind[]).filter(
  (kind) => kind !== 'service-request',
);

/**
 * Gives a misjudged submission its right kind: unit, norm and term change with it, counted from the day it came; its number
 * stays. Refuses for services, closed cases and whistleblowers' reports, which leave their unit to nobody.
 */
export async function changeKind(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  { kind, unit, reason }: RightKind,
): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  if (reason.trim().length < 10) throw new Refusal('not-valid', reasonMissing, { field: 'kindReason' });
  if (caseFile.kind === 'whistleblower') throw new Refusal('not-now', reportStays);
  if (kind === 'whistleblower' && (await hasMerged(tx, caseId))) throw new Refusal('not-now', apartFirst);
  const { standing } = await unitsOn(tx);
  const to = kind === 'whistleblower' || !standing.some(({ id }) => id === unit) ? tracks[kind].unit : (unit ?? '');
  const due = await movedDue(tx, { ...caseFile, term: tracks[kind].term, extendedAt: null });
  await writeDown(tx, visitor, caseFile, { kind, reason });
  if (kind === 'whistleblower') await sealReporters(house, tx, caseFile);
  await discardStaffDraft(tx, visitor, caseId, 'track');
  const { moved } = await tx.one<{ moved: boolean }>(sql`
    select casework.move_to_track(${caseId}::uuid, ${kind}, ${to}, ${tracks[kind].term}, ${due}::date, ${pseudonym}) as moved`);
  if (!moved) throw new Refusal('not-now', tooLate);
  if (kind !== 'complaint') return;
  await keepCalls(tx, caseFile);
  // The case may have left the units of whoever moved it.
  await acrossUnits(tx, async () => nameHoldersTied(tx, await getCase(tx, caseId)));
}

async function hasMerged(tx: Tx, caseId: string): Promise<boolean> {
  return (
    (await tx.maybe(sql`select id from casework.case_file where merged_into = ${caseId}::uuid limit 1`)) !== undefined
  );
}

async function writeDown(tx: Tx, visitor: Visitor, caseFile: CaseFile, { kind, reason }: RightKind): Promise<void> {
  const actor = actorOf(visitor);
  const words = fill(changed, { before: tracks[caseFile.kind].name, after: tracks[kind].name });
  await addEntry(tx, caseFile, { kind: 'moved', actor, words });
  await addEntry(tx, caseFile, { kind: 'note', actor, audience: 'staff', body: reason.trim() });
  await record(tx, {
    actor,
    deed: 'case:change-kind',
    subject: caseFile.subjectKey,
    purpose: 'case-work',
    legalGround: 'Iesniegumu likums, 5. pants',
    caseNumber: caseFile.number,
    untraced: kind === 'whistleblower',
    reason: reason.trim(),
    detail: { from: caseFile.kind, to: kind },
  });
}

/** Who wrote each message is sealed before the names are taken away. */
async function sealReporters(house: Pick<House, 'secretFor'>, tx: Tx, caseFile: CaseFile): Promise<void> {
  const entries = await listEntries(tx, caseFile.id, 'staff');
  for (const { id, authorName, authorKind, data } of entries) {
    if (authorKind === 'staff' || authorKind === 'system') continue;
    await keepReporter(
      house,
      tx,
      { caseId: caseFile.id, entryId: id },
      {
        from: {
          name: authorName ?? undefined,
          address: data?.address ?? caseFile.contactEmail ?? undefined,
          phone: caseFile.contactPhone ?? undefined,
        },
        originalSha256: data?.originalSha256 ?? '',
      },
    );
  }
}

const changed = { lv: 'Bija: {before}. Tagad: {after}.', en: 'Was: {before}. Now: {after}.' };
const reasonMissing = {
  lv: 'Norādiet, kāpēc veids jāmaina (vismaz 10 rakstzīmes).',
  en: 'Say why the kind must change (at least 10 characters).',
};
const apartFirst = {
  lv: 'Lietai ir pievienotas citas. Vispirms atceliet apvienošanu, lai ziņojums stāv viens.',
  en: 'Other cases are merged into this one. Take them apart first, so that the report stands alone.',
};
const reportStays = {
  lv: 'Trauksmes cēlēja ziņojumu citai nodaļai nenodod. Ja tas nav atzīstams, atbildiet uz to šeit.',
  en: 'A whistleblower’s report is not passed to another unit. If it cannot be recognised, answer it here.',
};
