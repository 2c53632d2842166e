import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { systemClock } from '../src/platform/clock/index.js';
import { readSettings } from '../src/platform/config/index.js';
import { startPostgres } from '../src/platform/db/index.js';
import { createHouse, type OpenHouse } from '../src/platform/house/index.js';
import { createLog } from '../src/platform/log/index.js';
import { prepareDatabase } from '../src/prepare-database.js';

/** `large` and `small` differ in how much they hold; `plain` is for what is written. */
export type DatabaseName = 'large' | 'small' | 'plain';

/** What every measure stands on: one durable PostgreSQL with three databases, set up as `npm start` would. */
export interface Ground {
  /** The checkout. */
  readonly root: string;
  /** A folder that is removed at the end. */
  readonly folder: string;
  readonly secret: string;
  adminUrl(database: DatabaseName): string;
  /** The environment of a role that runs on the database. */
  environment(database: DatabaseName): Record<string, string>;
  house(database: DatabaseName, connections?: number): Promise<OpenHouse>;
  /** Runs SQL as the superuser, without row-level rights. */
  run(database: DatabaseName, text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function prepareGround(root: string): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'lete-bench-'));
  // The unprivileged user that PostgreSQL runs as must be able to pass through.
  chmodSync(folder, 0o711);
  const secret = randomBytes(32).toString('base64url');
  // The settings of `npm start`: fsync and synchronous commit on.
  const postgres = await startPostgres({ folder: join(folder, 'database') });
  const close = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const adminUrl = (database: string) => postgres.url.replace('/lete?', `/${database}?`);
  try {
    await prepareDatabase(postgres.url, secret);
    for (const name of ['large', 'small', 'plain'])
      await runOnce(adminUrl('postgres'), `create database ${name} template lete strategy file_copy`);
  } catch (error) {
    await close();
    throw error;
  }
  const environment = (database: DatabaseName) => {
    const data = join(folder, database);
    mkdirSync(data, { recursive: true });
    return {
      DATABASE_URL: adminUrl(database),
      LETE_SECRET: secret,
      LETE_DATA: data,
      LETE_LOG: 'error',
      // The limits count as always; they only never refuse.
      LETE_LIMIT_FACTOR: '1000000',
    };
  };
  return {
    root,
    folder,
    secret,
    adminUrl,
    environment,
    house: (database, connections) => openHouse(environment(database), connections),
    run: (database, text, values = []) => runOnce(adminUrl(database), text, values),
    close,
  };
}

/** A house over a database of the bench, for this process or a child that was given the environment. */
export function openHouse(environment: Readonly<Record<string, string>>, connections?: number): Promise<OpenHouse> {
  const { DATABASE_URL = '', LETE_SECRET = '' } = environment;
  return createHouse({
    settings: readSettings(environment),
    clock: systemClock,
    log: createLog('error'),
    adminUrl: DATABASE_URL,
    rootSecret: LETE_SECRET,
    connections,
  });
}

async function runOnce(url: string, text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
