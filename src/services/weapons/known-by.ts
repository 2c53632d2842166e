import type { Look, SubjectKey } from '../../audit/index.js';
import type { Tx } from '../../platform/db/index.js';
import { parseRegistrationNumber } from '../../platform/identifiers/index.js';
import { findEntityByNumber } from '../../registers/legal-entities/index.js';
import { licencesOf } from '../../registers/licences/index.js';
import { findPersonByCode } from '../../registers/persons/index.js';

/** Whom a personal code or a registration number names: the latter's check digit tells it from a code. Undefined where the registers know nobody by it. */
export async function subjectBy(tx: Tx, look: Look, code: string): Promise<SubjectKey | undefined> {
  if (parseRegistrationNumber(code).ok) {
    const entity = await findEntityByNumber(tx, look, code);
    return entity && `entity:${entity.id}`;
  }
  const person = await findPersonByCode(tx, look, code);
  return person && `person:${person.id}`;
}

/** Whether somebody has a valid licence to trade in weapons. */
export async function mayTrade(tx: Tx, look: Look, subject: SubjectKey): Promise<boolean> {
  const licences = await licencesOf(tx, look, subject);
  return licences.some(({ kind, status }) => kind === 'weapons-commerce' && status === 'valid');
}
