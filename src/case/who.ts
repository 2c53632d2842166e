import type { Actor, SubjectKey } from '../audit/index.js';
import { hasGrant, type Visitor } from '../identity/index.js';
import type { Who } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';

/** Lete itself, where it acts by rule. */
export const systemActor: Actor = { kind: 'system', key: 'system:lete', name: 'Lete' };

/** Everything, for the worker: its verbs are guarded by state, not by person. */
export const everyUnit: Who = { units: ['*'] };

/** What row-level security lets a visitor see: their own and their chosen subject's matters; for staff, their units'. */
export function whoOf(visitor: Visitor): Who {
  if (visitor.side === 'staff') {
    const units = visitor.grants
      .filter(({ grant }) => grant === 'officer' || grant === 'operator')
      .map(({ unit }) => unit);
    return { units: [...new Set(units)] };
  }
  return { subjects: [visitor.person.key, visitor.actingFor.key] };
}

/** Refuses unless the visitor is an officer of the unit: the first wall before every verb of the desk. */
export function authoriseOfficer(visitor: Visitor, unit: string): void {
  if (!hasGrant(visitor, 'officer', unit)) throw new Refusal('not-allowed');
}

/** Refuses with `not-found` unless the matter is the visitor's own or that of the subject they act for. */
export function authoriseParty(visitor: Visitor, subjectKey: SubjectKey): void {
  if (visitor.side !== 'client' || (subjectKey !== visitor.person.key && subjectKey !== visitor.actingFor.key))
    throw new Refusal('not-found');
}
