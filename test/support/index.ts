import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { type SettableClock, settableClock } from '../../src/platform/clock/index.js';
import { readSettings } from '../../src/platform/config/index.js';
import { createHouse, discoverRooms, type OpenHouse } from '../../src/platform/house/index.js';
import { runDueJobs } from '../../src/platform/jobs/index.js';
import { createLog } from '../../src/platform/log/index.js';
import type { Room } from '../../src/platform/room/index.js';
import { testSecret } from './constants.js';

export interface TestHouse extends OpenHouse {
  readonly clock: SettableClock;
  /** Superuser address of this file's own database, for arranging what no front door offers. */
  readonly adminUrl: string;
}

/** A house over a database of its own, cloned from the migrated template; dropped after the file. Wednesday 2026-11-25, 10:00 in Riga, unless told otherwise. */
export async function testHouse(
  environment: Record<string, string> = {},
  now = '2026-11-25T08:00:00Z',
): Promise<TestHouse> {
  const template = inject('adminUrl');
  const server = template.replace('/lete?', '/postgres?');
  keepSessions(server);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(server, `create database ${name} template lete strategy file_copy`);
  const adminUrl = template.replace('/lete?', `/${name}?`);
  keepSessions(adminUrl);
  const clock = settableClock(now);
  const files = mkdtempSync(join(inject('filesFolder'), 'house-'));
  const settings = readSettings({
    LETE_LOG: 'silent',
    LETE_DATA: files,
    ...environment,
  });
  const house = await createHouse({
    settings,
    clock,
    log: createLog('silent'),
    adminUrl,
    rootSecret: testSecret,
    connections: 5,
  });
  afterAll(async () => {
    await house.close();
    await endSessions(adminUrl);
    await asAdmin(server, `drop database if exists ${name} with (force)`);
    rmSync(files, { recursive: true, force: true });
  });
  return { ...house, clock, adminUrl };
}

/** Runs every job that is due, news included, and what they add, until none is left; `only` some rooms, where given. A job that fails waits for its next try and is not repeated here. */
export async function runJobs(house: OpenHouse, only?: readonly Room[]): Promise<void> {
  await runDueJobs({ house, rooms: only ?? (await roomsOf(house)) });
}

/** A house's rooms stay as long as it does, as in a running Lete. */
function roomsOf(house: OpenHouse): Promise<readonly Room[]> {
  const known = rooms.get(house) ?? discoverRooms(house);
  rooms.set(house, known);
  return known;
}
const rooms = new WeakMap<OpenHouse, Promise<readonly Room[]>>();

/** Sessions that are kept between statements, by address: beginning one costs the server more than most statements do. */
const kept = new Map<string, pg.Pool>();

function keepSessions(url: string): void {
  if (kept.has(url)) return;
  const pool = new pg.Pool({ connectionString: url, max: 4, allowExitOnIdle: true });
  // A session that is cut while it waits is replaced by the next; one that is cut at work fails its statement.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  kept.set(url, pool);
}

async function endSessions(url: string): Promise<void> {
  await kept.get(url)?.end();
  kept.delete(url);
}

/** Runs SQL as the superuser. */
export async function asAdmin(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const pool = kept.get(url);
  // What changes the session's settings has a session of its own, and takes them along.
  if (pool && !/^\s*set\b/i.test(text)) return (await pool.query(text, values)).rows;
  const client = new pg.Client({ connectionString: url });
  // A server that ends meanwhile fails the statement, where it is told.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
