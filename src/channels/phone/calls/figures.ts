import { sql, type Tx } from '../../../platform/db/index.js';

/** How the queue stands; shares from 0 to 1, times in seconds, null where nothing can be told yet. */
export interface Figures {
  readonly waiting: number;
  readonly longest: number;
  readonly answered: number;
  readonly abandoned: number;
  readonly serviceLevel: number | null;
  readonly averageWait: number | null;
  readonly averageHandling: number | null;
  readonly abandonRate: number | null;
}

/**
 * Computed from the instants of the calls that rang since an instant and up to another, now unless given. Answered is whatever comes first, the exchange's word or
 * the operator's. Service level 80/20: answered within 20 s, of all answered and of those abandoned after more than 5 s (who
 * gives up sooner had dialled wrong; who asked to be called did not give up). ASA: mean wait of answered calls. AHT: talk, hold and the work after it, of calls that are done.
 */
export function figuresSince(tx: Tx, since: Date, until: Date = tx.now): Promise<Figures> {
  return tx.one<Figures>(sql`
    with calls as (
      select *, least(answered_at, taken_at) as met_at, coalesce(abandoned_at, case when answered_at is null and taken_at is null then ended_at end) as left_at,
        exists (select 1 from phone.call_back where call_id = call.id) as asked
      from phone.call where first_at >= ${since} and first_at <= ${until} and rang_at is not null
    ), measured as (
      select met_at is not null as is_met, met_at is null and left_at is not null and not asked as is_left, met_at is null and left_at is null
          and rang_at > ${tx.now}::timestamptz - interval '30 minutes' as waits,
        greatest(0, extract(epoch from coalesce(met_at, left_at, ${tx.now}::timestamptz) - rang_at)) as wait,
        case when met_at is not null and ended_at is not null
          then greatest(0, extract(epoch from greatest(ended_at, coalesce(finished_at, ended_at)) - met_at)) end as handling
      from calls
    )
    select count(*) filter (where waits)::int as waiting,
      coalesce(max(wait) filter (where waits), 0)::float8 as longest,
      count(*) filter (where is_met)::int as answered,
      count(*) filter (where is_left)::int as abandoned,
      (count(*) filter (where is_met and wait <= 20))::float8 / nullif(count(*) filter (where is_met or (is_left and wait > 5)), 0) as "serviceLevel",
      (avg(wait) filter (where is_met))::float8 as "averageWait",
      avg(handling)::float8 as "averageHandling",
      (count(*) filter (where is_left and wait > 5))::float8 / nullif(count(*) filter (where is_met or is_left), 0) as "abandonRate"
    from measured`);
}

/** How the queue stands since an instant, in a few characters that tell nothing of anybody: they differ whenever a page that shows it is old. */
export async function stateOfQueue(tx: Tx, since: Date): Promise<string> {
  const { state } = await tx.one<{ state: string }>(sql`
    select md5(concat_ws('|', count(*), count(taken_at), count(answered_at), count(abandoned_at), count(ended_at), count(finished_at),
        count(transferred_at), max(transferred_at), count(*) filter (where priority = 'P1'), count(*) filter (where priority = 'P2'),
        (select string_agg(id::text, ',' order by id) from phone.call_back where done_at is null))) as state
    from phone.call where first_at >= ${since}`);
  return state;
}
