import { type Db, sql } from '../../platform/db/index.js';

/** A notice that the demonstration would have sent. */
export interface OutboxMail {
  readonly id: string;
  readonly at: Date;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly caseNumber: string | undefined;
  readonly state: 'sent';
}

/** The newest notices of the demonstration's outbox; outside the demonstration there are none. */
export async function listOutbox(db: Db, { limit }: { readonly limit: number }): Promise<readonly OutboxMail[]> {
  const rows = await db.query<Omit<OutboxMail, 'state' | 'caseNumber'> & { readonly caseNumber: string | null }>(sql`
    select notice_id as id, at, recipient as to, subject, text, html, case_number as "caseNumber"
    from email.outbox order by at desc, notice_id limit ${limit}`);
  return rows.map((row) => ({ ...row, caseNumber: row.caseNumber ?? undefined, state: 'sent' }));
}
