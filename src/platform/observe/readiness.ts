import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readMigrations, sql } from '../db/index.js';
import { findMigrations } from '../house/index.js';
import { queueState, queueTooOldSeconds } from '../jobs/index.js';
import { safeError } from '../log/index.js';
import type { Check, House, Watched } from '../room/index.js';
import { names, texts } from './texts.js';

/** How everything that is watched stands, by its name in /health/ready. */
export interface Readiness {
  readonly status: Check['status'];
  readonly checks: Readonly<Record<string, Check & Pick<Watched, 'name'>>>;
}

const ok: Check = { status: 'ok', says: texts.fine };

/** What every process watches, whichever rooms it runs. */
export function ownChecks(house: House, answers: () => Check): Readonly<Record<string, Watched>> {
  const wanted = readMigrations(findMigrations());
  return {
    database: { name: names.database, look: () => database(house) },
    migrations: { name: names.migrations, look: async () => migrations(house, await wanted) },
    queue: { name: names.queue, look: () => queue(house) },
    disk: { name: names.disk, look: () => disk(house.settings.LETE_DATA) },
    answers: { name: names.answers, look: async () => answers() },
  };
}

/** What a load balancer and an operator ask: can this process serve? Says in words what is amiss; figures are in /metrics. */
export function createReadiness(house: House): () => Promise<Readiness> {
  return async () => {
    const entries = await Promise.all(
      [...house.checks].map(async ([id, { name, look }]) => {
        const check = await look().catch((error) => failed(house, id, error));
        return [id, { name, ...check }] as const;
      }),
    );
    const worst = (['not-ready', 'degraded'] as const).find((status) =>
      entries.some(([, check]) => check.status === status),
    );
    return { status: worst ?? 'ok', checks: Object.fromEntries(entries) };
  };
}

function failed(house: House, check: string, error: unknown): Check {
  house.log.warn({ check, error: safeError(error) }, 'a readiness check failed');
  return { status: 'not-ready', says: texts.silent };
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
  return wanted.some(({ room, file }) => !applied.has(`${room}/${file}`))
    ? { status: 'not-ready', says: texts.toApply }
    : ok;
}

async function queue(house: House): Promise<Check> {
  const { oldestSeconds, deadLetters } = await house.db('web').transaction({}, queueState);
  if (oldestSeconds > queueTooOldSeconds) return { status: 'degraded', says: texts.late };
  if (deadLetters) return { status: 'degraded', says: texts.deadLetters };
  return ok;
}

async function disk(folder: string): Promise<Check> {
  const { bavail, bsize } = await statfs(resolve(folder));
  const megabytes = (bavail * bsize) / 1_000_000;
  if (megabytes < 50) return { status: 'not-ready', says: texts.full };
  return megabytes < 1000 ? { status: 'degraded', says: texts.nearlyFull } : ok;
}
