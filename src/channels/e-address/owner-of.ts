import type { Look, SubjectKey } from '../../audit/index.js';
import type { Tx } from '../../platform/db/index.js';
import { findEntityByNumber, getEntity } from '../../registers/legal-entities/index.js';
import { findPerson, findPersonByCode } from '../../registers/persons/index.js';
import type { Owner } from './gateway.js';

/** By what the catalogue knows the subject; undefined for somebody whom the register of persons does not hold. */
export async function ownerOf(tx: Tx, look: Look, subject: SubjectKey): Promise<Owner | undefined> {
  const [kind, id = ''] = subject.split(':');
  if (kind === 'entity') return { registrationNumber: (await getEntity(tx, look, id)).registrationNumber };
  const person = await findPerson(tx, look, id);
  return person && { personCode: person.personalCode };
}

/** Whose an e-address is, by the number in it; undefined when no register knows it. */
export async function subjectOf(tx: Tx, look: Look, address: string): Promise<SubjectKey | undefined> {
  const number = address.slice(address.lastIndexOf('@') + 1).replace('-', '');
  if (!/^\d{11}$/.test(number)) return undefined;
  const person = address.startsWith('_PRIVATE@') ? await findPersonByCode(tx, look, number) : undefined;
  if (person) return `person:${person.id}`;
  const entity = await findEntityByNumber(tx, look, number);
  return entity && `entity:${entity.id}`;
}

/** The institution of a registration number; undefined when the register has none. */
export async function findInstitution(tx: Tx, look: Look, number: string): Promise<SubjectKey | undefined> {
  const entity = await findEntityByNumber(tx, look, number);
  return entity && `entity:${entity.id}`;
}
