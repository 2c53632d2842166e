/**
 * Workers that die take their jobs' locks with them, and the queue alone would hold those for four hours. So every
 * process that runs jobs keeps a heartbeat, and every living one frees what the dead still hold.
 *
 * alive: beat every 10 s → dead: no beat for 30 s, or a process of this machine that is gone → its locks are freed by
 * the next sweep (every 10 s, and at every start): at most 40 s.
 */
import { hostname } from 'node:os';
import type { WorkerEvents } from 'graphile-worker';
import { type Db, sql } from '../db/index.js';
import { type Log, safeError } from '../log/index.js';

const beatEvery = 10_000;

export interface Heart {
  stop(): Promise<void>;
}

interface HeartOptions {
  readonly db: Db;
  readonly log: Log;
  readonly events: WorkerEvents;
}

export async function startHeart({ db, log, events }: HeartOptions): Promise<Heart> {
  const mine = new Set<string>();
  const released = new Set<string>();
  // A job is held in the name of the pool that runs it.
  const beating = new Set<Promise<unknown>>();
  await sweep(db, log);
  events.on('pool:create', ({ workerPool: { id } }) => {
    mine.add(id);
    beating.add(beat(db, [...mine]).catch(lost));
  });
  // One that the queue gave up, with the database gone under it: what it still holds is freed now, or when the database is back.
  events.on('pool:release', ({ workerPool: { id } }) => {
    if (!mine.delete(id)) return;
    released.add(id);
    beating.add(sweep(db, log, [...released]).catch(lost));
  });
  const lost = (error: unknown) => log.error({ error: safeError(error) }, 'heartbeat of the worker failed');
  const timer = setInterval(() => {
    beating.clear();
    beating.add(
      beat(db, [...mine])
        .then(() => sweep(db, log, [...released]))
        .catch(lost),
    );
  }, beatEvery);
  return {
    stop: async () => {
      clearInterval(timer);
      // A beat that is still on its way would write the heart down again.
      await Promise.all(beating);
      await db.query(sql`delete from jobs.worker where id = any(${[...mine, ...released]}::text[])`);
    },
  };
}

async function beat(db: Db, ids: readonly string[]): Promise<void> {
  await db.query(sql`insert into jobs.worker (id, host, pid)
    select id, ${hostname()}::text, ${process.pid}::int from unnest(${ids}::text[]) as id
    on conflict (id) do update set beat_at = clock_timestamp()`);
}

/** Frees the jobs of workers that are dead, and of those known to have ended; returns how many workers it buried. */
async function sweep(db: Db, log: Log, ended: readonly string[] = []): Promise<number> {
  const here = await db.query<{ id: string; pid: number }>(
    sql`select id, pid from jobs.worker where host = ${hostname()}::text`,
  );
  const gone = here.filter(({ pid }) => !isRunning(pid)).map(({ id }) => id);
  const buried = await db.query<{ id: string }>(
    sql`select id from jobs.bury_workers(${[...gone, ...ended]}::text[]) as id`,
  );
  if (buried.length) log.warn({ workers: buried.length }, 'jobs of dead workers are free again');
  return buried.length;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
