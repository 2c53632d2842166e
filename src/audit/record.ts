import { sql, type Tx } from '../platform/db/index.js';
import { traceCase } from '../platform/trace/index.js';
import type { Look, SubjectKey } from './look.js';

/** One line of the audit. The deed is a code `<room>:<verb>`; its words stand in the room's `deeds`. */
export interface AuditLine extends Look {
  readonly deed: string;
  /** About whom; one line per subject. */
  readonly subject?: SubjectKey;
  /** How many records were seen or touched. */
  readonly count?: number;
  /** Codes and ids that say what exactly; no personal data. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
  /** A confidential case: its number stands in the audit and in no trace. */
  readonly untraced?: boolean;
}

/** Writes the line in this transaction: no line, no deed. Returns its number. */
export async function record(tx: Tx, { untraced, ...line }: AuditLine): Promise<number> {
  if (line.caseNumber && !untraced) traceCase(line.caseNumber);
  const withRequest = { ...line, requestId: line.requestId ?? tx.requestId, at: tx.now.toISOString() };
  const { id } = await tx.one<{ id: number }>(sql`select audit.record(${JSON.stringify(withRequest)}::jsonb) as id`);
  return id;
}
