import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';

/** Mistakes admitted in one month by one unit in one service. */
export interface MistakeCount {
  /** `2026-11`. */
  readonly month: string;
  readonly unit: string;
  /** Null for letters and questions. */
  readonly service: string | null;
  readonly marked: number;
  readonly settled: number;
  /** Measures whose day has come and which are not carried out. */
  readonly measuresDue: number;
  readonly measuresDone: number;
}

/** Mistakes admitted from one day to another, both counted in Riga, among the units that the transaction sees; the newest month first. */
export function countMistakes(tx: Tx, from: PlainDate, until: PlainDate): Promise<readonly MistakeCount[]> {
  return tx.many<MistakeCount>(sql`
    select to_char(marked_at at time zone 'Europe/Riga', 'YYYY-MM') as month, unit, service, count(*)::int as marked,
      count(settled_at)::int as settled, count(measure_done_at)::int as "measuresDone",
      (count(*) filter (where measure_done_at is null and measure_due_on <= ${rigaDate(tx.now)}::date))::int as "measuresDue"
    from casework.mistake
    where marked_at >= (${from}::date)::timestamp at time zone 'Europe/Riga'
      and marked_at < (${until}::date + 1)::timestamp at time zone 'Europe/Riga'
    group by 1, 2, 3 order by 1 desc, 2, 3`);
}
