import type { PlainDate } from '../platform/clock/index.js';
import { sql, type Tx } from '../platform/db/index.js';

interface Kept {
  readonly total: number;
  readonly hits: number;
}

/** Readings of every component from one day to another, the last not included, and those that were answered; what failed during planned works is left out of both. */
export function countReadings(tx: Tx, from: PlainDate, until: PlainDate): Promise<Kept> {
  return tx.one<Kept>(sql`
    select coalesce(sum(asked - failed_planned), 0)::int as total, coalesce(sum(asked - failed), 0)::int as hits
    from status.day where day >= ${from}::date and day < ${until}::date`);
}

/** Planned works that began from an instant up to another, and how many of them were announced before they did. */
export function countAnnounced(tx: Tx, from: Date, to: Date): Promise<Kept> {
  return tx.one<Kept>(sql`
    select count(*)::int as total, (count(*) filter (where published_at < starts_at))::int as hits
    from status.notice where kind = 'planned' and cancelled_at is null and starts_at >= ${from} and starts_at < ${to}`);
}
