import type { Text } from '../../platform/text/index.js';

/** Words of the page that finds the money for a number. */
export const findTexts = {
  title: { lv: 'Maksājumi pēc numura', en: 'Payments by number' },
  hint: {
    lv: 'Raksti, kā stāv uz papīra: atstarpes, domuzīmes un lielie burti nav svarīgi. Sodu reģistrā paliek pieraksts par skatījumu.',
    en: 'As it stands on the paper: spaces, dashes and capitals do not matter. The Punishment Register keeps a note of the look.',
  },
  nothing: { lv: 'Ar šādu numuru nekas nav atrasts.', en: 'Nothing goes by this number.' },
  came: { lv: 'Saņemtā nauda', en: 'Money received' },
  noMoney: { lv: 'Nauda vēl nav saņemta.', en: 'No money has come yet.' },
  paidAt: { lv: 'Grāmatots', en: 'Booked' },
  way: { lv: 'Veids', en: 'Way' },
  transfer: { lv: 'Pārskaitījums', en: 'Transfer' },
  online: { lv: 'Tiešsaistē', en: 'Online' },
  arrivedOn: { lv: 'Bankas kontā', en: 'At the bank' },
  onItsWay: { lv: 'vēl ceļā', en: 'on its way' },
  over: { lv: 'No tā atmaksājams', en: 'Of it to be returned' },
  asked: { lv: 'Pieprasītie maksājumi', en: 'Payments asked' },
  neverAsked: { lv: 'Caur Leti samaksa nav pieprasīta.', en: 'No payment was asked through Lete.' },
  receipt: { lv: 'Kvīts', en: 'Receipt' },
  paid: { lv: 'Apmaksāts', en: 'Paid' },
  replaced: { lv: 'Vairs netiek prasīts', en: 'No longer asked' },
  atTheBank: { lv: 'Maksātājs ir bankā', en: 'The payer is at the bank' },
  waits: { lv: 'Gaida samaksu', en: 'Waits to be paid' },
  processing: { lv: 'Samaksa apstrādē', en: 'Payment being processed' },
  toPay: { lv: 'Jāmaksā', en: 'To be paid' },
  closed: {
    lv: 'Te nav maksājams (nav spēkā, atcelts, pie tiesu izpildītāja vai citur)',
    en: 'Not payable here (not in force, cancelled, with a bailiff or elsewhere)',
  },
} as const satisfies Readonly<Record<string, Text>>;
