import { type Look, lookJson } from '../../audit/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { type AskedDocument, type DocumentAnswer, normalise } from './document.js';

/** Whether a document is listed. One prepared statement that also writes the audit line, which never holds series or number. */
export async function checkDocument(
  tx: Tx,
  look: Look,
  { kind, series, number }: AskedDocument,
): Promise<DocumentAnswer> {
  const { status, since } = await tx.one<{ status: DocumentAnswer['status']; since: PlainDate | null }>(
    sql`select status, since from invalid_documents.check_document(${lookJson(tx, look)}::jsonb, ${kind}, ${normalise(series)}, ${normalise(number)})`,
  );
  return since ? { status, since } : { status };
}
