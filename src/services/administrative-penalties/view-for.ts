import type { OwnLook } from '../../case/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { findPerson } from '../../registers/persons/index.js';
import { type View, viewOf } from './age.js';

/** Whoever looks at their own or a company's sees everything; of a minor whom they represent, what the minor's age allows. */
export async function viewFor({ tx, look, applicant: { subject } }: OwnLook): Promise<View> {
  if (subject.relation !== 'child' && subject.relation !== 'ward') return 'everything';
  const person = await findPerson(tx, look, subject.key.slice('person:'.length));
  return person ? viewOf(person.birthDate, rigaDate(tx.now)) : 'everything';
}
