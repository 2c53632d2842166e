import { sql, type Tx } from '../../../platform/db/index.js';

interface Kept {
  readonly total: number;
  readonly hits: number;
}

/** What was promised of calls that came in a time, and in how many it was kept. */
export interface CountedCalls {
  /** Of those who waited longer than five seconds or were answered: those who were answered. Who asked to be called back did not give up. */
  readonly answered: Kept;
  /** Of the same: those answered within twenty seconds. */
  readonly quickly: Kept;
  /** Of calls that were recorded: those whose caller had heard so before they were put through. */
  readonly announced: Kept;
}

/** Calls that rang from an instant up to another, by the same instants as `figuresSince`. */
export async function countCalls(tx: Tx, from: Date, to: Date): Promise<CountedCalls> {
  const row = await tx.one<{ rang: number; met: number; quick: number; recorded: number; announced: number }>(sql`
    with calls as (
      select rang_at, notice_at, least(answered_at, taken_at) as met_at,
        coalesce(abandoned_at, case when answered_at is null and taken_at is null then ended_at end) as left_at,
        exists (select from phone.call_back where call_id = call.id) as asked,
        exists (select from phone.recording where call_id = call.id and ready_at is not null) as is_recorded
      from phone.call where first_at >= ${from} and first_at < ${to} and rang_at is not null
    ), counted as (
      select *, met_at is not null or (left_at - rang_at > interval '5 seconds' and not asked) as is_counted from calls
    )
    select (count(*) filter (where is_counted))::int as rang, count(met_at)::int as met,
      (count(*) filter (where met_at - rang_at <= interval '20 seconds'))::int as quick,
      (count(*) filter (where is_recorded))::int as recorded, (count(*) filter (where is_recorded and notice_at is not null))::int as announced
    from counted`);
  return {
    answered: { total: row.rang, hits: row.met },
    quickly: { total: row.rang, hits: row.quick },
    announced: { total: row.recorded, hits: row.announced },
  };
}
