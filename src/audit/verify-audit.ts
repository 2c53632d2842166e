import type pg from 'pg';
import type { House } from '../platform/room/index.js';
import { checkpointFolder, checkpointKey, readCheckpoints } from './checkpoint.js';
import { lateAfterMs } from './sealer.js';
import { type Finding, verifyChain } from './verify-chain.js';

export interface Verified {
  /** How many links the chain has and how many checkpoints vouch for it. */
  readonly links: number;
  readonly checkpoints: number;
  readonly findings: number;
}

/**
 * Checks the whole audit against the chain and the checkpoints, as it stood at one instant, and tells each finding as it
 * comes. Reads as the audit reader, who can change nothing.
 */
export async function verifyAudit(
  house: Pick<House, 'db' | 'settings' | 'secretFor' | 'clock'>,
  tell: (finding: Finding) => void,
): Promise<Verified> {
  const client = await house.db('audit_reader').pool.connect();
  let findings = 0;
  const told = (finding: Finding) => {
    findings++;
    tell(finding);
  };
  try {
    await client.query('begin isolation level repeatable read read only');
    const walk = verifyChain(client, readCheckpoints(checkpointFolder(house), checkpointKey(house)));
    let step = await walk.next();
    for (; !step.done; step = await walk.next()) told(step.value);
    const { vouched, ...walked } = step.value;
    for await (const finding of outsideChain(client, house.clock.now())) told(finding);
    const late = await lateCheckpoint(client, vouched, house.clock.now());
    if (late) told(late);
    return { ...walked, findings };
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** A chain that nobody outside the database vouches for could be written anew: checkpoints must keep up with it. */
const checkpointLateAfterMs = 10 * 60_000;

async function lateCheckpoint(client: pg.ClientBase, vouched: number, now: Date): Promise<Finding | undefined> {
  const { rows } = await client.query<{ at: Date }>(
    'select e.at from audit.chain c join audit.entry e on e.id = c.entry_id where c.position = $1',
    [vouched + 1],
  );
  const since = rows[0]?.at;
  if (!since || now.getTime() - since.getTime() <= checkpointLateAfterMs) return undefined;
  const position = vouched + 1;
  const words = `no checkpoint has seen the chain from position ${position} on, written at ${since.toISOString()}`;
  return { kind: 'late-checkpoint', position, words };
}

interface Unsealed {
  readonly id: string;
  readonly isBehind: boolean;
  readonly at: Date;
}

/** Numbers of entries that are looked at in one statement. */
const span = 20_000;

/** Entries that the chain does not hold: put in behind its end, or waiting for longer than they should. */
async function* outsideChain(client: pg.ClientBase, now: Date): AsyncGenerator<Finding> {
  const { rows: ends } = await client.query<{ last: number | null }>('select max(id) as last from audit.entry');
  for (let from = 0; from <= (ends[0]?.last ?? -1); from += span) {
    const { rows } = await client.query<Unsealed>({
      name: 'audit-outside',
      text: `select e.id::text, e.at, coalesce(e.id <= era.after_id or (e.xid, e.id) < (head.xid, head.id), false) as "isBehind"
        from audit.entry e
          cross join (select after_id from audit.era order by number desc limit 1) as era
          left join (select h.xid, h.id from audit.entry h
            where h.id = (select entry_id from audit.chain order by position desc limit 1)) as head on head.id > era.after_id
        where e.id > $1 and e.id <= $2 and not exists (select from audit.chain c where c.entry_id = e.id)
        order by e.id`,
      values: [from - 1, from + span - 1],
    });
    for (const entry of rows) {
      const finding = findingOf(entry, now);
      if (finding) yield finding;
    }
  }
}

function findingOf({ id, isBehind, at }: Unsealed, now: Date): Finding | undefined {
  const entryId = Number(id);
  if (isBehind)
    return {
      kind: 'inserted',
      entryId,
      words: `entry ${id} was put in behind the end of the chain, or its link was taken away`,
    };
  if (now.getTime() - at.getTime() <= lateAfterMs) return undefined;
  return { kind: 'unsealed', entryId, words: `entry ${id} waits to be sealed since ${at.toISOString()}` };
}
