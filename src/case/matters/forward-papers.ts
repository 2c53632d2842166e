import { randomUUID } from 'node:crypto';
import { findInstitution, sendByEAddress } from '../../channels/e-address/index.js';
import { notify } from '../../channels/email/index.js';
import { queueLetter } from '../../channels/post/index.js';
import { getReceived, keepReceived, sealContainer } from '../../documents/index.js';
import type { Visitor } from '../../identity/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { answersInWords } from '../../platform/form/index.js';
import { fileName, Refusal } from '../../platform/http/index.js';
import { addJob, type JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, fill, same } from '../../platform/text/index.js';
import { type CaseFile, getCase } from '../case-file.js';
import { addEntry, listEntries } from '../entry.js';
import { kindOf } from '../service.js';
import { getApplication } from '../services.js';
import { linesOf } from '../verbs/carry-by-post.js';
import { lookOf, parcelName, parcelType } from '../ways/parcel.js';
import { everyUnit, systemActor } from '../who.js';

/** By which way the papers go to the authority, and its address there. */
export interface Papers {
  readonly way: 'e-address' | 'email' | 'post';
  /** Registration number of eleven figures, an e-mail address, or a postal address. */
  readonly address: string;
}

const shapes: Readonly<Record<Papers['way'], RegExp>> = {
  'e-address': /^\d{11}$/,
  email: /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/,
  post: /^[\s\S]{10,500}$/,
};

/** Asks the papers of a case onto their way, in the transaction that forwards it. Refuses with `not-valid` an address that is none. */
export async function askPapers(
  tx: Tx,
  visitor: Visitor,
  caseFile: CaseFile,
  {
    authority,
    why,
    norm,
    papers,
  }: { readonly authority: string; readonly why: string; readonly norm: string; readonly papers: Papers },
): Promise<void> {
  const { way, address } = papers;
  if (!shapes[way].test(address)) throw new Refusal('not-valid', wrong[way], { field: 'forwardAddress' });
  const id = randomUUID();
  const cover = fill(same(coverWords), {
    number: caseFile.number,
    on: dateInWords(rigaDate(caseFile.submittedAt), 'lv', 'on'),
    name: caseFile.subjectName,
    contact: [caseFile.contactEmail, caseFile.contactPhone].filter(Boolean).join(', ') || '–',
    why,
    norm,
  }).lv;
  await tx.run(sql`
    insert into casework.forwarding (id, case_id, authority, way, address, cover, by_key, asked_at)
    values (${id}::uuid, ${caseFile.id}::uuid, ${authority}, ${way}, ${address}, ${cover}, ${visitor.person.key}, ${tx.now})`);
  await addJob(tx, 'case:send-papers', { forwardingId: id });
}

interface Forwarding extends Papers {
  readonly id: string;
  readonly caseId: string;
  readonly authority: string;
  readonly cover: string;
  readonly parcel: string | null;
  readonly carrierId: string | null;
}

function find(tx: Tx, id: string): Promise<Forwarding | undefined> {
  return tx.maybe<Forwarding>(sql`
    select id, case_id as "caseId", authority, way, address, cover, parcel, carrier_id as "carrierId" from casework.forwarding
    where id = ${id}::uuid`);
}

/**
 * Sends the papers: what the client wrote and brought, with a covering letter, sealed in one container; on paper the words alone. Sealed
 * once, outside of transactions, since the timestamp authority is asked; handed to the channel once, however often it is run.
 */
export function sendPapers(house: House): JobHandler {
  return async ({ forwardingId }, { transaction }) => {
    const id = String(forwardingId);
    const found = await transaction(everyUnit, async (tx) => {
      const forwarding = await find(tx, id);
      if (!forwarding || forwarding.carrierId) return undefined;
      const caseFile = await getCase(tx, forwarding.caseId);
      return { forwarding, caseFile, ...(await papersOf(house, tx, forwarding, caseFile)) };
    });
    if (!found) return;
    if (found.forwarding.way !== 'post' && !found.forwarding.parcel) {
      const container = await sealContainer(house, found.files);
      await transaction(everyUnit, async (tx) => {
        const kept = await keepReceived(house, tx, container, {
          name: parcelName(found.caseFile),
          contentType: parcelType,
        });
        await tx.run(
          sql`update casework.forwarding set parcel = ${kept.sha256} where id = ${id}::uuid and parcel is null`,
        );
      });
    }
    await transaction(everyUnit, (tx) => carry(house, tx, id, found.caseFile, found.words));
  };
}

