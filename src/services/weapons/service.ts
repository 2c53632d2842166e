import { fileURLToPath } from 'node:url';
import type { Service } from '../../case/index.js';
import type { House, Room } from '../../platform/room/index.js';
import { application } from './application.js';
import { check } from './check.js';
import { dealersApi } from './dealers/api.js';
import { dealerPages } from './dealers/routes.js';
import { deskPath } from './desk/corrections.js';
import { deskPages } from './desk/routes.js';
import { deskWords } from './desk/texts.js';
import { examples } from './examples.js';
import { askConsent, raiseAlarm, tellAnswer } from './jobs.js';
import { ownData } from './own-data.js';
import { passport } from './passport.js';
import { remindOfEnds } from './remind.js';

/** What the service does on its own: the police hear of a number, the other party is asked, holders are reminded. */
export function createRoom(house: House): Room {
  return {
    id: 'services/weapons',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    pages: async (web) => {
      deskPages(web, house);
      await dealerPages(web, house);
    },
    jobs: {
      'services/weapons:alarm': raiseAlarm(house),
      'services/weapons:ask-consent': askConsent(house),
      'services/weapons:consent-answered': tellAnswer,
      'services/weapons:remind': remindOfEnds(house),
    },
    schedule: { 'services/weapons:remind': '30 6 * * *' },
    purposes: {
      'weapon-alarm': { lv: 'Meklējama ieroča numurs', en: 'Number of a weapon that is searched for' },
      'weapon-consent': {
        lv: 'Piekrišana ieroča pārreģistrācijai',
        en: 'Consent to re-registering a weapon',
      },
      'weapon-history': {
        lv: 'Ieroča vēsture un ierakstu labošana',
        en: 'History of a weapon and correction of its entry',
      },
      'dealer-report': { lv: 'Ieroču tirgotāja ziņas', en: 'Report of a weapons dealer' },
      'expiry-reminder': { lv: 'Atgādinājums par termiņa beigām', en: 'Reminder that something expires' },
    },
  };
}

/** Own weapons, permits, licences and certificates; registration of category E gas weapons. */
export const service: Service = {
  id: 'weapons',
  passport,
  ownData,
  application,
  lookup: check,
  request: {
    tell: [
      {
        lv: 'Ko vēlaties: ziņas par sevi, reģistrēt vai pārreģistrēt E kategorijas gāzes ieroci.',
        en: 'What you want: your own data, or to register or re-register a category E gas weapon.',
      },
      {
        lv: 'Reģistrācijai: veids, marka, modelis, kalibrs, sērijas numurs, izgatavošanas gads, pārdevējs, pirkuma datums un glabāšanas adrese.',
        en: 'For registration: kind, make, model, calibre, serial number, year of manufacture, seller, date of purchase and address where it is kept.',
      },
    ],
    attach: [
      {
        lv: 'Reģistrācijai: pirkuma dokuments. Pārreģistrācijai: otras puses rakstiska piekrišana.',
        en: 'For registration: the document of purchase. For re-registration: the other party’s written consent.',
      },
    ],
  },
  api: dealersApi,
  deskPage: { address: deskPath, label: deskWords.title },
  examples,
};
