import { sendByEAddress } from '../../channels/e-address/index.js';
import { notify } from '../../channels/email/index.js';
import { queueLetter } from '../../channels/post/index.js';
import { getIssuedFile, getReceived } from '../../documents/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { type CaseFile, isUnproven } from '../case-file.js';
import type { MessageData } from '../entry.js';
import { systemActor } from '../who.js';
import { openTask } from './reach-tasks.js';
import type { Situation } from './rules.js';
import type { ClientWay } from './seven-ways.js';
import type { Telling } from './tell-client.js';

/** One notice on its way. */
interface Cargo {
  readonly telling: Telling;
  readonly caseFile: CaseFile;
  readonly situation: Situation;
  readonly way: ClientWay;
}

/** `id`: the channel's own, by which its news is recognised. `isThere`: it needs no carrying. `withheld`: a rule of the channel forbids it. */
type Carried = { readonly id?: string; readonly isThere: boolean } | 'withheld';

/** Hands a notice to its channel in the same transaction. */
export function carry(house: House, tx: Tx, cargo: Cargo): Promise<Carried> {
  const carrier = carriers[cargo.way];
  if (!carrier) throw new Error(`nothing is sent by ${cargo.way}`);
  return carrier(house, tx, cargo);
}

type Carrier = (house: House, tx: Tx, cargo: Cargo) => Promise<Carried>;

const carriers: Readonly<Partial<Record<ClientWay, Carrier>>> = {
  email: byEmail,
  'e-address': byEAddress,
  post: byPost,
  portal: async () => ({ isThere: true }),
  phone: async (_house, tx, { telling, caseFile, situation: { phone } }) => ({
    id: await openTask(tx, caseFile, { kind: 'call-back', tellingId: telling.id, phone }),
    isThere: false,
  }),
};

async function byEmail(_house: House, tx: Tx, { telling, caseFile, situation }: Cargo): Promise<Carried> {
  const { key, lang, subject, body, answers, files } = telling.notice;
  const to = answers?.to ?? situation.email;
  if (!to) throw new Error('a notice by mail has no address');
  const id = await notify(tx, {
    key,
    caseId: caseFile.id,
    caseNumber: caseFile.number,
    to,
    lang,
    subject,
    body,
    // In open mail only where the words themselves are in it: general help to whom nothing is known of.
    ...(files && isUnproven(caseFile) && { files }),
    ...(answers && { references: answers.references, automatic: true }),
  });
  return id ? { id, isThere: false } : 'withheld';
}

async function byEAddress(house: House, tx: Tx, { telling, caseFile }: Cargo): Promise<Carried> {
  const { key, subject, body, whole, documentId, files } = telling.notice;
  const id = await sendByEAddress(house, tx, {
    key,
    caseId: caseFile.id,
    caseNumber: caseFile.number,
    to: caseFile.subjectKey,
    title: subject,
    text: whole ?? body,
    attachments: [
      ...(documentId ? [await fileOf(house, tx, caseFile, documentId)] : []),
      ...(await originalsOf(house, tx, caseFile, files)),
    ],
  });
  return { id, isThere: false };
}

/** The postal address stands as lines, or as one line with commas; without a Latvian postcode it leads abroad. */
async function byPost(house: House, tx: Tx, { telling, caseFile, situation }: Cargo): Promise<Carried> {
  const { key, lang, subject, body, whole, documentId, registered } = telling.notice;
  const lines = (situation.postal ?? '').split(/[\n,]/).map((line) => line.trim());
  const id = await queueLetter(house, tx, {
    key,
    caseId: caseFile.id,
    caseNumber: caseFile.number,
    subjectKey: caseFile.subjectKey,
    recipient: {
      name: caseFile.subjectName,
      lines: lines.filter(Boolean),
      abroad: !/\bLV-\d{4}\b/i.test(situation.postal ?? ''),
    },
    lang,
    registered: registered ?? false,
    subject,
    body: whole ?? body,
    ...(documentId && { documentId }),
  });
  return { id, isThere: false };
}

async function fileOf(house: House, tx: Tx, caseFile: CaseFile, documentId: string) {
  const { fileName, bytes } = await getIssuedFile(house, tx, lookOf(caseFile), documentId);
  return { name: fileName, type: 'application/pdf', bytes };
}

/** An officer's files as they were kept, under the names that they were given. */
async function originalsOf(house: House, tx: Tx, caseFile: CaseFile, files: MessageData['attachments'] = []) {
  const letterFiles = [];
  for (const { sha256, name, type } of files)
    letterFiles.push({ name, type, bytes: (await getReceived(house, tx, lookOf(caseFile), sha256)).bytes });
  return letterFiles;
}

function lookOf({ subjectKey, number }: CaseFile) {
  return {
    actor: { ...systemActor, onBehalfOf: subjectKey },
    purpose: 'telling',
    legalGround: 'Paziņošanas likums, 9. pants',
    caseNumber: number,
  };
}
