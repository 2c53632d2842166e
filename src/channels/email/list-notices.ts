import { sql, type Tx } from '../../platform/db/index.js';

/** A notice that left, or is to leave, by e-mail, and how it fared. */
export interface NoticeState {
  readonly id: string;
  readonly queuedAt: Date;
  readonly recipient: string;
  readonly subject: string;
  readonly state: 'queued' | 'sent' | 'delivered' | 'bounced-temporary' | 'bounced-permanent' | 'failed';
  /** Since when it is so. */
  readonly at: Date;
  /** SMTP code or the name of the fault. */
  readonly failure: string | null;
  /** The address takes no mail, and nothing more is sent there. */
  readonly dead: boolean;
}

interface Row extends Omit<NoticeState, 'state' | 'at'> {
  readonly sentAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly bouncedAt: Date | null;
  readonly failedAt: Date | null;
  readonly bounce: 'permanent' | 'temporary' | null;
}

/** The notices of a case, oldest first; for whoever may see the case. */
export async function listNotices(tx: Tx, caseId: string): Promise<readonly NoticeState[]> {
  const rows = await tx.many<Row>(sql`
    select id, queued_at as "queuedAt", recipient, subject, sent_at as "sentAt", delivered_at as "deliveredAt",
      bounced_at as "bouncedAt", failed_at as "failedAt", bounce, failure, dead from email.notices_of(${caseId}::uuid)`);
  return rows.map((row) => ({ ...row, ...stateOf(row) }));
}

/** A permanent end outweighs what went before; a delivery outweighs a delay. */
function stateOf(row: Row): Pick<NoticeState, 'state' | 'at'> {
  if (row.failedAt) return { state: 'failed', at: row.failedAt };
  if (row.bouncedAt && row.bounce === 'permanent') return { state: 'bounced-permanent', at: row.bouncedAt };
  if (row.deliveredAt) return { state: 'delivered', at: row.deliveredAt };
  if (row.bouncedAt) return { state: 'bounced-temporary', at: row.bouncedAt };
  if (row.sentAt) return { state: 'sent', at: row.sentAt };
  return { state: 'queued', at: row.queuedAt };
}
