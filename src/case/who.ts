import type { Actor, SubjectKey } from '../audit/index.js';
import { confidentialUnit, hasGrant, type Visitor } from '../identity/index.js';
import type { Who } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import type { CaseFile } from './case-file.js';

/** Lete itself, where it acts by rule. */
export const systemActor: Actor = { kind: 'system', key: 'system:lete', name: 'Lete' };

/** Everything, for the worker: its verbs are guarded by state, not by person. `*` alone leaves whistleblowers' reports out. */
export const everyUnit: Who = { units: ['*', confidentialUnit] };

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

/** Refuses unless the visitor is an officer of the unit and has taken the case: what they decide on, nobody else does meanwhile. */
export function authoriseHolder(visitor: Visitor, caseFile: Pick<CaseFile, 'unit' | 'assignedTo'>): void {
  authoriseOfficer(visitor, caseFile.unit);
  if (caseFile.assignedTo !== visitor.person.key) throw new Refusal('not-now', takeFirst);
}

const takeFirst = {
  lv: 'Šī lieta nav pie Jums. Lai rīkotos, vispirms uzņemieties to.',
  en: 'This case is not with you. Take it first to act on it.',
};

/** Refuses with `not-found` unless the visitor works with the unit's cases, as an officer or an operator. */
export function authoriseColleague(visitor: Visitor, unit: string): void {
  if (!hasGrant(visitor, 'officer', unit) && !hasGrant(visitor, 'operator', unit)) throw new Refusal('not-found');
}

/** Refuses with `not-found` unless the matter is the visitor's own or that of the subject they act for. */
export function authoriseParty(visitor: Visitor, subjectKey: SubjectKey): void {
  if (visitor.side !== 'client' || (subjectKey !== visitor.person.key && subjectKey !== visitor.actingFor.key))
    throw new Refusal('not-found');
}
