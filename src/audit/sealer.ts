/**
 * The sealer: every second it chains what was written to the audit, and every minute in which the chain grew it signs
 * where it stands. Any number may run; a lock in the database lets one work at a time, the others find nothing to do.
 *
 * waiting → (a second passed) → sealing in batches until nothing is left → checkpoint when due → waiting; stop() lets the
 * round in hand finish and signs the end. A failed round is told to the log and tried again at the next.
 */
import type { KeyObject } from 'node:crypto';
import { sql } from '../platform/db/index.js';
import { safeError } from '../platform/log/index.js';
import type { House } from '../platform/room/index.js';
import { checkpointFolder, checkpointKey, lastCheckpoint, writeCheckpoint } from './checkpoint.js';

type SealingHouse = Pick<House, 'db' | 'settings' | 'secretFor' | 'clock' | 'log'>;

const everyMs = 1000;
const checkpointEveryMs = 60_000;
/** Entries per transaction: some 50 ms of work. */
const batch = 1000;
/** An entry that waits longer is an alarm, and so is a checkpoint that is later than this. */
export const lateAfterMs = 60_000;

/** Seals everything that can be sealed now; returns how many entries. */
export async function sealEntries(house: Pick<House, 'db'>): Promise<number> {
  let sealed = 0;
  for (;;) {
    const [row] = await house.db('worker').query<{ count: number }>(sql`select audit.seal(${batch}::int) as count`);
    sealed += row?.count ?? 0;
    if ((row?.count ?? 0) < batch) return sealed;
  }
}

/** Signs where the chain stands, unless the newest checkpoint says so already; false while there is no chain yet, or when another was quicker. */
export async function checkpointNow(house: SealingHouse, key: KeyObject = checkpointKey(house)): Promise<boolean> {
  const { position, hash } = await headOf(house);
  if (position === null || hash === null) return false;
  const folder = checkpointFolder(house);
  const last = await lastCheckpoint(folder, key);
  if (last?.position === position) return true;
  try {
    await writeCheckpoint(folder, key, { position, hash, at: house.clock.now() }, last);
    return true;
  } catch (error) {
    // Another process of this machine took the number in the same moment; the next round sees what it signed.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

interface Head {
  readonly position: number | null;
  readonly hash: Buffer | null;
  /** When the oldest entry was written that the chain does not hold yet. */
  readonly waitingSince: Date | null;
}

/** Where the chain ends and how far it is behind. */
export async function headOf(house: Pick<House, 'db'>): Promise<Head> {
  const [head] = await house
    .db('worker')
    .query<Head>(
      sql`select head_position as position, head_hash as hash, waiting_since as "waitingSince" from audit.chain_head()`,
    );
  return head ?? { position: null, hash: null, waitingSince: null };
}

/** When a sealer last signed where the chain stands, or found it signed; milliseconds since the epoch. */
export interface Sealing {
  checkpointAt: number;
}

/** A checkpoint that is later than this is an alarm: three were due. */
export const checkpointLateAfterMs = 3 * checkpointEveryMs;

/** Runs the sealer in this process; resolves with the way to stop it. `sealing` is kept up to date for whoever watches. */
export async function runSealer(
  house: SealingHouse,
  sealing: Sealing = { checkpointAt: 0 },
): Promise<() => Promise<void>> {
  const key = checkpointKey(house);
  let checkpointAt = 0;
  sealing.checkpointAt = Date.now();
  let isStopped = false;
  let round: Promise<void> = Promise.resolve();
  const work = async () => {
    try {
      await sealEntries(house);
      await warnWhenLate(house);
      if (Date.now() - checkpointAt < checkpointEveryMs) return;
      if (await checkpointNow(house, key)) checkpointAt = Date.now();
      // Nothing to sign, or another was quicker: that is in time too.
      sealing.checkpointAt = Date.now();
    } catch (error) {
      house.log.error({ alarm: 'audit-sealer', error: safeError(error) }, 'the audit could not be sealed');
    }
  };
  let timer: NodeJS.Timeout;
  const next = () => {
    if (isStopped) return;
    round = work();
    void round.then(() => {
      timer = setTimeout(next, everyMs);
      timer.unref();
    });
  };
  next();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await round;
    clearTimeout(timer);
    checkpointAt = 0;
    await work();
  };
}

async function warnWhenLate(house: SealingHouse): Promise<void> {
  const { waitingSince } = await headOf(house);
  const waiting = waitingSince ? house.clock.now().getTime() - waitingSince.getTime() : 0;
  if (waiting > lateAfterMs)
    house.log.error(
      { alarm: 'audit-late', seconds: Math.round(waiting / 1000) },
      'entries of the audit wait to be sealed',
    );
}
