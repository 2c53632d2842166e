import type { Text } from '../../platform/text/index.js';

/** Words of what the system keeps about whoever looks. */
export const ownWords = {
  begin: { lv: 'Skatīt savus biometrijas datus', en: 'See your biometric data' },
  disclaimer: {
    lv: 'Pašus pirkstu nospiedumus nerāda. Sejas attēlu redzat šajā lapā un kopijā, ja to pieprasāt; uz tā ir pieprasījuma numurs, un no šīs lapas tas nekur netiek saglabāts.',
    en: 'The fingerprints themselves are not shown. The face image is seen on this page and in the copy, if you ask for one; it bears the number of the request, and from this page it is stored nowhere.',
  },
  kept: { lv: 'Sistēmā par Jums glabājas biometrijas dati', en: 'The system keeps biometric data about you' },
  keptAdvice: {
    lv: 'Katram ierakstam norādīts, kāpēc dati iegūti un cik ilgi tos glabā. Ja kaut kas nav pareizi, ziņojiet pie attiecīgā ieraksta.',
    en: 'Each entry says why the data were collected and how long they are kept. If something is wrong, report it beside the entry.',
  },
  // The answer of the law (domain §5.9): the same where nothing is kept and where nothing may be told.
  nothing: {
    lv: 'Biometrijas datu apstrādes sistēmā nav tādas informācijas par Jums, kas būtu sniedzama',
    en: 'The Biometric Data Processing System holds no information about you that can be given',
  },
  nothingAdvice: {
    lv: 'Atbilde pamatojas uz likumā noteiktajām tiesībām iegūt informāciju. Datu kopiju varat pieprasīt arī ar pieteikumu.',
    en: 'The answer follows from the rights to information laid down in law. You can also apply for a copy of your data.',
  },
  records: { lv: 'Ieraksti', en: 'Entries' },
  none: { lv: 'Sniedzamu ierakstu nav.', en: 'No entries that can be given.' },
  mistake: { lv: 'Ziņot par kļūdu', en: 'Report a mistake' },
  gone: {
    lv: 'Šāda ieraksta vairs nav. Atveriet lapu vēlreiz.',
    en: 'This entry is no longer there. Open the page again.',
  },
  face: { lv: 'Sejas attēls', en: 'Face image' },
  faceKept: { lv: 'Glabājas', en: 'Kept' },
  faceNone: { lv: 'Neglabājas', en: 'Not kept' },
  faceAlt: {
    lv: 'Jūsu sejas attēls ar pieprasījuma numuru {reference}',
    en: 'Your face image with the number of the request, {reference}',
  },
  fingers: { lv: 'Pirkstu nospiedumi', en: 'Fingerprints' },
  fingersNone: { lv: 'Neglabājas', en: 'Not kept' },
  keepUntil: { lv: 'Glabā līdz', en: 'Kept until' },
  document: { lv: 'Dokumenta numurs', en: 'Number of the document' },
  collectedOn: { lv: 'Iegūti', en: 'Collected on' },
  authority: { lv: 'Iestāde', en: 'Authority' },
  name: { lv: 'Vārds, uzvārds', en: 'Name' },
  code: { lv: 'Personas kods', en: 'Personal code' },
  birthDate: { lv: 'Dzimšanas datums', en: 'Date of birth' },
  sex: { lv: 'Dzimums', en: 'Sex' },
  recordOf: { lv: '{ground}, {on}', en: '{ground}, {on}' },
} as const satisfies Record<string, Text>;
