import type { Service } from '../../case/index.js';
import { passport } from './passport.js';

/** Archive statements from personal files of the ministry’s system and on time spent in deportation. */
export const service: Service = {
  id: 'archive-statements',
  passport,
  request: {
    tell: [
      {
        lv: 'Vārds, uzvārds un visi agrākie uzvārdi; tēva vārds; dzimšanas datums un vieta.',
        en: 'First name, surname and all earlier surnames; father’s name; date and place of birth.',
      },
      {
        lv: 'Darbam: iestāde vai daļa, amati, no kura līdz kuram laikam. Izsūtījumam: kad un no kurienes izsūtīts, kur nometināts, kad atbrīvots.',
        en: 'For service: institution or unit, posts, from when to when. For deportation: when and from where, where settled, when released.',
      },
      {
        lv: 'Kam izziņa vajadzīga (VSAA, represētās personas statuss, tiesa) un kas Jūs esat meklējamajai personai.',
        en: 'What the statement is for (pension, status, court) and how you are related to the person.',
      },
    ],
    attach: [
      {
        lv: 'Ja par citu: radniecības vai miršanas apliecība, aizbildnības lēmums vai pilnvara.',
        en: 'If it is about someone else: proof of kinship or death, a guardianship decision or a power of attorney.',
      },
    ],
  },
  examples: {},
};
