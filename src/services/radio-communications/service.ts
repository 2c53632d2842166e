import type { Service } from '../../case/index.js';
import { passport } from './passport.js';

/** Operational radio communications for institutions. */
export const service: Service = {
  id: 'radio-communications',
  passport,
  request: {
    tell: [
      {
        lv: 'Iestādes nosaukums, reģistrācijas numurs un līguma numurs, ja tāds ir.',
        en: 'Name and registration number of the institution, and the contract number if there is one.',
      },
      {
        lv: 'Ko vajag: pieslēgt vai atslēgt rāciju, mainīt sarunu grupu, remonts, pārklājuma problēma, mācības.',
        en: 'What you need: connect or disconnect a radio, change a talk group, a repair, a coverage problem, training.',
      },
      { lv: 'Rāciju sērijas numuri un vēlamais laiks.', en: 'Serial numbers of the radios and the wanted time.' },
    ],
    attach: [{ lv: 'Ja ir: rāciju saraksts.', en: 'If there is one: a list of radios.' }],
  },
  examples: {},
};
