import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readMigrations, sql } from '../db/index.js';
import { findMigrations } from '../house/index.js';
import { queueState, queueTooOldSeconds } from '../jobs/index.js';
import { safeError } from '../log/index.js';
import type { House } from '../room/index.js';

/** `degraded` serves, but wants an operator; `not-ready` cannot serve. */
type Status = 'ok' | 'degraded' | 'not-ready';

interface Check {
  readonly status: Status;
  readonly says: string;
}

export interface Readiness {
  readonly status: Status;
  readonly checks: Readonly<Record<string, Check>>;
}

const ok: Check = { status: 'ok', says: 'ok' };

/** What a load balancer and an operator ask: can this process serve? Says in words what is amiss; figures are in /metrics. */
export function createReadiness(house: House): () => Promise<Readiness> {
  const wanted = readMigrations(findMigrations());
  const looks: Readonly<Record<string, () => Promise<Check>>> = {
    database: () => database(house),
    migrations: async () => migrations(house, await wanted),
    queue: () => queue(house),
    disk: () => disk(house.settings.LETE_DATA),
  };
  return async () => {
    const entries = await Promise.all(
      Object.entries(looks).map(
        async ([name, look]) => [name, await look().catch((error) => failed(house, name, error))] as const,
      ),
    );
    const worst = (['not-ready', 'degraded'] as const).find((status) =>
      entries.some(([, check]) => check.status === status),
    );
    return { status: worst ?? 'ok', checks: Object.fromEntries(entries) };
  };
}

function failed(house: House, check: string, error: unknown): Check {
  house.log.warn({ check, error: safeError(error) }, 'a readiness check failed');
  return { status: 'not-ready', says: 'does not answer' };
}

async function database(house: House): Promise<Check> {
  await house.db('web').query(sql`select 1`);
  return ok;
}

async function migrations(
  house: House,
  wanted: readonly { readonly room: string; readonly file: string }[],
): Promise<Check> {
  const rows = await house.db('web').query<{ room: string; file: string }>(sql`select room, file from lete.migration`);
  const applied = new Set(rows.map(({ room, file }) => `${room}/${file}`));
  const missing = wanted.filter(({ room, file }) => !applied.has(`${room}/${file}`)).length;
  return missing ? { status: 'not-ready', says: `${missing} to apply: run lete migrate` } : ok;
}

async function queue(house: House): Promise<Check> {
  const { oldestSeconds, deadLetters } = await house.db('web').transaction({}, queueState);
  if (oldestSeconds > queueTooOldSeconds) return { status: 'degraded', says: 'late: is a worker running?' };
  if (deadLetters) return { status: 'degraded', says: 'dead letters: see /desk/admin/dead-letters' };
  return ok;
}

async function disk(folder: string): Promise<Check> {
  const { bavail, bsize } = await statfs(resolve(folder));
  const megabytes = (bavail * bsize) / 1_000_000;
  if (megabytes < 50) return { status: 'not-ready', says: 'full' };
  return megabytes < 1000 ? { status: 'degraded', says: 'less than 1 GB free' } : ok;
}
