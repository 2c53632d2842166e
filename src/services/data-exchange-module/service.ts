import type { Service } from '../../case/index.js';
import type { House, Room } from '../../platform/room/index.js';
import { demonstrate } from './demonstrate.js';
import { passport } from './passport.js';

/** Development of a module by which an institution’s system exchanges data with the registers. */
export const service: Service = {
  id: 'data-exchange-module',
  passport,
  request: {
    tell: [
      {
        lv: 'Iestādes nosaukums un reģistrācijas numurs; kontaktpersona darba, tehniskajos un drošības jautājumos.',
        en: 'Name and registration number of the institution; contact persons for business, technical and security matters.',
      },
      {
        lv: 'Tiesiskais pamats (likums, pants, daļa), mērķis un kuri reģistri un lauki vajadzīgi.',
        en: 'The legal basis (law, section, paragraph), the purpose, and which registers and fields are needed.',
      },
      {
        lv: 'Apmaiņas veids (pieprasījums, pakete, notikums), apjoms dienā, tīkls un vēlamais termiņš.',
        en: 'The mode of exchange (query, batch, event), the volume a day, the network and the wanted date.',
      },
    ],
    attach: [
      {
        lv: 'Ja ir: datu lauku saraksts vai sistēmas apraksts.',
        en: 'If there is one: a list of fields or a description of your system.',
      },
    ],
  },
  examples: {},
};

export function createRoom(house: House): Room {
  return { id: 'services/data-exchange-module', demonstrate: () => demonstrate(house) };
}
