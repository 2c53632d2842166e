import type { Service } from '../../case/index.js';
import { passport } from './passport.js';

/** Registered crimes on a public map, without telling of anyone. */
export const service: Service = {
  id: 'crime-map',
  passport,
  request: {
    tell: [
      { lv: 'Kādi skaitļi, par kādu teritoriju un laiku vajadzīgi.', en: 'Which figures, for which area and period.' },
      { lv: 'Ja ziņojat par kļūdu: kas kartē nav pareizi.', en: 'If you report a mistake: what is wrong on the map.' },
    ],
    attach: [{ lv: 'Ja ir: attēls ar vietu kartē.', en: 'If there is one: a picture of the place on the map.' }],
  },
  examples: {},
};
