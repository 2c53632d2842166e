import type { Tx } from '../db/index.js';
import { Refusal } from '../http/index.js';
import type { Text } from '../text/index.js';
import type { DataSet, Kind, Wish } from './kind.js';
import { load, type Snapshot } from './snapshot.js';

/** A record that another may name. */
export interface Nameable {
  readonly key: string;
  readonly title: Text;
}

/** The records of a kind that may be named at an instant: those that stand, then those that will. */
export function nameable(snapshot: Snapshot, kind: Kind, instant: Date): readonly Nameable[] {
  const view = snapshot.at(instant);
  const planned = snapshot.changesAfter(instant).flatMap((change) => {
    const begun = change.kind === kind.id ? snapshot.at(change.at).find(kind, change.key) : undefined;
    return begun ? [begun] : [];
  });
  const titles = new Map(
    [...view.list(kind), ...planned].map(({ key, content }) => [key, kind.title(content, key)] as const),
  );
  return [...titles].map(([key, title]) => ({ key, title }));
}

/** What a record is called, one that has ended too; undefined if there never was one. */
export function titleIn(snapshot: Snapshot, kind: Kind, key: string): Text | undefined {
  const found = snapshot.ever(kind).find((one) => one.key === key);
  return found && kind.title(found.content, key);
}

/** Refuses what names a record that neither stands nor will, at the field that names it. */
export async function refuseNameless(tx: Tx, set: DataSet<never>, kind: Kind, wish: Wish): Promise<void> {
  const says = new Map(wish.content === null ? [] : Object.entries(Object(wish.content)));
  for (const [field, { names, problem }] of Object.entries(kind.fields)) {
    const key = says.get(field);
    if (!names || !key) continue;
    const known = nameable(await load(tx, set), names(), tx.now);
    if (!known.some((one) => one.key === key)) throw new Refusal('not-valid', problem, { field });
  }
}
