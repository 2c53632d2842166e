import { type Look, lookJson } from '../../audit/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { type Db, type Statement, sql, type Tx } from '../../platform/db/index.js';
import { type AskedDocument, type DocumentAnswer, normalise } from './document.js';

/** Whether a document is listed. One prepared statement that also writes the audit line, which never holds series or number. */
export async function checkDocument(tx: Tx, look: Look, asked: AskedDocument): Promise<DocumentAnswer> {
  return answer(await tx.one<Row>(statement(tx, look, asked)));
}

/**
 * As `checkDocument`, in one round trip to the database: the statement is its own transaction, so the line and the answer
 * still stand or fall together. For the public lookup, which does nothing else; about twice the rate of a transaction.
 */
export async function checkDocumentAtOnce(
  db: Db,
  look: Look,
  asked: AskedDocument,
  requestId?: string,
): Promise<DocumentAnswer> {
  const [row] = await db.query<Row>(statement({ now: db.clock.now(), requestId }, look, asked));
  if (!row) throw new Error('the check of a document gave no row');
  return answer(row);
}

interface Row {
  readonly status: DocumentAnswer['status'];
  readonly since: PlainDate | null;
}

function statement(
  when: Pick<Tx, 'now' | 'requestId'>,
  look: Look,
  { kind, series, number }: AskedDocument,
): Statement {
  return sql`select status, since from invalid_documents.check_document(${lookJson(when, look)}::jsonb, ${kind}, ${normalise(series)}, ${normalise(number)})`;
}

function answer({ status, since }: Row): DocumentAnswer {
  return since ? { status, since } : { status };
}
