import { z } from 'zod';
import type { Tx } from '../db/index.js';
import { Refusal } from '../http/index.js';
import { fill, same, type Text } from '../text/index.js';
import { texts } from './texts.js';
import { stableText } from './versions.js';

/** What a part holds: by place (a unit, say), by key, what each record says. */
export type PartRecords = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** One record of a part as a file says it. */
export interface PartRecord {
  readonly place: string;
  readonly key: string;
  readonly says: unknown;
}

/**
 * What a room keeps in tables of its own and lets go along in the one file, as one member of the staff may see and change it. What a file
 * says is applied by the room's own verbs alone, each with its checks, its audit and its second person.
 */
export interface Part {
  readonly id: string;
  readonly name: Text;
  /** Whether a text may be the key of one of its records. */
  isKey(key: string): boolean;
  readonly shape: z.ZodType;
  /** What a record is called on the page that shows an import. */
  title(says: unknown): Text;
  /** What stands now in every place where this person may change it, whole; places without a record too. Others' places are left out. */
  read(tx: Tx): Promise<PartRecords>;
  /** Where a record of the file is of the past, nothing becomes of it. */
  isPast?(record: PartRecord, now: Date): boolean;
  add(tx: Tx, record: PartRecord): Promise<void>;
  /** Without it a record never says anything else. */
  change?(tx: Tx, record: PartRecord): Promise<void>;
  /** Without it nothing ends by an import. */
  end?(tx: Tx, record: PartRecord): Promise<void>;
  /** An end needs a second person: whoever handed the file in does not carry it out. */
  readonly endNeedsSecond?: true;
}

/** A record of a part that an import would touch. */
export interface PlannedDeed extends PartRecord {
  readonly part: string;
  readonly title: Text;
  readonly step: 'add' | 'change' | 'end';
}

const mostRecords = 5000;
export const partsShape = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())));

/** Everything that the parts hold, by part. */
export async function readParts(tx: Tx, parts: readonly Part[]): Promise<Readonly<Record<string, PartRecords>>> {
  const read: Record<string, PartRecords> = {};
  for (const part of parts) {
    const places = await part.read(tx);
    if (Object.keys(places).length) read[part.id] = places;
  }
  return read;
}

/** Refuses with `not-valid` and the place of what is no record of its part; parts that are not known here are none of ours. */
export function checkParts(parts: readonly Part[], records: Readonly<Record<string, PartRecords>>): void {
  for (const [id, places] of Object.entries(records)) {
    const part = parts.find((one) => one.id === id);
    if (!part) throw damaged(id);
    for (const [place, held] of Object.entries(places)) {
      const entries = Object.entries(held);
      const wrong = entries.find(([key, says]) => !part.isKey(key) || !part.shape.safeParse(says).success);
      if (wrong) throw damaged(`${id} → ${place} → ${wrong[0]}`);
      if (entries.length > mostRecords) throw damaged(`${id} → ${place}`);
    }
  }
}

/** What an import would do to the parts: in the places that the file names, and of those only where this person may change them. */
export async function planParts(
  tx: Tx,
  parts: readonly Part[],
  records: Readonly<Record<string, PartRecords>>,
): Promise<readonly PlannedDeed[]> {
  const deeds: PlannedDeed[] = [];
  for (const part of parts) {
    const own = records[part.id] ? await part.read(tx) : {};
    for (const [place, inFile] of Object.entries(records[part.id] ?? {}).sort(byName)) {
      const standing = Object.hasOwn(own, place) ? own[place] : undefined;
      if (standing) deeds.push(...compare(part, place, inFile, standing, tx.now));
    }
  }
  return deeds;
}

type Held = Readonly<Record<string, unknown>>;

function compare(part: Part, place: string, inFile: Held, standing: Held, now: Date): PlannedDeed[] {
  return [...new Set([...Object.keys(inFile), ...Object.keys(standing)])].sort().flatMap((key): PlannedDeed[] => {
    const says = Object.hasOwn(inFile, key) ? inFile[key] : undefined;
    const before = Object.hasOwn(standing, key) ? standing[key] : undefined;
    const whole = says ?? before;
    const record = { part: part.id, title: part.title(whole), place, key, says: whole };
    if (says === undefined) return part.end ? [{ ...record, step: 'end' }] : [];
    if (part.isPast?.(record, now)) return [];
    if (before === undefined) return [{ ...record, step: 'add' }];
    return part.change && stableText(says) !== stableText(before) ? [{ ...record, step: 'change' }] : [];
  });
}

/** Whether a planned deed needs another person than whoever handed the file in. */
export function needsSecond(parts: readonly Part[], { part: id, step }: PlannedDeed): boolean {
  return step === 'end' && parts.find((one) => one.id === id)?.endNeedsSecond === true;
}

/** Does one planned deed by the room's own verb. */
export async function applyDeed(tx: Tx, parts: readonly Part[], { part: id, step, ...record }: PlannedDeed) {
  const part = parts.find((one) => one.id === id);
  await part?.[step]?.(tx, record);
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function damaged(why: string): Refusal {
  return new Refusal('not-valid', fill(texts.notOurFile, { why: same(why) }), { field: 'file' });
}
