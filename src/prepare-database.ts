import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { migrate } from './platform/db/index.js';
import { findMigrations } from './platform/house/index.js';

/** Brings the database at `adminUrl` up to date: the queue's tables first, then every room's migrations. Safe with two starters. Returns the names of what was applied. */
export async function prepareDatabase(adminUrl: string, rootSecret: string): Promise<string[]> {
  return migrate(adminUrl, rootSecret, { before: () => prepareQueue(adminUrl), rooms: findMigrations() });
}

async function prepareQueue(adminUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 2 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    // The queue's tables belong to the owner, like every other table.
    void client.query('set role lete_owner');
  });
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
}
