import { sql, type Tx } from '../platform/db/index.js';
import type { GrantName } from './visitor.js';

/** A member of staff as colleagues name them. */
export interface Colleague {
  /** `person:<uuid>` */
  readonly key: string;
  readonly name: string;
}

/** Who holds a right in any of the units now, by name; rights in the whole agency count in every unit but the confidential one. */
export function listColleagues(tx: Tx, grant: GrantName, units: readonly string[]): Promise<Colleague[]> {
  return tx.many<Colleague>(sql`
    select 'person:' || person_id as key, min(person_name) as name from identity.staff_right
    where approved_at is not null and revoked_at is null and grant_name = ${grant}
      and (unit = any (${units}::text[]) or unit = '*' and ${units}::text[] <> array['whistleblowing'])
    group by person_id order by min(person_name) collate "lv-x-icu", person_id`);
}
