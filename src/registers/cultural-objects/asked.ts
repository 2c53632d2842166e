import { type Look, lookJson } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { type Guess, keysOf, mostDifferent, type ViewHash } from '../../platform/likeness/index.js';
import type { AskedObjects, ShownObject, ShownPicture } from './object.js';

/** The audit's time and request; a whole transaction, or one statement that is its own. */
type When = Pick<Tx, 'now' | 'requestId' | 'one' | 'maybe' | 'many'>;

/** More than this many are not counted. */
export const mostCounted = 1000;

/** Published objects that fit, the newest status first; `total` ends at `mostCounted + 1`. */
export async function searchObjects(
  tx: When,
  look: Look,
  asked: AskedObjects,
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<{ readonly total: number; readonly objects: readonly ShownObject[] }> {
  return tx.one(sql`select total, objects from cultural_objects.search(${lookJson(tx, look)}::jsonb,
    ${JSON.stringify(asked)}::jsonb, ${skip}::int, ${take}::int)`);
}

/** A published object by its number, with its pictures. */
export async function findObject(
  tx: When,
  look: Look,
  number: string,
): Promise<(ShownObject & { readonly pictures: readonly ShownPicture[] }) | undefined> {
  const row = await tx.maybe<{ object: ShownObject & { pictures: readonly ShownPicture[] } }>(
    sql`select object from cultural_objects.get_published(${lookJson(tx, look)}::jsonb, ${number}) as object`,
  );
  return row?.object;
}

/** A picture of an object (JPEG); of one that is not published only for those who work with it. */
export async function findPicture(
  tx: When,
  look: Look,
  { number, place, forWork }: { readonly number: string; readonly place: number; readonly forWork: boolean },
): Promise<Buffer | undefined> {
  const row = await tx.maybe<{ bytes: Buffer }>(
    sql`select bytes from cultural_objects.get_picture(${lookJson(tx, look)}::jsonb, ${number}, ${place}::int, ${forWork}::boolean) as bytes`,
  );
  return row?.bytes;
}

/** Published objects that the picture may show, the likest first, at most twelve. `differs`: how many of the 63 signs do. */
export async function findLike(
  tx: When,
  look: Look,
  guesses: readonly Guess[],
): Promise<readonly (ShownObject & { readonly differs: number })[]> {
  const { keys, hashes } = lookedUp(guesses);
  const row = await tx.one<{ objects: readonly (ShownObject & { differs: number })[] }>(
    sql`select objects from cultural_objects.like_picture(${lookJson(tx, look)}::jsonb, ${keys}::int[], ${hashes}::bigint[],
      ${mostDifferent}::int, false)`,
  );
  return row.objects;
}

/** Everything published, in pieces. */
export async function* listPublished(tx: When, look: Look): AsyncGenerator<Omit<ShownObject, 'picture'>> {
  for (let after = ''; ; ) {
    const piece = await tx.many<{ object: ShownObject }>(
      sql`select object from cultural_objects.list_published(${lookJson(tx, look)}::jsonb, ${after}, ${pieceSize}::int) as object`,
    );
    for (const { object } of piece) yield object;
    if (piece.length < pieceSize) return;
    after = piece.at(-1)?.object.number ?? '';
  }
}

const pieceSize = 500;

/** Each key that a guess may have, beside the guess's own signs. */
function lookedUp(guesses: readonly Guess[]): { readonly keys: readonly number[]; readonly hashes: readonly string[] } {
  const pairs = guesses.flatMap((guess) => keysOf(guess).map((key) => [key, signed(guess.hash)] as const));
  return { keys: pairs.map(([key]) => key), hashes: pairs.map(([, hash]) => hash) };
}

/** The 64 digits as PostgreSQL's signed bigint, in decimal. */
export function signed(hash: ViewHash): string {
  return BigInt.asIntN(64, BigInt(`0x${hash}`)).toString();
}
