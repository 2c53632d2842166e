import type { Service } from '../../case/index.js';
import type { House, Room } from '../../platform/room/index.js';
import { addressOf, desk } from './addresses.js';
import { describeRoutes } from './describe/describe-routes.js';
import { deskRoutes } from './desk/desk-routes.js';
import { deskTexts } from './desk/texts.js';
import { openDataRoutes } from './open-data.js';
import { passport } from './passport.js';
import { programs } from './programs.js';
import { searchRoutes } from './search/search-routes.js';
import { begin } from './texts.js';

/** Description of a cultural object by Object ID, and whether one is being searched for. */
export const service: Service = {
  id: 'cultural-objects',
  passport,
  pages: [
    { address: { lv: addressOf('search', 'lv'), en: addressOf('search', 'en') }, ...begin.search },
    { address: { lv: addressOf('describe', 'lv'), en: addressOf('describe', 'en') }, ...begin.describe },
  ],
  deskPage: { address: desk, label: deskTexts.nav },
  programs,
  request: {
    tell: [
      {
        lv: 'Priekšmeta veids, izmēri, materiāls un tehnika; uzraksti, laiks, autors, nosaukums, īpašas pazīmes.',
        en: 'Type, measurements, material and technique; inscriptions, period, maker, title, distinguishing features.',
      },
      {
        lv: 'Kur un kad priekšmetu ieguvāt vai kur to piedāvā.',
        en: 'Where and when you acquired it, or where it is offered.',
      },
    ],
    attach: [{ lv: 'Fotogrāfijas: kopskats un tuvplāni.', en: 'Photographs: the whole and details.' }],
  },
  examples: {},
};

export function createRoom(house: House): Room {
  return {
    id: 'services/cultural-objects',
    pages: async (web) => {
      await searchRoutes(web, house, service);
      describeRoutes(web);
      openDataRoutes(web, house, service);
      await deskRoutes(web, house, service);
    },
  };
}
