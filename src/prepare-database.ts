import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { systemClock } from './platform/clock/index.js';
import { readSettings } from './platform/config/index.js';
import { migrate } from './platform/db/index.js';
import { createHouse, discoverRooms } from './platform/house/index.js';
import { createLog } from './platform/log/index.js';

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
  return migrate(adminUrl, rootSecret, {
    before: async () => {
      const pool = new pg.Pool({ connectionString: adminUrl, max: 2 });
      await runMigrations({ pgPool: pool });
      await pool.end();
    },
    rooms: rooms.flatMap((room) => (room.migrations ? [{ room: room.id, folder: room.migrations }] : [])),
  });
}
