import { hasGrant, units, type Visitor } from '../identity/index.js';

/** A value for each unit whose officer somebody is; for `*` where they are of the whole agency. */
export function byUnit<T>(visitor: Visitor, of: (unit: string) => T): Readonly<Record<string, T>> {
  const own = [...units.map(({ id }) => id), '*'].filter((id) => hasGrant(visitor, 'officer', id));
  return Object.fromEntries(own.map((unit) => [unit, of(unit)]));
}
