import type { FastifyInstance } from 'fastify';
import type { BothPaths } from '../platform/http/index.js';
import type { House, Room } from '../platform/room/index.js';
import { accessibilityStatement } from './accessibility/statement.js';
import { answersPages } from './answers/answers-routes.js';
import { cataloguePages } from './catalogue/catalogue.js';
import { contactPages } from './contact/contact-routes.js';
import { demonstrateLetters } from './contact/demonstrate.js';
import { demoPages } from './demo/demo.js';
import { serveCatalogue } from './open-data/serve-catalogue.js';
import { aboutPages } from './pages/about.js';
import { contactsPage } from './pages/contacts.js';
import { easyPage, easyServicePage } from './pages/easy.js';
import { homePage } from './pages/home.js';
import { pricesPage } from './pages/prices.js';
import { servicePage } from './pages/service.js';
import { servicePrivacyPage } from './pages/service-privacy.js';
import { sitePaths } from './paths.js';
import { searchPage } from './search/search-page.js';
import { forSearchEngines } from './search-engines.js';
import { publicPages } from './serve-public.js';
import { statusPages } from './status/status-routes.js';
import { surveyPages } from './survey/survey-routes.js';

export function createRoom(house: House): Room {
  return {
    id: 'site',
    demonstrate: () => demonstrateLetters(house),
    pages: async (web: FastifyInstance) => {
      const page = publicPages(web);
      page(sitePaths.home, homePage(house));
      for (const [name, make] of cataloguePages(house)) page(sitePaths[name], make);
      page(sitePaths.search, searchPage(house));
      page(below(sitePaths.services), servicePage(house));
      page(sitePaths.prices, pricesPage(house));
      page(sitePaths.contacts, contactsPage(house));
      page(sitePaths.accessibility, accessibilityStatement(house));
      page(sitePaths.easy, easyPage(house));
      page(below(sitePaths.easy), easyServicePage(house));
      page(below(sitePaths.privacy), servicePrivacyPage(house));
      serveCatalogue(web, house);
      for (const [name, make] of Object.entries(aboutPages)) page(sitePaths[name as keyof typeof aboutPages], make);
      answersPages(web, house);
      statusPages(web, house);
      surveyPages(web, house);
      await contactPages(web, house);
      forSearchEngines(web, house);
      if (house.settings.LETE_DEMO) demoPages(web, house);
    },
  };
}

/** A service's own page below another. */
function below({ lv, en }: BothPaths): BothPaths {
  return { lv: `${lv}/:service`, en: `${en}/:service` };
}
