import { confidentialUnit, hasGrant, units, type Visitor } from '../../identity/index.js';

/**
 * Units whose registered letters somebody may open: their own, and for the records office all. A report of a breach is never
 * opened from the registry: its letter names whoever reported (Trauksmes celšanas likums, 11. pants).
 */
export function postUnits(officer: Visitor): readonly string[] {
  const isRecords = hasGrant(officer, 'officer', 'records');
  return units
    .map(({ id }) => id)
    .filter((id) => id !== confidentialUnit && (isRecords || hasGrant(officer, 'officer', id)));
}
