import { unitsOn } from '../../agency/index.js';
import { whoOf } from '../../case/index.js';
import { confidentialUnit, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';

/** The units whose cases a member of staff works with, by name; a right in the whole agency is one in every unit but the confidential one, in ended ones too: what they left open is still to be answered. */
export async function unitsOf(tx: Tx, officer: Visitor): Promise<readonly string[]> {
  const own = whoOf(officer).units ?? [];
  if (!own.includes('*')) return own;
  const { standing, planned, former } = await unitsOn(tx);
  const wide = [...standing, ...planned, ...former].map(({ id }) => id).filter((id) => id !== confidentialUnit);
  return [...new Set([...wide, ...own.filter((unit) => unit !== '*')])];
}
