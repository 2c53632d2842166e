import type { House, Watched } from '../../platform/room/index.js';
import { everyUnit } from '../who.js';
import { gapsAhead, isBegun, listCovered } from './shifts.js';

/** The alarm: nobody on duty, now or within the days for which a unit is watched. */
export function watchCoverage(house: House): Watched {
  return {
    name: { lv: 'Dežūras visu diennakti', en: 'On duty day and night' },
    look: () =>
      house.db('web').transaction(everyUnit, async (tx) => {
        let gaps = 0;
        for (const covered of await listCovered(tx))
          if (await isBegun(tx, covered.unit)) gaps += (await gapsAhead(tx, covered)).length;
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
