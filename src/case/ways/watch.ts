import { sql } from '../../platform/db/index.js';
import type { House, Watched } from '../../platform/room/index.js';

/** The alarm: clients whom no lawful way reached, until a human has found one. */
export function watchUntold(house: House): Watched {
  return {
    name: { lv: 'Klienti, kurus neizdevās informēt', en: 'Clients who could not be told' },
    look: async () => {
      const [row] = await house.db('web').query<{ untold: number }>(sql`select casework.count_untold() as untold`);
      const untold = row?.untold ?? 0;
      return untold === 0
        ? { status: 'ok', says: { lv: 'Visi ir informēti.', en: 'Everyone has been told.' } }
        : {
            status: 'degraded',
            says: { lv: `Gaida darbinieku: ${untold}`, en: `Waiting for a member of staff: ${untold}` },
          };
    },
  };
}
