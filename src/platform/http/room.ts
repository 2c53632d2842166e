import { fileURLToPath } from 'node:url';
import { sql } from '../db/index.js';
import type { House, Room } from '../room/index.js';

export function createRoom(_house: House): Room {
  return {
    id: 'platform/http',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    jobs: {
      'platform/http:forget-tallies': async (_payload, context) =>
        context.transaction({}, async (tx) => {
          await tx.run(sql`delete from http.tally where ends_at < ${tx.now}`);
        }),
    },
    schedule: { 'platform/http:forget-tallies': '*/10 * * * *' },
  };
}
