import { sendByEAddress } from '../../channels/e-address/index.js';
import { notify } from '../../channels/email/index.js';
import { queueLetter } from '../../channels/post/index.js';
import { getReceived } from '../../documents/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { type CaseFile, isUnproven } from '../case-file.js';
import type { MessageData } from '../entry.js';
import { carriesParcel, lookOf, parcelName, parcelType } from './parcel.js';
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

/** `id`: the channel's own, by which its news is recognised. `isThere`: it needs no carrying. `parcel`: the sealed container that went along. `withheld`: a rule of the channel forbids it. */
type Carried =
  | { readonly id?: string; readonly isThere: boolean; readonly parcel?: MessageData['attachments'][number] }
  | 'withheld';

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

async function byEmail(house: House, tx: Tx, cargo: Cargo): Promise<Carried> {
  const { telling, caseFile, situation } = cargo;
  const { key, lang, subject, body, answers, files } = telling.notice;
  const to = answers?.to ?? situation.email;
  if (!to) throw new Error('a notice by mail has no address');
  const parcel = (await parcelOf(house, tx, cargo))?.named;
  // In open mail only where the words themselves are in it: general help to whom nothing is known of.
  const along = parcel ? [parcel] : isUnproven(caseFile) ? files : undefined;
  const id = await notify(tx, {
    key,
    caseId: caseFile.id,
    caseNumber: caseFile.number,
    to,
    lang,
    subject,
    body,
    ...(along && { files: along }),
    ...(answers && { references: answers.references, automatic: true }),
  });
  return id ? { id, isThere: false, ...(parcel && { parcel }) } : 'withheld';
}

async function byEAddress(house: House, tx: Tx, cargo: Cargo): Promise<Carried> {
  const { telling, caseFile } = cargo;
  const { key, subject, body, whole } = telling.notice;
  const parcel = await parcelOf(house, tx, cargo);
  const id = await sendByEAddress(house, tx, {
    key,
    caseId: caseFile.id,
    caseNumber: caseFile.number,
    to: caseFile.subjectKey,
    title: subject,
    text: whole ?? body,
    attachments: parcel ? [{ name: parcel.named.name, type: parcel.named.type, bytes: parcel.bytes }] : [],
  });
  return { id, isThere: false, ...(parcel && { parcel: parcel.named }) };
}

/** The sealed container that goes along by this way, as the timeline names it. */
async function parcelOf(house: House, tx: Tx, { telling, caseFile, way }: Cargo) {
  if (!carriesParcel(way, caseFile, telling.notice)) return undefined;
  // The way was another one when the job asked: run again, it seals first.
  if (!telling.parcel) throw new Error('what goes along is not sealed yet');
  const { bytes, size } = await getReceived(house, tx, lookOf(caseFile), telling.parcel);
  return { named: { sha256: telling.parcel, name: parcelName(caseFile), type: parcelType, size }, bytes };
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
