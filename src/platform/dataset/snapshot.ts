import { sql, type Tx } from '../db/index.js';
import type { DataSet, Kind } from './kind.js';

/** A record as it stands at an instant. */
export interface Standing<Content> {
  readonly key: string;
  readonly content: Content;
  /** From when it has said this, and until when it will unless changed. */
  readonly from: Date;
  readonly to: Date | undefined;
  readonly version: number;
}

/** What is published in a dataset, as it stands at one instant. */
export interface View {
  readonly at: Date;
  list<Content>(kind: Kind<Content>): readonly Standing<Content>[];
  find<Content>(kind: Kind<Content>, key: string): Standing<Content> | undefined;
}

/** Everything published in a dataset, past and planned: any instant can be asked for without asking the database again. */
export interface Snapshot {
  at(instant: Date): View;
  /** Every record of a kind that ever stood or will, ended ones too, with what it said last. */
  ever<Content>(kind: Kind<Content>): readonly { readonly key: string; readonly content: Content }[];
  /** The instants after one at which something begins or ends, the soonest first. */
  changesAfter(instant: Date): readonly Change[];
}

/** A record that begins to say something else at an instant. */
export interface Change {
  readonly at: Date;
  readonly kind: string;
  readonly key: string;
  /** When what begins then was published. */
  readonly announcedAt: Date;
}

/** One published version as the engine weighs it: from when until when it counts. */
export interface Published {
  readonly kind: string;
  readonly key: string;
  readonly version: number;
  readonly content: unknown;
  readonly from: Date;
  readonly to: Date | null;
  readonly publishedAt: Date;
}

/** What was read under a mark; a mark is random and new with each change, so that one process may hold several databases' at once. */
const held = new Map<string, Snapshot>();
const mostHeld = 16;

/** What a transaction has read: it is asked for several times in one deed. */
const readBy = new WeakMap<Tx, Map<string, Promise<Snapshot>>>();

/** What is published now, as this transaction first saw it: one small query a transaction, and a second only after a change. */
export function load(tx: Tx, { id }: Pick<DataSet<never>, 'id'>): Promise<Snapshot> {
  const read = readBy.get(tx) ?? new Map<string, Promise<Snapshot>>();
  readBy.set(tx, read);
  const snapshot = read.get(id) ?? loadAnew(tx, id);
  read.set(id, snapshot);
  return snapshot;
}

/** To be called by whatever changes a dataset, so that its transaction sees what it did. */
export function readAgain(tx: Tx): void {
  readBy.delete(tx);
}

async function loadAnew(tx: Tx, id: string): Promise<Snapshot> {
  const mark = (await tx.maybe<{ mark: string }>(sql`select mark from dataset.mark where dataset = ${id}`))?.mark;
  const known = mark && held.get(mark);
  if (known) return known;
  const snapshot = snapshotOf(await readPublished(tx, id));
  if (mark) {
    const [oldest] = held.keys();
    if (held.size >= mostHeld && oldest) held.delete(oldest);
    held.set(mark, snapshot);
  }
  return snapshot;
}

/** Every published version of a dataset; one that was undone counts until then, and one undone before it began never did. */
export function readPublished(tx: Tx, id: string): Promise<Published[]> {
  return tx.many<Published>(sql`
    select kind, key, version, content, valid_from as "from", least(valid_to, undone_at) as "to", published_at as "publishedAt"
    from dataset.version
    where dataset = ${id} and published_at is not null and (undone_at is null or undone_at > valid_from)
    order by kind, key, valid_from, version`);
}

/** The snapshot that versions make: at any instant the one that began last counts, and of those the one written last. */
export function snapshotOf(versions: readonly Published[]): Snapshot {
  const byKind = new Map<string, Map<string, Published[]>>();
  for (const version of versions) {
    const records = byKind.get(version.kind) ?? new Map<string, Published[]>();
    byKind.set(version.kind, records);
    records.set(version.key, [...(records.get(version.key) ?? []), version]);
  }
  const parsed = new WeakMap<Published, unknown>();
  const contentOf = <Content>(kind: Kind<Content>, version: Published): Content => {
    // Parsed by the kind's own shape the first time: one version is of one kind.
    if (!parsed.has(version)) parsed.set(version, kind.shape.parse(version.content));
    return parsed.get(version) as Content;
  };
  const standing = <Content>(kind: Kind<Content>, own: readonly Published[], at: Date) => {
    const found = countsAt(own, at);
    if (!found || found.content === null) return undefined;
    const to = endOf(own, found);
    return { key: found.key, content: contentOf(kind, found), from: found.from, to, version: found.version };
  };
  return {
    at: (at) => ({
      at,
      list: (kind) => [...(byKind.get(kind.id)?.values() ?? [])].flatMap((own) => standing(kind, own, at) ?? []),
      find: (kind, key) => standing(kind, byKind.get(kind.id)?.get(key) ?? [], at),
    }),
    ever: (kind) =>
      [...(byKind.get(kind.id)?.entries() ?? [])].flatMap(([key, own]) => {
        const last = newestFirst(own.filter(({ content }) => content !== null))[0];
        return last ? [{ key, content: contentOf(kind, last) }] : [];
      }),
    changesAfter: (instant) => changesOf(byKind, instant),
  };
}

/** The version that counts at an instant. */
export function countsAt<
  V extends { readonly from: Date; readonly to?: Date | null | undefined; readonly version: number },
>(own: readonly V[], at: Date): V | undefined {
  return newestFirst(own.filter(({ from, to }) => from <= at && (!to || at < to)))[0];
}

function newestFirst<V extends Pick<Published, 'from' | 'version'>>(own: readonly V[]): readonly V[] {
  return [...own].sort((a, b) => b.from.getTime() - a.from.getTime() || b.version - a.version);
}

/** When a version that counts gives way: its own end, or the beginning of the next one. */
function endOf(own: readonly Published[], version: Published): Date | undefined {
  const next = own.filter(({ from }) => from > version.from).map(({ from }) => from);
  const ends = [...next, ...(version.to ? [version.to] : [])].sort((a, b) => a.getTime() - b.getTime());
  return ends[0];
}

function changesOf(byKind: ReadonlyMap<string, ReadonlyMap<string, readonly Published[]>>, after: Date): Change[] {
  const changes = [...byKind].flatMap(([kind, records]) =>
    [...records].flatMap(([key, own]) => {
      const edges = own.flatMap(({ from, to }) => (to ? [from, to] : [from])).filter((edge) => edge > after);
      const instants = [...new Set(edges.map((edge) => edge.getTime()))].map((edge) => new Date(edge));
      return instants
        .filter((at) => countsAt(own, at) !== countsAt(own, new Date(at.getTime() - 1)))
        .map((at) => ({ at, kind, key, announcedAt: countsAt(own, at)?.publishedAt ?? at }));
    }),
  );
  return changes.sort((a, b) => a.at.getTime() - b.at.getTime());
}
