import type { Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { assignCase } from '../verbs/work-on-case.js';

/** Takes the case of the units that nobody has taken and whose term is nearest; two who ask at once get two. Complaints about whoever asks are passed over. Undefined when none waits. */
export async function takeNext(tx: Tx, visitor: Visitor, units: readonly string[]): Promise<string | undefined> {
  const next = await tx.maybe<{ id: string }>(sql`
    select locked.id from unnest(${units}::text[]) as wanted(unit_id), lateral (
      select id, due_key, submitted_at from casework.case_file
      where unit = wanted.unit_id and closed_at is null and queue = 'to-do' and assigned_to is null
        and not exists (select from casework.complained_about as about where about.case_id = case_file.id and about.person_key = ${visitor.person.key})
      order by due_key, submitted_at, id limit 1 for update skip locked) as locked
    order by locked.due_key, locked.submitted_at, locked.id limit 1`);
  if (next) await assignCase(tx, visitor, next.id);
  return next?.id;
}
