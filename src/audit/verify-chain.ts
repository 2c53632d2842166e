import type pg from 'pg';
import type { FoundCheckpoint } from './checkpoint.js';
import { beginning, type EntryTexts, hashedColumns, linkHash } from './encoding.js';
import { type Altered, pairSwapped } from './swapped.js';

/** Something that is not as it was written, and where. */
export interface Finding {
  readonly kind:
    | 'edited'
    | 'swapped'
    | 'deleted'
    | 'link-removed'
    | 'link-altered'
    | 'rewritten'
    | 'truncated'
    | 'inserted'
    | 'unsealed'
    | 'late-checkpoint'
    | 'forged-checkpoint';
  /** Place in the chain, where it has one. */
  readonly position?: number;
  readonly entryId?: number;
  readonly words: string;
}

interface Link {
  readonly position: string;
  readonly entryId: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
  readonly found: boolean;
  readonly texts: EntryTexts;
}

export interface Walked {
  /** How many links the chain has, and how many genuine checkpoints there are. */
  readonly links: number;
  readonly checkpoints: number;
  /** The newest position that a checkpoint has seen. */
  readonly vouched: number;
}

const batch = 2000;
/** Alterations beyond this many are told one by one, without looking for pairs that changed places. */
const mostPairs = 200;

/**
 * Walks the chain from its beginning beside the checkpoints, batch by batch, and tells everything that does not fit.
 * After a fault it goes on from what is stored, so that each fault is told once, at its own place.
 */
export async function* verifyChain(
  client: pg.ClientBase,
  checkpoints: AsyncGenerator<FoundCheckpoint>,
): AsyncGenerator<Finding, Walked> {
  const altered: Altered[] = [];
  let position = 0;
  let hash: Buffer = beginning;
  let genuine = 0;
  let vouched = 0;
  let checkpoint = await checkpoints.next();
  for await (const link of linksOf(client)) {
    const at = Number(link.position);
    yield* faultsOf(link, at, position, hash, altered);
    position = at;
    hash = link.hash;
    while (!checkpoint.done) {
      const found = checkpoint.value;
      if (found.genuine && found.checkpoint.position > at) break;
      if (!found.genuine) yield forged(found);
      else {
        genuine++;
        vouched = found.checkpoint.position;
        if (found.checkpoint.position === at && found.checkpoint.hash !== hash.toString('hex'))
          yield rewritten(found.file, at);
      }
      checkpoint = await checkpoints.next();
    }
  }
  yield* pairSwapped(altered, mostPairs);
  for (; !checkpoint.done; checkpoint = await checkpoints.next()) {
    const found = checkpoint.value;
    if (!found.genuine) yield forged(found);
    else {
      genuine++;
      yield truncated(found.file, found.checkpoint.position, position);
    }
  }
  return { links: position, checkpoints: genuine, vouched };
}

/** The links in their order with their entries, read by key: neither side is ever held whole. */
async function* linksOf(client: pg.ClientBase): AsyncGenerator<Link> {
  let after = '0';
  for (;;) {
    const { rows } = await client.query<Link>({
      name: 'audit-links',
      text: `select c.position::text, c.entry_id::text as "entryId", c.previous, c.hash, e.id is not null as found,
          array[${hashedColumns.join(', ')}] as texts
        from (select * from audit.chain where position > $1 order by position limit ${batch}) as c
          left join audit.entry e on e.id = c.entry_id order by c.position`,
      values: [after],
    });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.position;
  }
}

function* faultsOf(link: Link, at: number, before: number, hash: Buffer, altered: Altered[]): Generator<Finding> {
  const entryId = Number(link.entryId);
  const isAdjacent = at === before + 1;
  if (!isAdjacent)
    yield {
      kind: 'link-removed',
      position: before + 1,
      words: `links ${before + 1} to ${at - 1} of the chain are gone`,
    };
  else if (!link.previous.equals(hash))
    yield {
      kind: 'link-altered',
      position: at,
      entryId,
      words: `the link at position ${at} does not follow the one before it: one of the two was altered`,
    };
  if (!link.found)
    yield { kind: 'deleted', position: at, entryId, words: `entry ${entryId}, sealed at position ${at}, is gone` };
  else if (!linkHash(link.previous, at, link.texts).equals(link.hash))
    altered.push({ position: at, entryId, previous: link.previous, hash: link.hash, texts: link.texts });
}

function forged({ file, why }: { readonly file: string; readonly why: string }): Finding {
  return { kind: 'forged-checkpoint', words: `the checkpoint ${file} cannot be believed: ${why}` };
}

function rewritten(file: string, at: number): Finding {
  return {
    kind: 'rewritten',
    position: at,
    words: `the chain was written anew somewhere up to position ${at}: the checkpoint ${file} knows another hash there`,
  };
}

function truncated(file: string, known: number, end: number): Finding {
  return {
    kind: 'truncated',
    position: end + 1,
    words: `the chain ends at position ${end}, yet the checkpoint ${file} saw position ${known}: its end was cut off`,
  };
}
