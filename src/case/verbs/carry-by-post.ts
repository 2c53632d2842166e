import { findLetter, queueLetter, returnWords, type SentLetter } from '../../channels/post/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { announce } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, fill, type Lang, type Text } from '../../platform/text/index.js';
import { type CaseFile, findCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { systemActor } from '../who.js';
import { recordByRule } from './record-deed.js';

/** The letter that carries a case's outcome. */
export const outcomeLetter = (caseId: string) => `document-issued:${caseId}`;

/** Queues the outcome for the next batch when the client chose paper; once, however often it is asked. */
export async function postOutcome(house: House, tx: Tx, caseId: string): Promise<void> {
  const caseFile = await findCase(tx, caseId);
  if (!caseFile?.documentId || caseFile.deliveredAt || caseFile.delivery.way !== 'post') return;
  const { address } = caseFile.delivery;
  // Without an address an officer asks for it and posts by hand.
  if (!address) return;
  await queueLetter(house, tx, {
    key: outcomeLetter(caseId),
    caseId,
    caseNumber: caseFile.number,
    subjectKey: caseFile.subjectKey,
    recipient: { name: addresseeOf(caseFile), lines: linesOf(address), abroad: !/\bLV-\d{4}\b/.test(address) },
    lang: caseFile.lang,
    registered: true,
    subject: covering.subject[caseFile.lang],
    body: covering.body[caseFile.lang],
    documentId: caseFile.documentId,
  });
}

function addresseeOf({ subjectKey, subjectName, applicant }: CaseFile): string {
  return subjectKey.startsWith('entity:') ? subjectName : applicant.actor.name;
}

/** An address on one line as lines of an envelope. */
export function linesOf(address: string): readonly string[] {
  const parts = address.split(/\s*[\n,]\s*/).filter(Boolean);
  // Town and code belong together on the last line.
  const code = parts.findIndex((part) => /^LV-\d{4}$/.test(part));
  return code > 0
    ? [...parts.slice(0, code - 1), `${parts[code - 1]}, ${parts[code]}`, ...parts.slice(code + 1)]
    : parts;
}

/** The letter with the outcome was handed to the post: delivered, with the day on which it counts as notified. Other letters are told of by the way they went. */
export async function noteOutcomePosted(tx: Tx, letterId: string): Promise<void> {
  const found = await unnoted(tx, letterId, 'letter-sent');
  if (!found?.letter.notifiedOn || found.letter.key !== outcomeLetter(found.caseFile.id)) return;
  const { caseFile, letter } = found;
  const words = fill(sentRegistered, { ...valuesOf(letter), tracking: letter.tracking ?? '' });
  await addEntry(tx, caseFile, {
    kind: 'letter-sent',
    actor: systemActor,
    way: 'post',
    words,
    data: { noticeId: letterId },
  });
  const delivered = await tx.run(sql`
    update casework.case_file set delivered_at = ${tx.now} where id = ${caseFile.id}::uuid and issued_at is not null and delivered_at is null`);
  if (!delivered) return;
  await recordByRule(tx, caseFile, 'case:send');
  await announce(tx, 'document-sent', { caseId: caseFile.id });
}

/** A letter of the case came back: both sides see why. */
export async function noteLetterReturned(tx: Tx, letterId: string): Promise<void> {
  const found = await unnoted(tx, letterId, 'letter-returned');
  if (!found?.letter.returnReason) return;
  const { caseFile, letter } = found;
  const reason = returnWords[found.letter.returnReason];
  const words = fill(letter.notifiedOn ? returnedNotified : returned, { ...valuesOf(letter), reason });
  await addEntry(tx, caseFile, {
    kind: 'letter-returned',
    actor: systemActor,
    way: 'post',
    words,
    data: { noticeId: letterId },
  });
}

/** The letter and its case, unless the line is there already: two runs wait for each other. A letter may belong to no case. */
async function unnoted(
  tx: Tx,
  letterId: string,
  kind: string,
): Promise<{ readonly caseFile: CaseFile; readonly letter: SentLetter } | undefined> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext(${letterId}::text))`);
  const letter = await findLetter(tx, letterId);
  if (!letter?.caseId) return undefined;
  const told = await tx.maybe(sql`
    select id from casework.entry where case_id = ${letter.caseId}::uuid and kind = ${kind} and data->>'noticeId' = ${letterId}::text`);
  const caseFile = told ? undefined : await findCase(tx, letter.caseId);
  return caseFile && { caseFile, letter };
}

function valuesOf({ number, notifiedOn }: SentLetter) {
  const on = (lang: Lang) => (notifiedOn ? dateInWords(notifiedOn, lang, 'on') : '');
  return { number, day: { lv: on('lv'), en: on('en') } };
}

const covering = {
  subject: { lv: 'Pieprasītais dokuments', en: 'The document that you asked for' },
  body: {
    lv: 'Nosūtām Jūsu pieprasīto dokumentu. Tā īstumu var pārbaudīt ikviens pēc koda, kas norādīts dokumentā.',
    en: 'Please find enclosed the document that you asked for. Anyone can check that it is genuine by the code printed on it.',
  },
};
const sentRegistered: Text = {
  lv: 'Ierakstīta vēstule {number}, sūtījuma numurs {tracking}. Uzskatāma par paziņotu {day} (Paziņošanas likums, 8. pants).',
  en: 'Registered letter {number}, item {tracking}. It counts as notified on {day} (Law on Notification, Article 8).',
};
const returned: Text = {
  lv: 'Vēstule {number} atgriezta: {reason}. Adresātam tā nav paziņota.',
  en: 'Letter {number} came back: {reason}. The addressee has not been notified.',
};
const returnedNotified: Text = {
  lv: 'Vēstule {number} atgriezta: {reason}. Tā tomēr uzskatāma par paziņotu {day} (Paziņošanas likums, 8. pants).',
  en: 'Letter {number} came back: {reason}. It still counts as notified on {day} (Law on Notification, Article 8).',
};
