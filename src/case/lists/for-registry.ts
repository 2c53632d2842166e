import { record } from '../../audit/index.js';
import { actorOf, hasGrant, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { acrossUnits } from '../across-units.js';

/** Under what whoever registers the post looks into matters. */
export const registryLook = {
  deed: 'case:search-registry',
  purpose: 'case-work',
  legalGround: 'Iesniegumu likums, 5. pants',
} as const;

/** As wide as whoever registers the post may look: the records office in every unit, other officers in their own. */
export async function acrossRegistry<Found>(tx: Tx, visitor: Visitor, find: () => Promise<Found>): Promise<Found> {
  if (!hasGrant(visitor, 'officer')) throw new Refusal('not-allowed');
  return hasGrant(visitor, 'officer', 'records') ? await acrossUnits(tx, find) : await find();
}

/** A search through the registry, written down with how much it found. */
export async function searchAsRegistry<Row>(
  tx: Tx,
  visitor: Visitor,
  find: () => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows = await acrossRegistry(tx, visitor, find);
  await record(tx, { actor: actorOf(visitor), ...registryLook, count: rows.length });
  return rows;
}
