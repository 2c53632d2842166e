import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';

/** A colleague who has the case open, or had a short while ago. */
export interface Present {
  readonly name: string;
  /** When they were last known to have it open. */
  readonly seenAt: Date;
}

/** Minutes for which an opened page counts as open: without script nobody says that they have left. */
const recent = 15;

/** The visitor has the case open now; gives the colleagues who have as well, the latest first. Their right to the case was asked before. */
export async function bePresent(tx: Tx, visitor: Visitor, caseId: string): Promise<readonly Present[]> {
  const { key, name } = actorOf(visitor);
  await tx.run(sql`
    insert into casework.presence as here (case_id, person_key, person_name, opened_at, seen_at)
    values (${caseId}::uuid, ${key}, ${name}, ${tx.now}, ${tx.now})
    on conflict (case_id, person_key) do update set person_name = excluded.person_name, seen_at = excluded.seen_at,
      opened_at = case when here.seen_at < excluded.seen_at - interval '15 minutes' then excluded.opened_at else here.opened_at end`);
  return tx.many<Present>(sql`
    select person_name as name, seen_at as "seenAt" from casework.presence
    where case_id = ${caseId}::uuid and person_key <> ${key} and seen_at > ${tx.now}::timestamptz - make_interval(mins => ${recent}::int)
    order by seen_at desc limit 5`);
}

/** Forgets who had what open: it serves the moment, and nobody is counted by it. Gives how many lines went. */
export function sweepPresence(tx: Tx): Promise<number> {
  return tx.run(sql`
    delete from casework.presence where (case_id, person_key) in (select case_id, person_key from casework.presence
      where seen_at < ${tx.now}::timestamptz - interval '1 hour' limit 1000)`);
}
