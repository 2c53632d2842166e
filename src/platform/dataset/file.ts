import { z } from 'zod';
import type { Tx } from '../db/index.js';
import { Refusal } from '../http/index.js';
import { fill, same } from '../text/index.js';
import { type DataSet, findKind, type Kind } from './kind.js';
import { checkParts, type Part, type PartRecords, partsShape } from './parts.js';
import { type Published, readPublished } from './snapshot.js';
import { texts } from './texts.js';
import { stableText } from './versions.js';

const format = 'lete-dataset-1';

/** What a record said from an instant until an instant, as the file holds it. */
interface Entry {
  readonly from: string;
  readonly to: string | null;
  readonly says: unknown;
}

type Records = Readonly<Record<string, Readonly<Record<string, readonly Entry[]>>>>;

/** The file of an export, parsed: dataset → kind → record → what it said when; and what rooms keep beside, as it stood. */
export interface DataFile {
  readonly format: typeof format;
  readonly datasets: Readonly<Record<string, Records>>;
  readonly parts?: Readonly<Record<string, PartRecords>> | undefined;
}

/** A record that an import would change. */
export interface PlannedChange {
  readonly dataset: string;
  readonly kind: string;
  readonly key: string;
  /** What the file says and the data do not. */
  readonly added: readonly Entry[];
  /** Versions, by number, that hold now or will, and that the file does not know: they end with the import. */
  readonly ended: readonly (Entry & { readonly version: number })[];
}

/** Everything published in the sets, and what the parts hold, as one readable file, in a stable order: equal data, equal bytes. */
export async function exportSets(
  tx: Tx,
  sets: readonly DataSet<never>[],
  parts?: Readonly<Record<string, PartRecords>>,
): Promise<string> {
  const datasets: Record<string, Records> = {};
  for (const { id } of sets) datasets[id] = recordsOf(await readPublished(tx, id));
  return `${stableText({ format, datasets, ...(parts && { parts }) }, 2)}\n`;
}

function recordsOf(versions: readonly Published[]): Records {
  const records: Record<string, Record<string, Entry[]>> = {};
  for (const version of versions) {
    const kind = records[version.kind] ?? {};
    records[version.kind] = { ...kind, [version.key]: [...(kind[version.key] ?? []), entryOf(version)] };
  }
  return records;
}

function entryOf({ from, to, content }: Published): Entry {
  return { from: from.toISOString(), to: to?.toISOString() ?? null, says: content };
}

const instant = z.iso.datetime();
const fileShape = z.strictObject({
  format: z.literal(format),
  datasets: z.record(
    z.string(),
    z.record(
      z.string(),
      z.record(
        z.string(),
        z.array(z.strictObject({ from: instant, to: instant.nullable(), says: z.unknown() })).max(1000),
      ),
    ),
  ),
  parts: partsShape.optional(),
});

/** Reads the text of a file; refuses with `not-valid` and the place of what is wrong. */
export function readFile(sets: readonly DataSet<never>[], text: string, parts: readonly Part[]): DataFile {
  const file = fileShape.safeParse(parsed(text));
  if (!file.success) throw damaged(file.error.issues[0]?.path.join(' → ') || format);
  for (const [id, kinds] of Object.entries(file.data.datasets)) {
    const set = sets.find((one) => one.id === id);
    if (!set) throw damaged(id);
    for (const [kindId, records] of Object.entries(kinds))
      checkKind(findKind(set, kindId), `${id} → ${kindId}`, records);
  }
  checkParts(parts, file.data.parts ?? {});
  return file.data;
}

function checkKind(kind: Kind | undefined, place: string, records: Records[string]): void {
  if (!kind) throw damaged(place);
  for (const [key, entries] of Object.entries(records)) {
    if (!kind.keys.pattern.test(key)) throw damaged(`${place} → ${key}`);
    for (const { from, to, says } of entries) {
      if (to !== null && to <= from) throw damaged(`${place} → ${key} → ${from}`);
      if (says !== null && !isValid(kind, says)) throw damaged(`${place} → ${key} → ${from}`);
    }
  }
}

function isValid(kind: Kind, says: unknown): boolean {
  const { success, data } = kind.shape.safeParse(says);
  return success && !kind.problemOf?.(data);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged('JSON');
    throw error;
  }
}

function damaged(why: string): Refusal {
  return new Refusal('not-valid', fill(texts.notOurFile, { why: same(why) }), { field: 'file' });
}

/**
 * What an import would change: what the file says and the data do not is added; what holds now or will and the file does not
 * know ends. What the data said in the past stays: an import does not rewrite what people were told.
 */
export async function planImport(tx: Tx, { datasets }: DataFile): Promise<readonly PlannedChange[]> {
  const changes: PlannedChange[] = [];
  for (const [dataset, kinds] of Object.entries(datasets)) {
    const own = new Map<string, Published[]>();
    for (const version of await readPublished(tx, dataset)) {
      const name = `${version.kind} ${version.key}`;
      own.set(name, [...(own.get(name) ?? []), version]);
    }
    const named = Object.entries(kinds).flatMap(([kind, records]) =>
      Object.keys(records).map((key) => `${kind} ${key}`),
    );
    // Records of a kind that the file leaves out altogether are not its matter.
    const others = [...own.keys()].filter((name) => (name.split(' ')[0] ?? '') in kinds);
    for (const name of [...new Set([...named, ...others])].sort()) {
      const [kind = '', key = ''] = name.split(' ');
      const change = compare(kinds[kind]?.[key] ?? [], own.get(name) ?? [], tx.now);
      if (change.added.length || change.ended.length) changes.push({ dataset, kind, key, ...change });
    }
  }
  return changes;
}

function compare(entries: readonly Entry[], versions: readonly Published[], now: Date) {
  const kept = versions.map((version) => ({ ...entryOf(version), version: version.version, until: version.to }));
  const textOf = ({ from, to, says }: Entry) =>
    stableText([new Date(from).toISOString(), to && new Date(to).toISOString(), says]);
  const [inFile, inData] = [new Set(entries.map(textOf)), new Set(kept.map(textOf))];
  return {
    added: entries.filter((entry) => !inData.has(textOf(entry))),
    ended: kept.filter((entry) => !inFile.has(textOf(entry)) && (!entry.until || entry.until > now)),
  };
}
