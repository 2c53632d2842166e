import type { Service } from '../../case/index.js';
import type { House, Room } from '../../platform/room/index.js';
import { deskPath } from './desk/page.js';
import { deskPages } from './desk/routes.js';
import { deskWords } from './desk/texts.js';
import { ownData } from './own-data.js';
import { passport } from './passport.js';
import { request } from './request.js';

/** The officers' page of looks that are not disclosed yet. */
export function createRoom(house: House): Room {
  return { id: 'services/my-biometrics', pages: (web) => deskPages(web, house) };
}

/** What the Biometric Data Processing System holds about oneself. */
export const service: Service = {
  id: 'my-biometrics',
  passport,
  ownData,
  application: request,
  deskPage: { address: deskPath, label: deskWords.title },
  request: {
    tell: [
      {
        lv: 'Vai vēlaties uzzināt, kādi dati ir sistēmā, vai labot kļūdu.',
        en: 'Whether you want to know which data are held, or to correct a mistake.',
      },
      { lv: 'Kļūdai: kas ir nepareizi un kā jābūt.', en: 'For a mistake: what is wrong and how it should be.' },
    ],
    attach: [
      {
        lv: 'Kļūdai: dokuments, kas rāda pareizās ziņas. Attēlu ar savu seju nesūtiet.',
        en: 'For a mistake: a document that shows the right data. Do not send pictures of your face.',
      },
    ],
  },
  examples: { person: { what: 'copy', email: 'anna.berzina@example.com' } },
};
