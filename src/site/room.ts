import type { FastifyInstance } from 'fastify';
import type { House, Room } from '../platform/room/index.js';
import { answersPages } from './answers/answers-routes.js';
import { contactPages } from './contact/contact-routes.js';
import { demonstrateLetters } from './contact/demonstrate.js';
import { demoPages } from './demo/demo.js';
import { aboutPages } from './pages/about.js';
import { contactsPage } from './pages/contacts.js';
import { homePage } from './pages/home.js';
import { pricesPage } from './pages/prices.js';
import { servicePage } from './pages/service.js';
import { catalogue } from './pages/services.js';
import { sitePaths } from './paths.js';
import { forSearchEngines } from './search-engines.js';
import { publicPages } from './serve-public.js';

export function createRoom(house: House): Room {
  return {
    id: 'site',
    demonstrate: () => demonstrateLetters(house),
    pages: async (web: FastifyInstance) => {
      const page = publicPages(web);
      page(sitePaths.home, homePage(house));
      page(sitePaths.services, catalogue(house));
      page({ lv: `${sitePaths.services.lv}/:service`, en: `${sitePaths.services.en}/:service` }, servicePage(house));
      page(sitePaths.prices, pricesPage(house));
      page(sitePaths.contacts, contactsPage(house));
      for (const [name, make] of Object.entries(aboutPages)) page(sitePaths[name as keyof typeof aboutPages], make);
      answersPages(web, house);
      await contactPages(web, house);
      forSearchEngines(web, house);
      if (house.settings.LETE_DEMO) demoPages(web, house);
    },
  };
}
