import type { Service } from '../../case/index.js';
import { passport } from './passport.js';

/** Description of a cultural object by Object ID, and whether one is being searched for. */
export const service: Service = {
  id: 'cultural-objects',
  passport,
  request: {
    tell: [
      {
        lv: 'Priekšmeta veids, izmēri, materiāls un tehnika; uzraksti, laiks, autors, nosaukums, īpašas pazīmes.',
        en: 'Type, measurements, material and technique; inscriptions, period, maker, title, distinguishing features.',
      },
      {
        lv: 'Kur un kad priekšmetu ieguvāt vai kur to piedāvā.',
        en: 'Where and when you acquired it, or where it is offered.',
      },
    ],
    attach: [{ lv: 'Fotogrāfijas: kopskats un tuvplāni.', en: 'Photographs: the whole and details.' }],
  },
  examples: {},
};
