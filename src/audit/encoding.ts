import { createHash } from 'node:crypto';

/** The columns of an entry in the order in which they are hashed, each as an SQL expression that gives its text. */
export const hashedColumns = [
  'e.id::text',
  'e.xid::text',
  `to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  'e.deed',
  'e.actor_kind',
  'e.actor_key',
  'e.actor_name',
  'e.institution',
  'e.unit',
  'e.on_behalf_of',
  'e.subject',
  'e.purpose',
  'e.legal_ground',
  'e.case_number',
  'e.reason',
  'e.count::text',
  'e.detail::text',
  'e.request_id',
  'e.break_glass::text',
] as const;

/** An entry's columns as texts, in the order of `hashedColumns`. */
export type EntryTexts = readonly (string | null)[];

/** The one way to write an entry down for hashing: each text with its length in bytes before it, so that no two entries meet. */
export function canonical(entry: EntryTexts): string {
  return entry.map((value) => (value === null ? '-' : `${Buffer.byteLength(value)}:${value}`)).join(',');
}

/** What stands before the first link. */
export const beginning = Buffer.alloc(32);

/** The hash of a link: over the hash before it, its position and the entry. */
export function linkHash(previous: Buffer, position: number, entry: EntryTexts): Buffer {
  const place = Buffer.alloc(8);
  place.writeBigInt64BE(BigInt(position));
  return createHash('sha256').update(previous).update(place).update(canonical(entry), 'utf8').digest();
}
