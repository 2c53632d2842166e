import pg from 'pg';
import type { Room } from './platform/room/index.js';

/**
 * Lets every room that has demonstration data lay it out, in floor order, each room once per database: what a killed
 * first run left undone is done by the next. Two starters are safe. Returns the ids of the rooms that did something.
 */
export async function demonstrate(adminUrl: string, rooms: readonly Room[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('lete.demonstrate'))`);
    const { rows } = await client.query<{ room: string }>('select room from lete.demonstrated');
    const done = new Set(rows.map((row) => row.room));
    const fresh: string[] = [];
    for (const room of rooms) {
      if (!room.demonstrate || done.has(room.id)) continue;
      await room.demonstrate();
      await client.query('insert into lete.demonstrated (room) values ($1)', [room.id]);
      fresh.push(room.id);
    }
    return fresh;
  } finally {
    await client.end();
  }
}

/** Whether the database holds demonstration data; outside the demonstration Lete does not start on such a one. */
export async function holdsDemonstration(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query('select from lete.demonstrated limit 1')).rowCount === 1;
  } finally {
    await client.end();
  }
}
