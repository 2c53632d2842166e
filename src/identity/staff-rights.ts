import { sql } from '../platform/db/index.js';
import type { House } from '../platform/room/index.js';

/** Whether the person holds any right in the agency now. */
export async function isStaffMember(house: House, personId: string): Promise<boolean> {
  const [row] = await house.db('web').query<{ held: boolean }>(sql`select exists (select from identity.staff_right
    where person_id = ${personId} and approved_at is not null and revoked_at is null) as held`);
  return row?.held === true;
}
