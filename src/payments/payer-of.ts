import type { FastifyRequest } from 'fastify';
import type { Actor, SubjectKey } from '../audit/index.js';
import { Refusal } from '../platform/http/index.js';

/** For whom the visitor pays, and how the audit names them. */
export function payerOf({ visitor }: FastifyRequest): { readonly payer: SubjectKey; readonly actor: Actor } {
  if (!visitor) throw new Refusal('not-found');
  const { person, actingFor, institution } = visitor;
  const kinds = {
    self: 'person',
    child: 'delegate',
    ward: 'delegate',
    company: 'signatory',
    institution: 'employee',
  } as const;
  const actor: Actor = {
    kind: kinds[actingFor.relation],
    key: person.key,
    name: `${person.givenName} ${person.familyName}`,
    ...(institution && { institution: institution.name }),
    ...(actingFor.key !== person.key && { onBehalfOf: actingFor.key }),
  };
  return { payer: actingFor.key, actor };
}
