import type { Text } from '../../platform/text/index.js';

export const words = {
  title: { lv: 'Pārbaudīt dokumentu', en: 'Check a document' },
  kind: { lv: 'Dokumenta veids', en: 'Kind of document' },
  passport: { lv: 'Pase', en: 'Passport' },
  identityCard: { lv: 'Personas apliecība (eID)', en: 'Identity card (eID)' },
  returnCertificate: { lv: 'Atgriešanās apliecība', en: 'Return certificate' },
  temporaryTravelDocument: { lv: 'Pagaidu ceļošanas dokuments', en: 'Temporary travel document' },
  drivingLicence: { lv: 'Vadītāja apliecība', en: 'Driving licence' },
  seafarersBook: { lv: 'Jūrnieka grāmatiņa', en: 'Seafarer’s book' },
  series: { lv: 'Sērija', en: 'Series' },
  seriesHint: { lv: 'Burti numura sākumā, piemēram, LV', en: 'The letters before the number, for example LV' },
  seriesProblem: {
    lv: 'Sērijā ir no viena līdz trim latīņu burtiem, piemēram, LV.',
    en: 'A series has one to three Latin letters, for example LV.',
  },
  number: { lv: 'Numurs', en: 'Number' },
  numberHint: { lv: 'Tikai cipari, piemēram, 1234567', en: 'Digits only, for example 1234567' },
  numberProblem: { lv: 'Numurā ir no pieciem līdz deviņiem cipariem.', en: 'A number has five to nine digits.' },
  invalid: { lv: 'Dokuments ir reģistrēts kā nederīgs', en: 'The document is registered as invalid' },
  invalidSince: { lv: 'Nederīgs no {since}.', en: 'Invalid since {since}.' },
  invalidAdvice: {
    lv: 'Nepaļaujieties uz šo dokumentu. Ja tas Jums uzrādīts, neatdodiet naudu vai preci un paziņojiet policijai (110).',
    en: 'Do not rely on it. If someone has shown it to you, do not hand over money or goods and tell the police (110).',
  },
  undetermined: { lv: 'Dokumenta statuss nav noteikts', en: 'The status of the document is not determined' },
  undeterminedAdvice: {
    lv: 'Reģistrā par dokumentu ir ziņas, bet tā statuss nav noteikts. Pārliecinieties citā veidā, ka uzrādītājs ir dokumentā norādītā persona.',
    en: 'The register knows of the document but its status is open. Make sure by other means that whoever shows it is the person named in it.',
  },
  notListed: { lv: 'Reģistrā par šādu dokumentu ziņu nav', en: 'The register holds nothing about such a document' },
  notListedAdvice: {
    lv: 'Tas vēl nenozīmē, ka dokuments ir derīgs: dokumentus, kuriem tikai beidzies termiņš, reģistrā neiekļauj. Apskatiet derīguma termiņu pašā dokumentā.',
    en: 'This does not mean that it is valid: documents that have merely expired are not entered. Look at the expiry date on the document.',
  },
  disclaimer: {
    lv: 'Atbilde rāda reģistra saturu pārbaudes brīdī. Informācijas centrs neatbild par sekām, ja lēmums balstīts tikai uz šo pārbaudi.',
    en: 'The answer shows what the register held at the moment of the check. The Information Centre is not liable for decisions based on this check alone.',
  },
} as const satisfies Record<string, Text>;