/** What was answered in the form of a service's application, as a sheet of its own; undefined for what was written freely. */
function answersOf(house: House, { service, subjectKey, answers }: CaseFile): string | undefined {
  if (!service) return undefined;
  const form = getApplication(house, service).form(kindOf(subjectKey));
  return answersInWords(form, answers, 'lv')
    .map(({ label, value }) => `${label}\n${value}`)
    .join('\n\n');
}

/** What the client answered and wrote, in order, and the files that came with it. */
async function papersOf(house: House, tx: Tx, { cover }: Forwarding, caseFile: CaseFile) {
  const entries = (await listEntries(tx, caseFile.id, 'everyone')).filter(
    ({ authorKind, body, data }) =>
      authorKind !== 'staff' && authorKind !== 'system' && (body || data?.attachments?.length),
  );
  const written = entries.map(
    ({ at, authorName, body }) => `${dateInWords(rigaDate(at), 'lv', 'on')}, ${authorName ?? ''}\n\n${body ?? ''}`,
  );
  const words = [answersOf(house, caseFile) ?? [], written].flat().join('\n\n***\n\n');
  const text = (name: string, content: string) => ({
    name,
    type: 'text/plain',
    bytes: new Uint8Array(Buffer.from(`${content}\n`, 'utf8')),
  });
  const files = [text('pavadvestule.txt', cover), text('iesniegums.txt', words)];
  for (const { sha256, name, type } of entries.flatMap(({ data }) => data?.attachments ?? []))
    files.push({
      name: `${files.length - 1}-${fileName(name)}`,
      type,
      bytes: new Uint8Array((await getReceived(house, tx, lookOf(caseFile), sha256)).bytes),
    });
  return { words, files };
}

async function carry(house: House, tx: Tx, id: string, caseFile: CaseFile, words: string): Promise<void> {
  const forwarding = await find(tx, id);
  if (!forwarding || forwarding.carrierId) return;
  const carrierId = await hand(house, tx, forwarding, caseFile, words);
  const state = carrierId ? { words: left, carrierId } : { words: unknown, carrierId: null };
  if (carrierId)
    await tx.run(sql`
      update casework.forwarding set carrier_id = ${carrierId}::uuid, left_at = ${tx.now} where id = ${id}::uuid and carrier_id is null`);
  else await tx.run(sql`update casework.forwarding set failed_at = ${tx.now} where id = ${id}::uuid`);
  await note(tx, caseFile, fill(state.words[forwarding.way], { authority: forwarding.authority }));
}

/** Gives the papers to the channel; undefined where the register knows no such institution. */
async function hand(
  house: House,
  tx: Tx,
  { id, way, address, authority, cover, parcel }: Forwarding,
  caseFile: CaseFile,
  words: string,
) {
  const about = { key: `forward:${id}`, caseId: caseFile.id, caseNumber: caseFile.number };
  const title = `Pārsūtīts iesniegums ${caseFile.number}`;
  if (way === 'post')
    return queueLetter(house, tx, {
      ...about,
      subjectKey: caseFile.subjectKey,
      recipient: { name: authority, lines: linesOf(address), abroad: !/\bLV-\d{4}\b/.test(address) },
      lang: 'lv',
      registered: true,
      subject: title,
      body: `${cover}\n\n${words}`,
    });
  if (!parcel) throw new Error('what goes to the authority is not sealed yet');
  const file = { sha256: parcel, name: parcelName(caseFile), type: parcelType };
  if (way === 'email')
    return notify(tx, { ...about, to: address, lang: 'lv', subject: title, body: cover, files: [file] });
  const to = await findInstitution(tx, lookOf(caseFile), address);
  if (!to) return undefined;
  const { bytes } = await getReceived(house, tx, lookOf(caseFile), parcel);
  return sendByEAddress(house, tx, {
    ...about,
    to,
    title,
    text: cover,
    attachments: [{ name: file.name, type: parcelType, bytes }],
  });
}

