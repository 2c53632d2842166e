import { record } from '../audit/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import type { Command, House } from '../platform/room/index.js';
import { findPersonByCode, type Person } from '../registers/persons/index.js';
import { hashOfRight } from './staff-rights.js';

const system = { kind: 'system', key: 'system:lete', name: 'Lete' } as const;
const look = { actor: system, purpose: 'rights', legalGround: 'Valsts pārvaldes iekārtas likuma 17. pants' };
const founder = '00000000-0000-4000-8000-000000000000';

/** `lete identity administrators <code> <code>`: an agency's first two administrators, who then give all other rights. */
export function firstAdministrators(house: House): Command {
  return {
    about: 'names the first two administrators by personal code, while there are none',
    run: async (codes) => {
      const [one, two] = codes;
      if (!one || !two || codes.length > 2) return say('Name two people: lete identity administrators CODE CODE', 64);
      return house.db('web').transaction({}, async (tx) => {
        const there = await tx.many(sql`select 1 from identity.staff_right
          where grant_name = 'administrator' and approved_at is not null and revoked_at is null limit 1`);
        if (there.length)
          return say('There are administrators already: they give further rights at /desk/admin/people.', 1);
        const [first, second] = [await findPersonByCode(tx, look, one), await findPersonByCode(tx, look, two)];
        if (!first || !second || first.id === second.id)
          return say('Both codes must belong to two different people in the persons register.', 1);
        await appoint(tx, first, second);
        await appoint(tx, second, first);
        return say('Two administrators are named. They sign in at /desk.', 0);
      });
    },
  };
}

async function appoint(tx: Tx, person: Person, other: Person): Promise<void> {
  const asked = {
    personId: person.id,
    personName: nameOf(person),
    grant: 'administrator',
    unit: '*',
    reason: 'lete identity administrators',
  } as const;
  const { id } = await tx.one<{ id: string }>(sql`select gen_random_uuid() as id`);
  const hash = hashOfRight(id, asked);
  await tx.run(sql`insert into identity.staff_right (id, person_id, person_name, grant_name, unit, reason, content_hash,
      requested_by, requested_by_name, requested_at)
    values (${id}, ${person.id}, ${asked.personName}, 'administrator', '*', ${asked.reason}, ${hash}, ${founder}, 'Lete', ${tx.now})`);
  await tx.run(sql`update identity.staff_right set approved_by = ${other.id}, approved_by_name = ${nameOf(other)},
    approved_at = ${tx.now}, approved_hash = ${hash} where id = ${id}`);
  const detail = { right: id, grant: 'administrator', unit: '*' };
  await record(tx, { ...look, deed: 'identity:right-approved', subject: `person:${person.id}`, detail });
}

function nameOf({ givenName, familyName }: Person): string {
  return `${givenName} ${familyName}`;
}

function say(sentence: string, code: number): number {
  process.stdout.write(`${sentence}\n`);
  return code;
}
