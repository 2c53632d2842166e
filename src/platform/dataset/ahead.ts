import { sql, type Tx } from '../db/index.js';
import type { DataSet, Kind } from './kind.js';

/** Changes that took effect in a time, and how many of them had been published before they did. */
export interface Ahead {
  readonly total: number;
  readonly hits: number;
}

/** Of the changes of some kinds that took effect from an instant up to another. What came with a release is no change. */
export function countAhead(
  tx: Tx,
  { id }: Pick<DataSet<never>, 'id'>,
  kinds: readonly Pick<Kind<never>, 'id'>[],
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<Ahead> {
  return tx.one<Ahead>(sql`
    select count(*)::int as total, (count(*) filter (where published_at < valid_from))::int as hits from dataset.version
    where dataset = ${id} and kind = any (${kinds.map((kind) => kind.id)}::text[]) and published_at is not null
      and published_by <> 'system:release' and valid_from >= ${from} and valid_from < ${to}
      and (undone_at is null or undone_at > valid_from)`);
}