/** Papers did not arrive: the timeline says so, and whoever forwarded them is told among their mentions. False when the channel's id is of no papers. */
export async function failPapers(tx: Tx, carrierId: string): Promise<boolean> {
  const sent = await tx.maybe<{ caseId: string; authority: string; by: string; isKnown: boolean }>(sql`
    select case_id as "caseId", authority, by_key as by, failed_at is not null as "isKnown"
    from casework.forwarding where carrier_id = ${carrierId}::uuid for update`);
  if (!sent || sent.isKnown) return sent !== undefined;
  await tx.run(sql`update casework.forwarding set failed_at = ${tx.now} where carrier_id = ${carrierId}::uuid`);
  await note(tx, await getCase(tx, sent.caseId), fill(didNotArrive, { authority: sent.authority }), sent.by);
  return true;
}

async function note(tx: Tx, caseFile: CaseFile, words: ReturnType<typeof fill>, mentioned?: string): Promise<void> {
  const entryId = await addEntry(tx, caseFile, { kind: 'note', actor: systemActor, audience: 'staff', words });
  if (mentioned)
    await tx.run(sql`
      insert into casework.mention (entry_id, case_id, person_key, by_key, by_name, at)
      values (${entryId}, ${caseFile.id}::uuid, ${mentioned}, ${systemActor.key}, ${systemActor.name}, ${tx.now})
      on conflict (entry_id, person_key) do nothing`);
}

const coverWords =
  'Pēc piekritības pārsūtām iesniegumu {number}, kas saņemts {on}.\n\nIesniedzējs: {name}. Saziņa: {contact}.\n\nKāpēc pārsūtām: {why}\n\nIesnieguma teksts un tā pielikumi ir pievienoti. Iesniedzējam par pārsūtīšanu ir paziņots.\n\nPamats: {norm}.';
const left = {
  'e-address': {
    lv: 'Iesnieguma dokumenti nodoti e-adresei: {authority}.',
    en: 'The papers were handed to the e-address: {authority}.',
  },
  email: {
    lv: 'Iesnieguma dokumenti nosūtīti pa e-pastu: {authority}.',
    en: 'The papers were sent by e-mail: {authority}.',
  },
  post: {
    lv: 'Vēstule ar iesniegumu sagatavota pastam: {authority}.',
    en: 'The letter with the submission is ready for the post: {authority}.',
  },
};
const notInRegister = {
  lv: 'Iestādes ar šādu reģistrācijas numuru reģistrā nav: {authority}. Nosūtiet dokumentus citādi.',
  en: 'The register knows no institution of this registration number: {authority}. Send the papers otherwise.',
};
const unknown = { 'e-address': notInRegister, email: notInRegister, post: notInRegister };
const didNotArrive = {
  lv: 'Pārsūtītie dokumenti nav nonākuši pie adresāta: {authority}. Nosūtiet tos citādi.',
  en: 'The forwarded papers did not arrive: {authority}. Send them otherwise.',
};
const wrong = {
  'e-address': {
    lv: 'Rakstiet iestādes reģistrācijas numuru: 11 ciparus.',
    en: 'Write the registration number of the institution: 11 figures.',
  },
  email: {
    lv: 'Rakstiet e-pasta adresi, piemēram, pasts@iestade.lv.',
    en: 'Write an e-mail address, for example office@agency.lv.',
  },
  post: {
    lv: 'Rakstiet pasta adresi ar indeksu, piemēram, Brīvības iela 1, Rīga, LV-1010.',
    en: 'Write the postal address with its code, for example Brīvības iela 1, Rīga, LV-1010.',
  },
};
