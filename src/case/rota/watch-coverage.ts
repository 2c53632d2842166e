import { sql } from '../../platform/db/index.js';
import type { House, Watched } from '../../platform/room/index.js';
import { everyUnit } from '../who.js';
import { gapsAhead, listCovered } from './shifts.js';

/** The alarm: nobody on duty, now or within the days for which a unit is watched. */
export function watchCoverage(house: House): Watched {
  return {
    name: { lv: 'Dežūras visu diennakti', en: 'On duty day and night' },
    look: () =>
      house.db('web').transaction(everyUnit, async (tx) => {
        // Where no rota was ever begun there is nothing to have a gap.
        const begun = await tx.maybe<{ unit: string }>(sql`select unit from casework.shift limit 1`);
        let gaps = 0;
        for (const covered of begun ? await listCovered(tx) : []) gaps += (await gapsAhead(tx, covered)).length;
        return gaps === 0
          ? {
              status: 'ok',
              says: { lv: 'Tuvākajās dienās kāds vienmēr dežurē.', en: 'Somebody is on duty in all the coming days.' },
            }
          : {
              status: 'degraded',
              says: { lv: `Laiki bez dežuranta: ${gaps}`, en: `Times with nobody on duty: ${gaps}` },
            };
      }),
  };
}
