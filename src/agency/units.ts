import type { Snapshot } from '../platform/dataset/index.js';
import type { Tx } from '../platform/db/index.js';
import { type ShownUnit, type ShownUnits, useAgency } from '../platform/html/index.js';
import { same } from '../platform/text/index.js';
import { agencySnapshot } from './agency-on.js';
import { kinds } from './agency-set.js';

/** A unit of the agency: rights are granted and matters given out by its id, which never changes. */
export type Unit = ShownUnit;

/** The agency's units as they stand at an instant, those that begin later, and those that have ended. */
export type Units = ShownUnits;

/** Every unit at once, as a right may name it. */
export const wholeAgency: Unit = { id: '*', name: { lv: 'Visa aģentūra', en: 'The whole agency' } };

/** The units as they are published at an instant, read anew by whoever decides by them; now, unless told otherwise. */
export async function unitsOn(tx: Tx, instant: Date = tx.now): Promise<Units> {
  return unitsFrom(await agencySnapshot(tx), instant);
}

/** The units for whoever shows them: as the page's process knows them, within seconds of a change. */
export function useUnits(): Units {
  return useAgency().units;
}

/** The units that a snapshot tells of at an instant. */
export function unitsFrom(snapshot: Snapshot, instant: Date): Units {
  const view = snapshot.at(instant);
  const last = byName(snapshot.ever(kinds.unit).map(unitOf));
  const standing = byName(view.list(kinds.unit).map(unitOf));
  const others = last.filter(({ id }) => !view.find(kinds.unit, id));
  const begins = new Set(
    snapshot
      .changesAfter(instant)
      .filter(({ at, kind, key }) => kind === kinds.unit.id && snapshot.at(at).find(kinds.unit, key))
      .map(({ key }) => key),
  );
  return {
    standing,
    planned: others.filter(({ id }) => begins.has(id)),
    former: others.filter(({ id }) => !begins.has(id)),
    nameOf: (id) => [...standing, ...others, wholeAgency].find((unit) => unit.id === id)?.name ?? same(id),
  };
}

const inLatvian = new Intl.Collator('lv');

function unitOf({ key, content }: { readonly key: string; readonly content: { readonly name: Unit['name'] } }): Unit {
  return { id: key, name: content.name };
}

function byName(units: readonly Unit[]): readonly Unit[] {
  return [...units].sort((one, other) => inLatvian.compare(one.name.lv, other.name.lv));
}
