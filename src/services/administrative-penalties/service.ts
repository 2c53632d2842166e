import type { Service } from '../../case/index.js';
import type { House, Room } from '../../platform/room/index.js';
import { demonstrate } from './demonstrate.js';
import { ownData } from './own-data.js';
import { passport } from './passport.js';
import { remindOfTerms } from './remind.js';
import { strangers } from './strangers.js';

/** Reminders before the term, and the demonstration's decisions on paper. */
export function createRoom(house: House): Room {
  return {
    id: 'services/administrative-penalties',
    jobs: { 'services/administrative-penalties:remind': remindOfTerms(house) },
    // In the morning, so that a bank is open on the day of the reminder.
    schedule: { 'services/administrative-penalties:remind': '0 7 * * *' },
    demonstrate: () => demonstrate(house),
    purposes: {
      'payment-reminder': { lv: 'Atgādinājums par samaksas termiņu', en: 'Reminder of a term to pay' },
    },
  };
}

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
