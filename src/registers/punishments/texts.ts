import type { Text } from '../../platform/text/index.js';

/** What was done, as "who looked at my data" tells it. */
export const deeds: Readonly<Record<string, Text>> = {
  'registers/punishments:convictions': {
    lv: 'Sodu reģistrā apskatīja ziņas par Jūsu sodāmību',
    en: 'Looked in the Punishment Register at what it says about your convictions',
  },
  'registers/punishments:penalties': {
    lv: 'Sodu reģistrā apskatīja ziņas par Jūsu administratīvajiem sodiem',
    en: 'Looked in the Punishment Register at your administrative penalties',
  },
  'registers/punishments:penalty-to-pay': {
    lv: 'Sodu reģistrā pēc lēmuma numura apskatīja, cik jāmaksā',
    en: 'Looked up in the Punishment Register, by a decision’s number, how much is to be paid',
  },
  'registers/punishments:paper': {
    lv: 'Sodu reģistrā atvēra lēmuma dokumentu',
    en: 'Opened a decision’s paper in the Punishment Register',
  },
  'registers/punishments:remind': {
    lv: 'Sodu reģistrā sameklēja sodus, kuru samaksas termiņš beidzas, lai par to atgādinātu',
    en: 'Looked in the Punishment Register for penalties whose time to pay ends, to remind of it',
  },
  'registers/punishments:coercive-measures': {
    lv: 'Sodu reģistrā apskatīja ziņas par juridiskajai personai piemērotajiem piespiedu ietekmēšanas līdzekļiem',
    en: 'Looked in the Punishment Register at coercive measures applied to a legal entity',
  },
  'registers/punishments:ended-proceedings': {
    lv: 'Sodu reģistra arhīvā apskatīja ziņas par izbeigtiem kriminālprocesiem un attaisnošanu',
    en: 'Looked in the archive of the Punishment Register at ended proceedings and acquittals',
  },
  'registers/punishments:match-payment': {
    lv: 'Meklēja sodu, par kuru saņemts maksājums',
    en: 'Looked for the penalty that a payment was received for',
  },
  'registers/punishments:take-payment': {
    lv: 'Reģistrēja par sodu saņemtu maksājumu',
    en: 'Registered a payment received for a penalty',
  },
  'registers/punishments:import': {
    lv: 'Ielasīja Sodu reģistra ziņas no faila',
    en: 'Loaded entries of the Punishment Register from a file',
  },
};

/** What kinds of things are called, for pages and documents. */
export const words = {
  measure: {
    liquidation: { lv: 'likvidācija', en: 'liquidation' },
    'restriction-of-rights': { lv: 'tiesību ierobežošana', en: 'restriction of rights' },
    confiscation: { lv: 'mantas konfiskācija', en: 'confiscation of property' },
    'recovery-of-money': { lv: 'piedziņa naudā', en: 'recovery of money' },
  },
  basePenalty: {
    warning: { lv: 'brīdinājums', en: 'warning' },
    fine: { lv: 'naudas sods', en: 'fine' },
    prohibition: { lv: 'tiesību izmantošanas aizliegums', en: 'prohibition to use rights' },
  },
  ended: {
    acquittal: { lv: 'attaisnots', en: 'acquitted' },
    termination: { lv: 'kriminālprocess izbeigts', en: 'proceedings terminated' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Text>>>>;
