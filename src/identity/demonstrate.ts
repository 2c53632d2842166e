import { sql } from '../platform/db/index.js';
import type { House } from '../platform/room/index.js';
import { demonstrationPeople } from '../registers/persons/index.js';
import { demonstrationStaff, isStaffKey } from './demonstration.js';
import { hashOfRight } from './staff-rights.js';

/** Who set the demonstration up: nobody of the people in it, so that four eyes hold for its rights too. */
const founder = { id: 'f1c70000-0000-4000-b000-000000000001', name: 'Lete' };

/** Gives the demonstration's staff their rights; what is there already stays. */
export async function demonstrate(house: House): Promise<void> {
  const { aija, guntis } = demonstrationPeople;
  await house.db('web').transaction({}, async (tx) => {
    for (const [key, person] of Object.entries(demonstrationPeople)) {
      if (!isStaffKey(key)) continue;
      const approver = key === 'aija' ? guntis : aija;
      for (const [index, { grant, unit }] of demonstrationStaff[key].entries()) {
        const id = `${person.id.slice(0, 19)}a${index}${person.id.slice(21)}`;
        const asked = { personId: person.id, personName: nameOf(person), grant, unit, reason: 'Demonstrācija' };
        const hash = hashOfRight(id, asked);
        const begun = await tx.run(sql`insert into identity.staff_right (id, person_id, person_name, grant_name, unit,
            reason, content_hash, requested_by, requested_by_name, requested_at)
          values (${id}, ${person.id}, ${asked.personName}, ${grant}, ${unit}, ${asked.reason}, ${hash}, ${founder.id},
            ${founder.name}, ${tx.now}) on conflict (id) do nothing`);
        if (begun)
          await tx.run(sql`update identity.staff_right set approved_by = ${approver.id},
            approved_by_name = ${nameOf(approver)}, approved_at = ${tx.now}, approved_hash = ${hash} where id = ${id}`);
      }
    }
  });
}

function nameOf({ givenName, familyName }: { readonly givenName: string; readonly familyName: string }): string {
  return `${givenName} ${familyName}`;
}
