import type { Service } from '../../case/index.js';
import { passport } from './passport.js';

/** Online provision of information from the Punishment Register and the Integrated Interior Information System. */
export const service: Service = {
  id: 'online-provision',
  passport,
  request: {
    tell: [
      {
        lv: 'Iestādes nosaukums un reģistrācijas numurs; drošības kontaktpersona.',
        en: 'Name and registration number of the institution; security contact.',
      },
      {
        lv: 'Tiesiskais pamats katrai datu kopai (likums, pants, daļa), mērķis un sistēmas.',
        en: 'The legal basis for each data set (law, section, paragraph), the purpose and the systems.',
      },
      {
        lv: 'Lietotāju skaits, IP adreses un vai vajadzīga mašīnsaskarne.',
        en: 'Number of users, IP addresses, and whether a machine interface is needed.',
      },
    ],
    attach: [
      {
        lv: 'Vadītāja parakstīts pieteikums un lietotāju saraksts.',
        en: 'An application signed by the head, and the list of users.',
      },
    ],
  },
  examples: {},
};
