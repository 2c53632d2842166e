import type { SubjectKey } from '../../audit/index.js';
import { addWorkingDays, type Calendar } from '../../platform/calendar/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';

/** How a message to an e-address fared. */
export interface SentMessage {
  readonly id: string;
  readonly to: SubjectKey;
  readonly state: 'queued' | 'sent' | 'delivered' | 'rejected' | 'failed';
  readonly queuedAt: Date;
  /** By the server's confirmation. */
  readonly sentAt?: Date;
  /** The day on which the client counts as notified, opened or not. */
  readonly notifiedOn?: PlainDate;
  /** Code of what went wrong last. */
  readonly failure?: string;
}

/** The second working day after the sending (Paziņošanas likums, 9. pants). */
export function deemedNotifiedOn(calendar: Calendar, sentAt: Date): PlainDate {
  return addWorkingDays(calendar, rigaDate(sentAt), 2);
}

interface Row {
  readonly id: string;
  readonly recipient: SubjectKey;
  readonly queued_at: Date;
  readonly sent_at: Date | null;
  readonly delivered_at: Date | null;
  readonly rejected_at: Date | null;
  readonly failed_at: Date | null;
  readonly failure: string | null;
}

/** The messages of a case, oldest first; the caller has shown that its visitor may see the case. */
export async function listSent(tx: Tx, calendar: Calendar, caseId: string): Promise<readonly SentMessage[]> {
  const rows =
    await tx.many<Row>(sql`select id, recipient, queued_at, sent_at, delivered_at, rejected_at, failed_at, failure
    from e_address.sent_of(${caseId}::uuid)`);
  return rows.map((row) => ({
    id: row.id,
    to: row.recipient,
    state: stateOf(row),
    queuedAt: row.queued_at,
    ...(row.sent_at && { sentAt: row.sent_at, notifiedOn: deemedNotifiedOn(calendar, row.sent_at) }),
    ...(row.failure && { failure: row.failure }),
  }));
}

/** When one message left, by the server's confirmation; undefined before. For the worker, which carries the news of it. */
export async function findSentAt(tx: Tx, id: string): Promise<Date | undefined> {
  const row = await tx.maybe<{ sentAt: Date | null }>(
    sql`select sent_at as "sentAt" from e_address.outgoing where id = ${id}::uuid`,
  );
  return row?.sentAt ?? undefined;
}

function stateOf(row: Row): SentMessage['state'] {
  if (row.failed_at) return 'failed';
  if (row.rejected_at) return 'rejected';
  if (row.delivered_at) return 'delivered';
  return row.sent_at ? 'sent' : 'queued';
}
