import type { Service } from '../../case/index.js';
import { ownData } from './own-data.js';
import { passport } from './passport.js';
import { strangers } from './strangers.js';

/** Administrative penalties: check and pay (Administratīvās atbildības likums; Sodu reģistra likums). */
export const service: Service = {
  id: 'administrative-penalties',
  passport,
  ownData,
  lookup: strangers,
  // A correction of what the register says, or an objection to the decision, which is passed on to the authority that took it.
  request: {
    tell: [
      {
        lv: 'Lēmuma numuru un iestādi, kas to pieņēmusi.',
        en: 'The number of the decision and the authority that took it.',
      },
      {
        lv: 'Kas ziņās ir nepareizi vai kāpēc lēmumam nepiekrītat. Sūdzību par lēmumu pārsūtām iestādei, kas to pieņēmusi.',
        en: 'What is wrong in the entry, or why you disagree with the decision. A complaint about the decision is passed on to the authority that took it.',
      },
    ],
    attach: [{ lv: 'Lēmumu un to, kas apliecina Jūsu teikto.', en: 'The decision, and whatever proves what you say.' }],
  },
  examples: { person: { number: 'PP 99000102', proof: '1984-03-22' } },
};
