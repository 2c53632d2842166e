import { rigaDate } from '../platform/clock/index.js';
import { sql, type Tx } from '../platform/db/index.js';

/** What the books say of the fee of a case; a case whose fee was never asked is not among the answers. */
export interface FeeStanding {
  readonly caseId: string;
  readonly gross: number;
  readonly isSettled: boolean;
  readonly isWaived: boolean;
}

/** How the fees of many cases stand in the books, so that the room of cases can hold its own instants against them. */
export async function feesOf(tx: Tx, caseIds: readonly string[]): Promise<readonly FeeStanding[]> {
  return await tx.many<FeeStanding>(sql`
    select source_id as "caseId", gross, settled_at is not null as "isSettled", waived_at is not null as "isWaived"
    from payments.obligation where kind = 'fee' and source_id = any(${[...caseIds]}::uuid[])`);
}

/** Keeps what disagrees between cases and books today, in place of what was found before; it stands among the differences of the day. */
export async function keepCaseDifferences(tx: Tx, found: readonly FeeStanding[]): Promise<void> {
  const today = rigaDate(tx.now);
  await tx.run(sql`delete from payments.difference where held_on = ${today}::date and kind = 'case'`);
  await tx.run(sql`insert into payments.difference (held_on, held_at, kind, about, expected, found)
    select ${today}::date, ${tx.now}, 'case', * from unnest(${found.map(({ caseId }) => caseId)}::text[],
      ${found.map(({ gross, isSettled }) => (isSettled ? gross : 0))}::bigint[],
      ${found.map(({ gross, isSettled }) => (isSettled ? 0 : gross))}::bigint[]) on conflict do nothing`);
}
