import { type Look, record, type SubjectKey } from '../audit/index.js';
import type { PlainDate } from '../platform/clock/index.js';
import { sql, type Tx, type Who } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import { isUuid } from '../platform/identifiers/index.js';
import type { House } from '../platform/room/index.js';
import type { Text } from '../platform/text/index.js';
import { headAt, type PaperHead } from './agency.js';
import { type LetterData, readLetter } from './letter.js';
import type { DocumentLanguage } from './order.js';
import { openData, openFile } from './sealed.js';

/** The worker's rights: it makes documents for everyone. */
export const everyUnit: Who = { units: ['*'] };

/** A finished document, without what it says. */
export interface IssuedDocument {
  readonly id: string;
  readonly number: string;
  readonly title: Text;
  readonly language: DocumentLanguage;
  readonly owner: SubjectKey;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly issuedOn: PlainDate;
  readonly size: number;
  readonly replacedAt: Date | null;
  readonly replacedBy: string | null;
  readonly revokedAt: Date | null;
  readonly revocationReason: Text | null;
}

/** The document, if the transaction's subjects or units may see it; a foreign one is refused like a missing one. */
export async function getIssued(tx: Tx, id: string): Promise<IssuedDocument> {
  const found = isUuid(id)
    ? await tx.maybe<IssuedDocument>(sql`
        select id, number, title, language, owner, case_id as "caseId", case_number as "caseNumber", issued_on as "issuedOn",
          size, replaced_at as "replacedAt", replaced_by as "replacedBy", revoked_at as "revokedAt",
          revocation_reason as "revocationReason"
        from documents.issued where id = ${id}::uuid and sealed_at is not null`)
    : undefined;
  if (!found) throw new Refusal('not-found');
  return found;
}

/** The documents of an owner that the transaction may see, newest first. */
export async function listIssued(tx: Tx, owner: SubjectKey): Promise<readonly IssuedDocument[]> {
  return tx.many<IssuedDocument>(sql`
    select id, number, title, language, owner, case_id as "caseId", case_number as "caseNumber", issued_on as "issuedOn",
      size, replaced_at as "replacedAt", replaced_by as "replacedBy", revoked_at as "revokedAt",
      revocation_reason as "revocationReason"
    from documents.issued where owner = ${owner} and sealed_at is not null order by issued_on desc, sealed_at desc limit 500`);
}

/** The sealed PDF and its name for a download; the look is written down first. */
export async function getIssuedFile(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  look: Look,
  id: string,
): Promise<{ readonly fileName: string; readonly bytes: Buffer; readonly document: IssuedDocument }> {
  const document = await opened(tx, look, id, 'documents:download');
  const { bytes } = await tx.one<{ bytes: Buffer }>(
    sql`select bytes from documents.file where document_id = ${document.id}::uuid`,
  );
  const fileName = `${document.number.replace(/[^A-Za-z0-9.-]+/g, '-')}.pdf`;
  return { fileName, bytes: openFile(house, document.id, bytes), document };
}

/** What the document says, as typed data for its accessible page; undefined for a paper that is not a letter. Its head is the one it was made with. */
export async function getIssuedLetter(
  house: Pick<House, 'secretFor' | 'letterhead'>,
  tx: Tx,
  look: Look,
  id: string,
): Promise<{ readonly document: IssuedDocument; readonly letter: LetterData | undefined; readonly head: PaperHead }> {
  const document = await opened(tx, look, id, 'documents:read');
  const { sealed, sealedAt } = await tx.one<{ sealed: string; sealedAt: Date }>(
    sql`select data_sealed as sealed, sealed_at as "sealedAt" from documents.issued where id = ${document.id}::uuid`,
  );
  const head = await headAt(house, tx, document.language, sealedAt);
  return { document, head, letter: readLetter(openData(house, document.id, sealed)) };
}

async function opened(tx: Tx, look: Look, id: string, deed: string): Promise<IssuedDocument> {
  const document = await getIssued(tx, id);
  const caseNumber = look.caseNumber ?? document.caseNumber ?? undefined;
  await record(tx, { ...look, deed, subject: document.owner, caseNumber, detail: { document: document.id } });
  return document;
}
