import { sql, type Tx } from '../../platform/db/index.js';
import { indexFiles } from './index-files.js';

/** Entries that one run looks through: few have files, and each that has is a job of its own. */
export const atOnce = 2_000;

/**
 * Has the files of entries from before there was such an index read for the search, some at a time, until it has been through them all.
 * The mark of how far it has come moves with the jobs that it adds; cut off or run twice, it goes on from there.
 */
export async function indexEarlier(tx: Tx, most = atOnce): Promise<number> {
  const reach = await tx.maybe<{ from: number; to: number }>(sql`
    with next as (select done_to, least(done_to + ${most}, up_to) as reach from casework.earlier_files where done_to < up_to for update)
    update casework.earlier_files set done_to = next.reach from next
    returning next.done_to::float8 as from, next.reach::float8 as to`);
  if (!reach) return 0;
  const entries = await tx.many<{ id: number }>(sql`
    select id from casework.entry where id > ${reach.from} and id <= ${reach.to}
      and case when jsonb_typeof(data->'attachments') = 'array' then jsonb_array_length(data->'attachments') > 0 end order by id`);
  for (const { id } of entries) await indexFiles(tx, id);
  return entries.length;
}
