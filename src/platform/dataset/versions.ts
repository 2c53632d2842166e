import { createHash } from 'node:crypto';
import { sql, type Tx } from '../db/index.js';

/** One version of a record with everything that happened to it. */
export interface Version {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly version: number;
  readonly content: unknown;
  readonly from: Date;
  readonly to: Date | undefined;
  readonly note: string;
  readonly hash: string;
  readonly fourEyes: boolean;
  readonly drafted: Trace;
  readonly asked: Trace | undefined;
  readonly published: Trace | undefined;
  readonly discarded: Trace | undefined;
  readonly undoAsked: Trace | undefined;
  readonly undone: Trace | undefined;
}

/** Who did something and when. */
export interface Trace {
  readonly at: Date;
  readonly by: string;
  readonly name: string;
}

interface Row extends Omit<Version, 'from' | 'to' | 'hash' | 'fourEyes'> {
  readonly valid_from: Date;
  readonly valid_to: Date | null;
  readonly content_hash: Buffer;
  readonly four_eyes: boolean;
}

/** Every version of a record, the newest first. */
export async function listVersions(tx: Tx, dataset: string, kind: string, key: string): Promise<readonly Version[]> {
  const rows = await tx.many<Row & Stamps>(sql`
    select * from dataset.version where dataset = ${dataset} and kind = ${kind} and key = ${key} order by version desc`);
  return rows.map(versionOf);
}

/** What waits in a dataset: drafts, and what a second person is asked for. */
export async function listOpen(tx: Tx, dataset: string): Promise<readonly Version[]> {
  const rows = await tx.many<Row & Stamps>(sql`
    select * from dataset.version where dataset = ${dataset} and discarded_at is null
      and (published_at is null or (undo_asked_at is not null and undone_at is null)) order by drafted_at limit 500`);
  return rows.map(versionOf);
}

/** The latest changes of a dataset, the newest first. */
export async function listLatest(tx: Tx, dataset: string, most: number): Promise<readonly Version[]> {
  const rows = await tx.many<Row & Stamps>(sql`
    select * from dataset.version where dataset = ${dataset} and published_at is not null
    order by greatest(published_at, undone_at) desc, id limit ${most}`);
  return rows.map(versionOf);
}

type Step = 'drafted' | 'asked' | 'published' | 'discarded' | 'undo_asked' | 'undone';
type Stamps = { readonly [column in `${Step}_${'at' | 'by' | 'by_name'}`]: unknown };

function versionOf(row: Row & Stamps): Version {
  const trace = (at: unknown, by: unknown, name: unknown): Trace | undefined =>
    at instanceof Date ? { at, by: String(by), name: String(name) } : undefined;
  const drafted = trace(row.drafted_at, row.drafted_by, row.drafted_by_name);
  if (!drafted) throw new Error('a version was written by somebody');
  return {
    id: row.id,
    kind: row.kind,
    key: row.key,
    version: row.version,
    content: row.content,
    from: row.valid_from,
    to: row.valid_to ?? undefined,
    note: row.note,
    hash: row.content_hash.toString('hex'),
    fourEyes: row.four_eyes,
    drafted,
    asked: trace(row.asked_at, row.asked_by, row.asked_by_name),
    published: trace(row.published_at, row.published_by, row.published_by_name),
    discarded: trace(row.discarded_at, row.discarded_by, row.discarded_by_name),
    undoAsked: trace(row.undo_asked_at, row.undo_asked_by, row.undo_asked_by_name),
    undone: trace(row.undone_at, row.undone_by, row.undone_by_name),
  };
}

/** The text of a value with its members in the order of their names: equal values, equal texts. */
export function stableText(value: unknown, indent?: number): string {
  return JSON.stringify(sorted(value), undefined, indent);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  );
}

export function hashOf(value: unknown): Buffer {
  return createHash('sha256').update(stableText(value)).digest();
}
