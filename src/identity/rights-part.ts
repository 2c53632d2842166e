import { z } from 'zod';
import { unitsOn, wholeAgency } from '../agency/index.js';
import type { Part } from '../platform/dataset/index.js';
import { Refusal } from '../platform/http/index.js';
import type { Text } from '../platform/text/index.js';
import { findPerson } from '../registers/persons/index.js';
import { grantNames } from './admin-texts.js';
import { declineRight, requestRight, revokeRight } from './change-rights.js';
import { rightsLook } from './looks.js';
import { listRequests, listRights, type StaffRight } from './staff-rights.js';
import { grants, hasGrant, type Visitor } from './visitor.js';

const shape = z.strictObject({
  person: z.guid(),
  name: z.string(),
  grant: z.enum(grants),
  reason: z.string().trim().min(1).max(500),
});

/**
 * Rights of staff in the one file, by unit, for administrators. What is imported is only asked for, and holds when a second administrator
 * approves it within a day; the person's name is the register's, never the file's. What a file lacks is taken away, by a second administrator
 * too: whoever handed the file in cannot carry it out, and the last administrators stay.
 */
export function rightsPart(visitor: Visitor): Part {
  return {
    id: 'rights',
    name: { lv: 'Darbinieku tiesības', en: 'Rights of staff' },
    isKey: (key) => /^[\da-f-]{36} [a-z]+$/.test(key),
    shape,
    title: titleOf,
    async read(tx) {
      if (!hasGrant(visitor, 'administrator')) return {};
      const held = [...(await listRequests(tx)), ...(await listRights(tx))];
      const recordsIn = (of: string) =>
        Object.fromEntries(held.filter(({ unit }) => unit === of).map((right) => [keyOf(right), saysOf(right)]));
      const { standing, planned, former } = await unitsOn(tx);
      const places = [...standing, ...planned, ...former, wholeAgency];
      return Object.fromEntries(places.map(({ id }) => [id, recordsIn(id)]));
    },
    async add(tx, { place: unit, says }) {
      const { person: personId, grant, reason } = shape.parse(says);
      const person = await findPerson(tx, rightsLook(visitor), personId);
      if (!person) throw new Refusal('not-valid', unknownPerson, { field: 'file' });
      const personName = `${person.givenName} ${person.familyName}`;
      await requestRight(tx, visitor, { personId, personName, grant, unit, reason });
    },
    endNeedsSecond: true,
    async end(tx, { place, key }) {
      const isIt = (right: StaffRight) => right.unit === place && keyOf(right) === key;
      const held = (await listRights(tx)).find(isIt);
      if (held) return revokeRight(tx, visitor, held.id);
      const asked = (await listRequests(tx)).find(isIt);
      if (asked) return declineRight(tx, visitor, asked.id);
    },
  };
}

function titleOf(says: unknown): Text {
  const { name, grant } = shape.parse(says);
  const { lv, en } = grantNames[grant];
  return { lv: `${name}, ${lv}`, en: `${name}, ${en}` };
}

function keyOf({ personId, grant }: StaffRight): string {
  return `${personId} ${grant}`;
}

function saysOf({ personId, personName, grant, reason }: StaffRight): z.infer<typeof shape> {
  return { person: personId, name: personName, grant, reason };
}

const unknownPerson = {
  lv: 'Failā ir persona, kuras reģistrā nav. Tiesības lūdziet darbinieku tiesību lapā pēc personas koda.',
  en: 'The file has a person whom the register does not hold. Ask for the right by personal code on the page of rights of staff.',
};
