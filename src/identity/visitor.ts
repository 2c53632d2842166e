import type { Actor, SubjectKey } from '../audit/index.js';
import { confidentialUnit } from './units.js';

/** How strongly someone's identity is proven, weakest first (domain §10.3). */
export const assurances = ['anonymous', 'email', 'substantial', 'high'] as const;
export type Assurance = (typeof assurances)[number];

/** Rights of staff, granted per unit. */
export const grants = ['operator', 'officer', 'quality', 'editor', 'administrator'] as const;
export type GrantName = (typeof grants)[number];

export interface Grant {
  readonly grant: GrantName;
  /** Unit id, or `*` for the whole agency. */
  readonly unit: string;
}

/** Why someone may act for a subject. */
export type Relation = 'self' | 'child' | 'ward' | 'company' | 'institution';

/** Whose matter it is: the person signed in, or the child, ward or company that they chose to act for. */
export interface Subject {
  readonly key: SubjectKey;
  readonly name: string;
  readonly relation: Relation;
}

/** Someone who is signed in, as every page sees them. */
export interface Visitor {
  /** Public id of the session, for the list of one's own sessions; not the secret in the cookie. */
  readonly sessionId: string;
  /** The human behind the screen. */
  readonly person: {
    readonly key: SubjectKey;
    readonly id: string;
    readonly givenName: string;
    readonly familyName: string;
  };
  /** True for people of other states, whom the population register does not hold and only this room knows. */
  readonly outsider?: boolean;
  readonly assurance: Assurance;
  /** When they last proved who they are. */
  readonly authenticatedAt?: Date;
  /** `client`, or `staff` when signed in to the agency's side. */
  readonly side: 'client' | 'staff';
  readonly actingFor: Subject;
  /** Institution of an employee (registration number and name). */
  readonly institution?: { readonly registrationNumber: string; readonly name: string };
  readonly grants: readonly Grant[];
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in; undefined for anonymous visitors. */
    visitor: Visitor | undefined;
  }
}

/** The visitor as the audit writes them down: the person and the capacity, and for whom they act. */
export function actorOf(visitor: Visitor): Actor {
  const { person, actingFor, side, institution, grants: held } = visitor;
  const name = `${person.givenName} ${person.familyName}`;
  const acting = actingFor.key === person.key ? {} : { onBehalfOf: actingFor.key };
  if (side === 'staff')
    return { kind: 'staff', key: person.key, name, institution: institution?.name, unit: held[0]?.unit };
  const kind = {
    self: 'person',
    child: 'delegate',
    ward: 'delegate',
    company: 'signatory',
    institution: 'employee',
  } as const;
  return { kind: kind[actingFor.relation], key: person.key, name, institution: institution?.name, ...acting };
}

/** Whether a visitor holds a right in a unit. One in the whole agency is none in the unit of whistleblowers' reports. */
export function hasGrant(visitor: Visitor | undefined, grant: GrantName, unit?: string): boolean {
  if (visitor?.side !== 'staff') return false;
  return visitor.grants.some(
    (held) =>
      held.grant === grant &&
      (unit === undefined || held.unit === unit || (held.unit === '*' && unit !== confidentialUnit)),
  );
}

/** The units in which a visitor holds a grant, as it was given: `*` for all. */
export function unitsOf(visitor: Visitor | undefined, grant: GrantName): readonly string[] {
  return visitor?.grants.filter((held) => held.grant === grant).map(({ unit }) => unit) ?? [];
}
