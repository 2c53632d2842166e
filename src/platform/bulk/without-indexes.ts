import type pg from 'pg';

/** A load is worth laying the indexes aside for from this many rows on; below, keeping them up row by row is quicker. */
export const manyRows = 200_000;

/**
 * Runs a large load into a schema with its keys, foreign keys and indexes laid aside, and puts each back as it was: building
 * them once is many times quicker than keeping them up for every row. All in the caller's transaction, so a failed load
 * leaves them as they were. Nobody else reads the schema's tables meanwhile: PostgreSQL locks them.
 */
export async function withoutIndexes<T>(
  client: pg.ClientBase,
  schema: string,
  rows: number,
  work: () => Promise<T>,
): Promise<T> {
  if (rows < manyRows) return work();
  const { rows: laidAside } = await client.query<{ drop: string; put: string }>(parts, [schema]);
  for (const part of laidAside) await client.query(part.drop);
  const result = await work();
  await client.query(`set local maintenance_work_mem = '192MB'`);
  for (const part of laidAside.toReversed()) await client.query(part.put);
  return result;
}

// Foreign keys go first and come back last, for they lean on the keys.
const parts = `
  select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as drop,
    format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as put,
    case c.contype when 'f' then 1 else 3 end as turn
  from pg_constraint c where c.connamespace = $1::regnamespace and c.contype in ('f', 'p', 'u')
  union all
  select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid), 2
  from pg_index i join pg_class t on t.oid = i.indrelid
  where t.relnamespace = $1::regnamespace and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))
  order by turn`;
