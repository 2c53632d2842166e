import { randomUUID } from 'node:crypto';
import { keepReceived } from '../../documents/index.js';
import type { Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { getCase } from '../case-file.js';
import { authoriseOfficer } from '../who.js';
import type { ReplyFile, WaitingReply } from './reply.js';

/** Files of one reply, and their bytes in all: what mailboxes take. */
const most = 10;
const largest = 15_000_000;

/** A file of the visitor's draft. */
export interface DraftFile extends ReplyFile {
  readonly id: string;
}

/** What the visitor has put to their reply so far, in that order. */
export function listFiles(tx: Tx, visitor: Visitor, caseId: string): Promise<readonly DraftFile[]> {
  return tx.many<DraftFile>(sql`
    select id, sha256, name, type, size from casework.reply_file
    where case_id = ${caseId}::uuid and author_key = ${visitor.person.key} order by place`);
}

/** Puts a file to the visitor's reply; its bytes are kept as an original. Refuses with `not-valid` what no mailbox would take. */
export async function addFile(
  house: Pick<House, 'secretFor' | 'settings'>,
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  const before = await listFiles(tx, visitor, caseId);
  const size = before.reduce((sum, one) => sum + one.size, file.bytes.length);
  if (before.length >= most || size > largest) throw new Refusal('not-valid', tooMuch, { field: 'files' });
  const kept = await keepReceived(house, tx, file.bytes, { name: file.name });
  if (!kept.opens) throw new Refusal('not-valid', wrongType, { field: 'files' });
  await insert(tx, { caseId, authorKey: visitor.person.key }, { ...kept, name: file.name.slice(0, 255) });
}

export async function removeFile(tx: Tx, visitor: Visitor, caseId: string, id: string): Promise<void> {
  await tx.run(sql`
    delete from casework.reply_file
    where case_id = ${caseId}::uuid and author_key = ${visitor.person.key} and id::text = ${id}`);
}

/** The files have gone with the reply: the draft begins anew. */
export async function clearFiles(tx: Tx, visitor: Visitor, caseId: string): Promise<void> {
  await tx.run(
    sql`delete from casework.reply_file where case_id = ${caseId}::uuid and author_key = ${visitor.person.key}`,
  );
}

/** The files of a reply that did not leave are its author's draft again. */
export async function restoreFiles(tx: Tx, reply: WaitingReply): Promise<void> {
  for (const file of reply.files) await insert(tx, reply, file);
}

async function insert(
  tx: Tx,
  { caseId, authorKey }: Pick<WaitingReply, 'caseId' | 'authorKey'>,
  { sha256, name, type, size }: ReplyFile,
): Promise<void> {
  await tx.run(sql`
    insert into casework.reply_file (id, case_id, author_key, sha256, name, type, size, added_at)
    values (${randomUUID()}::uuid, ${caseId}::uuid, ${authorKey}, ${sha256}, ${name}, ${type}, ${size}, ${tx.now})`);
}

const tooMuch = {
  lv: 'Atbildei var pievienot ne vairāk kā 10 datnes, kopā līdz 15 MB. Noņemiet kādu vai sūtiet otru ziņu.',
  en: 'A reply takes at most 10 files, 15 MB together. Remove one, or send a second message.',
};

const wrongType = {
  lv: 'Šāda veida datni nevar sūtīt. Pievienojiet PDF, attēlu, tekstu, Word, Excel vai parakstītu datni.',
  en: 'A file of this type cannot be sent. Attach a PDF, image, text, Word, Excel or signed file.',
};
