import type { Text } from '../../platform/text/index.js';

/** Words of the reminder. In open mail nothing says what has to be paid for. */
export const words = {
  title: { lv: 'Tuvojas samaksas termiņš', en: 'A term to pay is near' },
  body: {
    lv: 'Jums ir maksājums, kas jāsamaksā līdz {due}. Par ko un cik, redzēsiet, kad pieslēgsieties:\n{address}\n\nJa jau esat samaksājis, šo vēstuli neņemiet vērā. Kā Jums rakstīt, varat mainīt portālā.',
    en: 'You have something to pay by {due}. You see for what and how much when you sign in:\n{address}\n\nIf you have paid already, please ignore this message. You can change how we write to you in the portal.',
  },
  whole: {
    lv: 'Par lēmumu Nr. {number} līdz {due} jāsamaksā {amount}. Samaksāt var šeit:\n{address}\n\nPēc termiņa lēmumu nodod piespiedu izpildei. Ja jau esat samaksājis, šo vēstuli neņemiet vērā.',
    en: '{amount} must be paid for decision No. {number} by {due}. You can pay here:\n{address}\n\nAfter that day the decision is handed over for enforcement. If you have paid already, please ignore this message.',
  },
} as const satisfies Readonly<Record<string, Text>>;
