import { unitsOn } from '../agency/index.js';
import { hasGrant, type Visitor } from '../identity/index.js';
import type { Tx } from '../platform/db/index.js';

/** A value for each unit whose officer somebody is, ended ones too; for `*` where they are of the whole agency. */
export async function byUnit<T>(
  tx: Tx,
  visitor: Visitor,
  of: (unit: string) => T,
): Promise<Readonly<Record<string, T>>> {
  const { standing, planned, former } = await unitsOn(tx);
  const every = [...standing, ...planned, ...former].map(({ id }) => id);
  const own = [...every, '*'].filter((id) => hasGrant(visitor, 'officer', id));
  return Object.fromEntries(own.map((unit) => [unit, of(unit)]));
}
