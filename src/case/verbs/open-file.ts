import type { Look } from '../../audit/index.js';
import { contents, getReceived, scans } from '../../documents/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { type ForeignFile, fileName, Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import type { CaseFile } from '../case-file.js';
import { authoriseOfficer, whoOf } from '../who.js';
import { findEntry } from './open-entry.js';

/** Which file of a case somebody wants: the n-th that came with an entry, counted from 0, or the mail as it came. */
export interface FileWish {
  readonly caseId: string;
  readonly entryId: string;
  readonly file: number | 'original';
  /** Of a container: which of the files in it, by its `nth` there. */
  readonly inside?: number;
  /** That no scanner has seen it was said and accepted. */
  readonly isConfirmed: boolean;
}

/** A file to hand over, or the name of one that no scanner has seen, which is to be confirmed first. */
export type OpenedFile = { readonly file: ForeignFile } | { readonly unscanned: string };

/**
 * A file that came with an entry, for officers of its unit or for the party whose case it is; the look is written down with
 * the number of the case; of a picture only its dots are shown. What the scanner finds infected, or has not called clean, is refused with what to do. Takes no
 * transaction while the file is scanned.
 */
export async function openFile(
  house: House,
  visitor: Visitor,
  wish: FileWish,
  requestId?: string,
): Promise<OpenedFile> {
  const opened = await house
    .db('web')
    .transaction(whoOf(visitor), (tx) => readFile(house, tx, visitor, wish), requestId);
  if ('unscanned' in opened) return opened;
  const file = wish.inside === undefined ? opened.file : await unpacked(opened.file, wish.inside);
  await scans.requireClean(house, file.bytes);
  return { file: await contents.showable(file) };
}

async function unpacked({ bytes }: ForeignFile, inside: number): Promise<ForeignFile> {
  const content = await contents.openContent(bytes, inside);
  return { ...content, name: fileName(content.name) };
}

/** A container with the files that it holds, or why it is not opened. */
export interface OpenedContainer {
  readonly name: string;
  readonly holds: readonly contents.Content[] | { readonly refused: Text };
}

/** What a container that came with an entry holds; read apart, for those and on the terms of `openFile`, and without a file handed out. */
export async function openContainer(
  house: House,
  visitor: Visitor,
  wish: Omit<FileWish, 'isConfirmed' | 'inside'>,
  requestId?: string,
): Promise<OpenedContainer> {
  // Reading it apart hands out nothing that a scanner would have to see first.
  const opened = await openFile(house, visitor, { ...wish, isConfirmed: true }, requestId);
  if (!('file' in opened) || !contents.isContainer(opened.file)) throw new Refusal('not-found');
  return { name: opened.file.name, holds: await contents.listContents(opened.file.bytes) };
}

async function readFile(house: House, tx: Tx, visitor: Visitor, wish: FileWish): Promise<OpenedFile> {
  const { caseFile, data } = await findEntry(tx, visitor, wish.caseId, wish.entryId);
  if (visitor.side === 'staff') authoriseOfficer(visitor, caseFile.unit);
  const wanted = chosen(data, wish.file);
  if (!wanted) throw new Refusal('not-found');
  const name = fileName(wanted.name);
  const parts = wish.file === 'original' ? (data.attachments ?? []) : [];
  const known = await scans.findScans(
    house,
    tx,
    [wanted, ...parts].map(({ sha256 }) => sha256),
  );
  // A mail carries its files in a form that a scanner need not see through.
  for (const scan of known.values()) scans.refuseUnlessClean(scan, 'infected');
  if (known.get(wanted.sha256)?.state === 'not-scanned' && !wish.isConfirmed) return { unscanned: name };
  const { bytes, type } = await getReceived(house, tx, lookAt(visitor, caseFile), wanted.sha256);
  return { file: { name, type, bytes } };
}

function chosen(
  { attachments, channel, originalSha256, messageId }: Awaited<ReturnType<typeof findEntry>>['data'],
  file: FileWish['file'],
): { readonly sha256: string; readonly name: string } | undefined {
  if (file !== 'original') return attachments?.[file];
  return channel === 'email' && originalSha256 ? { sha256: originalSha256, name: `${messageId}.eml` } : undefined;
}

function lookAt(visitor: Visitor, caseFile: CaseFile): Look {
  const isStaff = visitor.side === 'staff';
  return {
    actor: isStaff ? { ...actorOf(visitor), onBehalfOf: caseFile.subjectKey } : actorOf(visitor),
    purpose: isStaff ? 'case-work' : 'own-matter',
    legalGround: isStaff ? 'Iesniegumu likums, 5. pants' : 'VDAR, 15. pants',
    caseNumber: caseFile.number,
  };
}

/** How the files of the entries stand with the virus scanner, by their address. */
export function scansOf(
  house: House,
  tx: Tx,
  entries: readonly { readonly data: { readonly attachments?: readonly { readonly sha256: string }[] } | null }[],
): ReturnType<typeof scans.findScans> {
  const digests = entries.flatMap(({ data }) => data?.attachments?.map(({ sha256 }) => sha256) ?? []);
  return scans.findScans(house, tx, [...new Set(digests)]);
}
