import type { Look } from '../audit/index.js';
import { actorOf, atLeast, confirmRepresentation, type Visitor } from '../identity/index.js';
import type { Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import type { House } from '../platform/room/index.js';
import { workLook } from './look.js';
import type { Applicant, Passport } from './service.js';
import { whoOf } from './who.js';

/** Who asks for a page of a service's own, as the guard left it on the request. */
export interface Asking {
  readonly visitor: Visitor | undefined;
  readonly id: string;
}

/**
 * One transaction for whoever visits a service's own page as a client: proven as the service asks, for one for whom it is, and still
 * allowed to act for them. For the rooms of services, which know nothing of sessions.
 */
export function asClientOf<T>(
  house: House,
  { visitor, id }: Asking,
  passport: Passport,
  work: (tx: Tx, look: Look, applicant: Applicant) => Promise<T>,
): Promise<T> {
  if (visitor?.side !== 'client' || !atLeast(visitor.assurance, passport.assurance)) throw new Refusal('not-allowed');
  if (!passport.onBehalfOf.includes(visitor.actingFor.relation)) throw new Refusal('not-allowed');
  return house.db('web').transaction(
    whoOf(visitor),
    async (tx) => {
      if (visitor.actingFor.relation !== 'self') await confirmRepresentation(tx, visitor);
      const applicant = { actor: actorOf(visitor), subject: visitor.actingFor };
      const legalGround = passport.legalGrounds[0]?.title.lv ?? passport.name.lv;
      return work(tx, { actor: applicant.actor, purpose: 'own-data', legalGround, requestId: id }, applicant);
    },
    id,
  );
}

/** One transaction for an officer of the service's unit at work with its register; `reason` is theirs, and stands in the audit. */
export function asOfficerOf<T>(
  house: House,
  { visitor, id }: Asking,
  passport: Passport,
  { purpose, reason }: { readonly purpose: string; readonly reason?: string },
  work: (tx: Tx, look: Look) => Promise<T>,
): Promise<T> {
  const look = { ...workLook({ passport }, visitor, purpose), ...(reason && { reason }) };
  return house.db('web').transaction({}, (tx) => work(tx, look), id);
}
