import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { addJob, type JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, type Text } from '../../platform/text/index.js';
import { getCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { recordDeed } from '../verbs/record-deed.js';
import { authoriseHolder, everyUnit } from '../who.js';
import { acceptedSigner, becomeAuthor } from './prove-entry.js';
import { listProofs } from './reports.js';

/** What it rests on that a signer other than the stated applicant is taken for the author. */
export const signerGrounds = {
  'same-person': {
    lv: 'Tā pati persona (mainīts vai citādi rakstīts vārds)',
    en: 'The same person (a name changed or written otherwise)',
  },
  authorised: {
    lv: 'Pilnvarots pārstāvis, pilnvara ir lietā',
    en: 'An authorised representative; the authorisation is in the case',
  },
  'by-law': { lv: 'Likumiskais pārstāvis', en: 'A representative by law' },
  official: { lv: 'Iestādes vai uzņēmuma amatpersona', en: 'An official of the institution or company' },
} as const satisfies Readonly<Record<string, Text>>;
export type SignerGround = keyof typeof signerGrounds;

/** What is wrong with an acceptance, by field. */
export function checkAcceptance(given: { readonly ground: string; readonly reason: string }) {
  const problems: { readonly field: string; readonly message: Text }[] = [];
  if (!Object.hasOwn(signerGrounds, given.ground)) problems.push({ field: 'signerGround', message: noGround });
  if (given.reason.length < 10) problems.push({ field: 'signerReason', message: noReason });
  if (given.reason.length > 5000) problems.push({ field: 'signerReason', message: longReason });
  return problems;
}

/**
 * Whoever holds the case takes a signer whose signature has passed, but who is not whom the submission says it is from, for its author:
 * who, in what capacity, when and how strongly follow from the report alone; what it rests on and why are theirs, and audited.
 */
export async function acceptSigner(
  house: House,
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  { proofId, ground, reason }: { readonly proofId: string; readonly ground: string; readonly reason: string },
): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseHolder(visitor, caseFile);
  const wrong = checkAcceptance({ ground, reason })[0];
  if (wrong) throw new Refusal('not-valid', wrong.message, { field: wrong.field });
  const proof = (await listProofs(house, tx, caseId, 'staff')).find(({ id }) => id === proofId);
  if (!proof) throw new Refusal('not-found');
  if (proof.meaning !== 'other-person' || !acceptedSigner(proof.report)) throw new Refusal('not-now', cannot);
  const isNew = await tx.run(sql`
    insert into casework.accepted_signer (proof_id, entry_id, ground, reason, by_key, by_name, at)
    values (${proofId}::uuid, ${proof.entryId}, ${ground}, ${reason}, ${visitor.person.key}, ${actorOf(visitor).name}, ${tx.now})
    on conflict do nothing`);
  if (!isNew) throw new Refusal('not-now', twice);
  await addEntry(tx, caseFile, {
    kind: 'note',
    actor: actorOf(visitor),
    audience: 'staff',
    words: fill(accepted, {
      who: acceptedSigner(proof.report)?.signer?.name ?? '–',
      file: proof.name,
      ground: signerGrounds[ground as SignerGround],
    }),
    body: reason,
  });
  await recordDeed(tx, visitor, caseFile, 'case:accept-signer');
  await addJob(tx, 'case:accept-signer', { caseId, proofId });
}

/** The checks of a case whose signer was accepted. */
export async function listAccepted(tx: Tx, caseId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.many<{ proofId: string }>(sql`
    select proof_id as "proofId" from casework.accepted_signer accepted join casework.entry on entry.id = accepted.entry_id
    where entry.case_id = ${caseId}::uuid`);
  return new Set(rows.map(({ proofId }) => proofId));
}

/** Makes an accepted signer the author of the entry; run twice, the second finds it done. */
export function applyAcceptance(house: House): JobHandler {
  return ({ caseId, proofId }, { transaction }) =>
    transaction(everyUnit, async (tx) => {
      const waits = await tx.run(sql`
        update casework.accepted_signer set done_at = ${tx.now} where proof_id = ${String(proofId)}::uuid and done_at is null`);
      if (!waits) return;
      const proof = (await listProofs(house, tx, String(caseId), 'staff')).find(({ id }) => id === proofId);
      if (proof) await becomeAuthor(house, tx, String(caseId), proof);
    });
}

const accepted: Text = {
  lv: 'Parakstītājs {who} (datne „{file}”) atzīts par šī ieraksta autoru. Pamats: {ground}.',
  en: '{who}, who signed the file “{file}”, is accepted as the author of this entry. Ground: {ground}.',
};
const noGround = { lv: 'Izvēlieties, uz kā pamata parakstītāju atzīstat.', en: 'Choose what the acceptance rests on.' };
const noReason = {
  lv: 'Ierakstiet iemeslu: vismaz 10 rakstzīmes.',
  en: 'Write the reason: at least 10 characters.',
};
const longReason = {
  lv: 'Iemesls ir garāks par 5000 rakstzīmēm. Saīsiniet to.',
  en: 'The reason is longer than 5,000 characters. Please shorten it.',
};
const cannot = {
  lv: 'Atzīt var tikai parakstītāju, kura paraksts ir derīgs, bet kurš nav norādīts kā iesniedzējs.',
  en: 'Only a signer whose signature is valid, and who is not whom the submission says it is from, can be accepted.',
};
const twice = { lv: 'Šis parakstītājs jau ir atzīts.', en: 'This signer has already been accepted.' };
