import { getIssuedFile, getReceived, keepReceived, sealContainer } from '../../documents/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { fileName } from '../../platform/http/index.js';
import type { JobContext } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { type CaseFile, isUnproven } from '../case-file.js';
import { everyUnit, systemActor } from '../who.js';
import type { ClientWay } from './seven-ways.js';
import type { Telling } from './tell-client.js';

export const parcelType = 'application/vnd.etsi.asic-e+zip';

/** What the container of a case is called on its way. */
export function parcelName({ number }: Pick<CaseFile, 'number'>): string {
  return `${number.replaceAll('/', '-')}.asice`;
}

/**
 * Whether a document or an officer's files leave by this way as a container under the agency's seal: to an e-address always, by
 * mail the outcome of whoever asked for it so and was proven as by their own signature (MK 563).
 */
export function carriesParcel(way: ClientWay | 'wait', caseFile: CaseFile, notice: Telling['notice']): boolean {
  if (way === 'e-address') return Boolean(notice.documentId ?? notice.files?.length);
  return way === 'email' && notice.documentId !== undefined && receivesByMail(caseFile);
}

/** Whether the client chose to be handed the outcome by mail, and may be. */
export function receivesByMail(caseFile: CaseFile): boolean {
  return caseFile.delivery.way === 'signed-email' && caseFile.assurance === 'high' && !isUnproven(caseFile);
}

/** Seals the container of a notice and keeps it, once. Asks the timestamp authority, so it stands outside of any transaction. */
export async function sealParcel(
  house: House,
  { transaction }: JobContext,
  { telling, caseFile }: { readonly telling: Telling; readonly caseFile: CaseFile },
): Promise<void> {
  if (telling.parcel) return;
  const files = await transaction(everyUnit, (tx) => filesOf(house, tx, telling, caseFile));
  const container = await sealContainer(house, files);
  await transaction(everyUnit, async (tx) => {
    const { sha256 } = await keepReceived(house, tx, container, {
      name: parcelName(caseFile),
      contentType: parcelType,
    });
    await tx.run(
      sql`update casework.telling set parcel = ${sha256} where id = ${telling.id}::uuid and parcel is null and given_up_at is null`,
    );
  });
}

interface PackedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The document, the officer's files under the names that they were given, and the words, so that the seal is over them too. */
async function filesOf(house: House, tx: Tx, { notice }: Telling, caseFile: CaseFile): Promise<readonly PackedFile[]> {
  const packed: PackedFile[] = [];
  if (notice.documentId) {
    const issued = await getIssuedFile(house, tx, lookOf(caseFile), notice.documentId);
    packed.push({ name: issued.fileName, type: 'application/pdf', bytes: issued.bytes });
  }
  for (const { sha256, name, type } of notice.files ?? [])
    packed.push({ name, type, bytes: (await getReceived(house, tx, lookOf(caseFile), sha256)).bytes });
  if (notice.whole)
    packed.push({ name: wordsName[notice.lang], type: 'text/plain', bytes: Buffer.from(`${notice.whole}\n`, 'utf8') });
  return withOwnNames(packed);
}

const wordsName = { lv: 'vēstule.txt', en: 'letter.txt' } as const;

/** Every name once, and none that a container has a meaning of its own for. */
function withOwnNames(files: readonly PackedFile[]): readonly PackedFile[] {
  const taken = new Set(['mimetype', 'meta-inf']);
  return files.map((file) => {
    const plain = fileName(file.name);
    let name = plain;
    for (let nth = 2; taken.has(name.toLowerCase()); nth += 1) name = `${nth}-${plain}`;
    taken.add(name.toLowerCase());
    return { ...file, name };
  });
}

/** The look with which the agency itself takes what it sends. */
export function lookOf({ subjectKey, number }: Pick<CaseFile, 'subjectKey' | 'number'>) {
  return {
    actor: { ...systemActor, onBehalfOf: subjectKey },
    purpose: 'telling',
    legalGround: 'Paziņošanas likums, 9. pants',
    caseNumber: number,
  };
}
