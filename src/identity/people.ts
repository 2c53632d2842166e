import type { Look } from '../audit/index.js';
import { hmac } from '../platform/crypto/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import type { House } from '../platform/room/index.js';
import { findPersonByCode } from '../registers/persons/index.js';
import type { Vouched } from './eid/read-claims.js';
import { nobody, signInLook } from './looks.js';
import type { ProvenPerson } from './sessions.js';

/**
 * The person whom the provider vouched for: by personal code, present or former, in the population register. Whoever is
 * not there (people of other states) gets a record of this room's own, found again by a keyed hash of the identifier.
 */
export async function recognisePerson(
  house: House,
  tx: Tx,
  vouched: Vouched,
  look: Look = signInLook({ ...nobody, name: `${vouched.givenName} ${vouched.familyName}` }),
): Promise<ProvenPerson> {
  if (vouched.country === 'LV') {
    const person = await findPersonByCode(tx, look, vouched.identifier);
    if (person) return { id: person.id, givenName: person.givenName, familyName: person.familyName, inRegister: true };
  }
  return outsider(house, tx, vouched);
}

async function outsider(house: House, tx: Tx, vouched: Vouched): Promise<ProvenPerson> {
  const { country, identifier, givenName, familyName } = vouched;
  const hash = hmac(house.secretFor('identity outsider'), country, identifier);
  const { id } = await tx.one<{ id: string }>(sql`insert into identity.outsider
      (identifier_hash, country, given_name, family_name, first_seen_at)
    values (${hash}, ${country}, ${givenName}, ${familyName}, ${tx.now})
    on conflict (identifier_hash) do update set given_name = ${givenName}, family_name = ${familyName}
    returning id`);
  return { id, givenName, familyName, inRegister: false };
}
