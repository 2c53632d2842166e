import type { Service } from '../../case/index.js';
import { check } from './check.js';
import { ownData } from './own-data.js';
import { passport } from './passport.js';

/** Own weapons, permits, licences and certificates; registration of category E gas weapons. */
export const service: Service = {
  id: 'weapons',
  passport,
  ownData,
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
  examples: { person: { number: 'AS-9900001' } },
};
