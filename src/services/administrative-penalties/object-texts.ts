import type { Text } from '../../platform/text/index.js';

/** Words of a complaint or a correction about one decision. */
export const words = {
  title: { lv: 'Lēmums Nr. {number}', en: 'Decision No. {number}' },
  number: { lv: 'Lēmuma numurs', en: 'Number of the decision' },
  complaint: { lv: 'Sūdzība par lēmumu', en: 'A complaint about the decision' },
  complaintHint: {
    lv: 'Par to lemj iestāde „{authority}”; mēs sūdzību tai pārsūtām likumā noteiktajā termiņā un Jums par to paziņojam.',
    en: 'It is decided by {authority}; we pass your complaint on within the term of the law and tell you.',
  },
  termRuns: { lv: 'Sūdzību var iesniegt līdz {last}.', en: 'A complaint can be made by {last}.' },
  termOver: {
    lv: 'Sūdzības termiņš beidzās {last}; iestāde lems, vai to atjaunot. Uzrakstiet, kāpēc nokavējāt.',
    en: 'The term for a complaint ended on {last}; the authority decides whether to renew it. Say why you are late.',
  },
  termUnknown: {
    lv: 'Sūdzības termiņš ir desmit darbdienas no dienas, kad lēmums Jums paziņots.',
    en: 'The term for a complaint is ten working days from the day on which you were notified of the decision.',
  },
  correction: { lv: 'Labojums Sodu reģistra ziņās', en: 'A correction of the register’s entry' },
  correctionHint: {
    lv: 'Ieraksts nesakrīt ar lēmumu vai samaksu, vai tas nav par Jums. To labojam mēs un atbildam mēneša laikā.',
    en: 'The entry does not agree with the decision or the payment, or is not about you. We mend it and answer within a month.',
  },
} as const satisfies Readonly<Record<string, Text>>;
