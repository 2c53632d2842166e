import type { Service } from '../../case/index.js';
import { passport } from './passport.js';

/** Public map of road accidents and traffic offences (MK 2010 No. 75). */
export const service: Service = {
  id: 'road-accident-map',
  passport,
  request: {
    tell: [
      {
        lv: 'Kurus datus, par kādu teritoriju un laiku vajag un kādā formātā.',
        en: 'Which data, for which area and period, and in which format.',
      },
      {
        lv: 'Ja ziņojat par kļūdu kartē: vieta, datums un kas nav pareizi.',
        en: 'If you report a mistake on the map: the place, the date and what is wrong.',
      },
    ],
    attach: [
      {
        lv: 'Ja ir: kartes attēls vai saraksts, ar ko salīdzināt.',
        en: 'If there is one: a picture of the map or a list to compare with.',
      },
    ],
  },
  examples: {},
};
