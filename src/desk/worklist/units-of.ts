import { whoOf } from '../../case/index.js';
import { confidentialUnit, units, type Visitor } from '../../identity/index.js';

/** The units whose cases a member of staff works with, by name; a right in the whole agency is one in every unit but the confidential one. */
export function unitsOf(officer: Visitor): readonly string[] {
  const own = whoOf(officer).units ?? [];
  if (!own.includes('*')) return own;
  const wide = units.map(({ id }) => id).filter((id) => id !== confidentialUnit);
  return [...new Set([...wide, ...own.filter((unit) => unit !== '*')])];
}
