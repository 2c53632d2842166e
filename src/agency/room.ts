import { fileURLToPath } from 'node:url';
import type { House, Room } from '../platform/room/index.js';
import { agencyOn } from './agency-on.js';
import { demonstrate } from './demonstrate.js';
import { feedRoutes } from './feeds/feed-routes.js';
import { followAgency } from './follow-agency.js';
import { letterhead } from './letterhead.js';
import { shownAgency } from './shown-agency.js';
import { deeds, purposes } from './texts.js';

export function createRoom(house: House): Room {
  return {
    id: 'agency',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    deeds,
    purposes,
    pages: async (web) => {
      feedRoutes(web, house);
      const following = await followAgency(house);
      const { agency: released } = web.shown;
      web.shown.agency = () => shownAgency(following.now(), following.units) ?? released();
      web.addHook('preClose', (done) => {
        following.stop();
        done();
      });
    },
    letterhead: async (tx, at) => letterhead(await agencyOn(tx, at)),
    demonstrate: () => demonstrate(house),
  };
}
