import { sql } from '../../platform/db/index.js';
import type { House, Watched } from '../../platform/room/index.js';

/** Lists that should have been replaced by a newer one: signatures that lead to them cannot be confirmed. */
export function watchTrustLists(house: House): Watched {
  return {
    name: { lv: 'Uzticamības saraksti', en: 'Trust lists' },
    look: async () => {
      const rows = await house
        .db('worker')
        .query<{ territory: string }>(
          sql`select territory from documents.trust_list where next_update < ${house.clock.now()} order by territory`,
        );
      const stale = rows.map(({ territory }) => territory).join(', ');
      return stale
        ? { status: 'degraded', says: { lv: `Novecojuši saraksti: ${stale}.`, en: `Out of date: ${stale}.` } }
        : { status: 'ok', says: { lv: 'Kārtībā.', en: 'All current.' } };
    },
  };
}
