import { type EntryTexts, linkHash } from './encoding.js';
import type { Finding } from './verify-chain.js';

/** A link whose entry is not the one that was sealed. */
export interface Altered {
  readonly position: number;
  readonly entryId: number;
  readonly previous: Buffer;
  readonly hash: Buffer;
  readonly texts: EntryTexts;
}

/** Tells each altered entry; two that only changed places, whole or in their contents, are told as such. */
export function* pairSwapped(altered: readonly Altered[], most: number): Generator<Finding> {
  const told = new Set<Altered>();
  for (const one of altered) {
    if (told.has(one)) continue;
    told.add(one);
    const other =
      altered.length > most
        ? undefined
        : altered.find((candidate) => !told.has(candidate) && areSwapped(one, candidate));
    if (other) told.add(other);
    yield other ? swapped(one, other) : edited(one);
  }
}

function areSwapped(one: Altered, other: Altered): boolean {
  return fits(one, other.texts) && fits(other, one.texts);
}

/** Whether the texts were sealed at the place: as they are, or under the number (and transaction) of the entry that stands there. */
function fits({ previous, position, hash, texts }: Altered, others: EntryTexts): boolean {
  const [id = null, xid = null] = texts;
  const candidates = [others, [id, ...others.slice(1)], [id, xid, ...others.slice(2)]];
  return candidates.some((candidate) => linkHash(previous, position, candidate).equals(hash));
}

function swapped(one: Altered, other: Altered): Finding {
  return {
    kind: 'swapped',
    position: one.position,
    entryId: one.entryId,
    words: `the entries at positions ${one.position} and ${other.position} changed places`,
  };
}

function edited({ position, entryId }: Altered): Finding {
  return {
    kind: 'edited',
    position,
    entryId,
    words: `entry ${entryId}, sealed at position ${position}, is not as it was sealed`,
  };
}
