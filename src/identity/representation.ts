import { sql, type Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import { employersOf, entitiesSignedBy } from '../registers/legal-entities/index.js';
import { childrenOf, wardsOf } from '../registers/persons/index.js';
import { representationLook } from './looks.js';
import { texts } from './texts.js';
import type { Relation, Subject, Visitor } from './visitor.js';

/** A subject for whom a person may act, with its registration number when it has one. */
export interface Representable extends Subject {
  readonly number?: string;
}

/** Who each kind of relation leads to today, by the registers; each look is written into the audit. */
const registersSay: Record<Exclude<Relation, 'self'>, (tx: Tx, visitor: Visitor) => Promise<Representable[]>> = {
  child: async (tx, visitor) =>
    (await childrenOf(tx, representationLook(visitor), visitor.person.id)).map((child) => ({
      key: `person:${child.id}`,
      name: `${child.givenName} ${child.familyName}`,
      relation: 'child',
    })),
  ward: async (tx, visitor) =>
    (await wardsOf(tx, representationLook(visitor), visitor.person.id)).map(({ person }) => ({
      key: `person:${person.id}`,
      name: `${person.givenName} ${person.familyName}`,
      relation: 'ward',
    })),
  company: async (tx, visitor) =>
    (await entitiesSignedBy(tx, representationLook(visitor), visitor.person.id))
      // Who signs only together with others cannot act alone here.
      .filter(({ alone }) => alone)
      .map(({ entity }) => ofEntity(entity, 'company')),
  institution: async (tx, visitor) =>
    (await employersOf(tx, representationLook(visitor), visitor.person.id)).map(({ entity }) =>
      ofEntity(entity, 'institution'),
    ),
};

function ofEntity(entity: { id: string; name: string; registrationNumber: string }, relation: Relation): Representable {
  return { key: `entity:${entity.id}`, name: entity.name, relation, number: entity.registrationNumber };
}

/** Everyone for whom this visitor may act now, themselves first. */
export async function listSubjects(tx: Tx, visitor: Visitor): Promise<readonly Representable[]> {
  const { key, givenName, familyName } = visitor.person;
  const found: Representable[] = [{ key, name: `${givenName} ${familyName}`, relation: 'self' }];
  for (const ask of Object.values(registersSay)) found.push(...(await ask(tx, visitor)));
  return found;
}

/** Whether the visitor may still act for whom they chose: a child comes of age, a guardianship ends, a signatory leaves. */
export async function mayStillRepresent(tx: Tx, visitor: Visitor): Promise<boolean> {
  const { key, relation } = visitor.actingFor;
  if (relation === 'self') return key === visitor.person.key;
  return (await registersSay[relation](tx, visitor)).some((subject) => subject.key === key);
}

/** Asks the registers, in this transaction, whether the visitor may still act for whom they chose; refuses when not. For every verb that binds someone. */
export async function confirmRepresentation(tx: Tx, visitor: Visitor): Promise<void> {
  if (!(await mayStillRepresent(tx, visitor))) throw new Refusal('not-allowed', texts.representationEnded);
}

/** Makes a session act for its own person again. */
export async function actForOneself(tx: Tx, sessionId: string): Promise<void> {
  await tx.run(sql`update identity.session set acting_key = null, acting_name = null, acting_relation = null,
    acting_number = null where id = ${sessionId}`);
}
