import { unitsOn } from '../../agency/index.js';
import { confidentialUnit, hasGrant, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';

/**
 * Units whose registered letters somebody may open: their own, and for the records office all. A report of a breach is never
 * opened from the registry: its letter names whoever reported (Trauksmes celšanas likums, 11. pants).
 */
export async function postUnits(tx: Tx, officer: Visitor): Promise<readonly string[]> {
  const { standing, planned, former } = await unitsOn(tx);
  const isRecords = hasGrant(officer, 'officer', 'records');
  return [...standing, ...planned, ...former]
    .map(({ id }) => id)
    .filter((id) => id !== confidentialUnit && (isRecords || hasGrant(officer, 'officer', id)));
}
