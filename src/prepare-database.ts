import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { systemClock } from './platform/clock/index.js';
import { readSettings } from './platform/config/index.js';
import { migrate } from './platform/db/index.js';
import { createHouse, discoverRooms } from './platform/house/index.js';
import { createLog } from './platform/log/index.js';
import type { Room } from './platform/room/index.js';

/** Brings the database at `adminUrl` up to date: the queue's tables first, then every room's migrations. Safe with two starters. */
export async function prepareDatabase(adminUrl: string, rootSecret: string): Promise<string[]> {
  const house = await createHouse({
    settings: readSettings({}),
    clock: systemClock,
    log: createLog('silent'),
    adminUrl,
    rootSecret,
  });
  const rooms = await discoverRooms(house);
  await house.close();
  return migrateRooms(adminUrl, rootSecret, rooms);
}

/** As `prepareDatabase`, for rooms that are there already. Returns the names of what was applied. */
export async function migrateRooms(adminUrl: string, rootSecret: string, rooms: readonly Room[]): Promise<string[]> {
  return migrate(adminUrl, rootSecret, {
    before: () => prepareQueue(adminUrl),
    rooms: rooms.flatMap((room) => (room.migrations ? [{ room: room.id, folder: room.migrations }] : [])),
  });
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
