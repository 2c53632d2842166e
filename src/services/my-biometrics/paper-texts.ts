import type { Text } from '../../platform/text/index.js';

/** Words of the answer on paper. */
export const paperWords = {
  title: { lv: 'Atbilde uz datu subjekta pieprasījumu', en: 'Answer to a data subject’s request' },
  aboutMistake: { lv: 'Par kļūdu biometrijas datos', en: 'On a mistake in biometric data' },
  aboutCopy: {
    lv: 'Par Biometrijas datu apstrādes sistēmā glabātajiem datiem',
    en: 'On the data kept in the Biometric Data Processing System',
  },
  aboutObjection: {
    lv: 'Par iebildumu pret biometrijas datu apstrādi',
    en: 'On the objection to the processing of biometric data',
  },
  corrected: {
    lv: 'Kļūda ir atzīta, un ieraksts ir izlabots.',
    en: 'The mistake is admitted and the entry has been corrected.',
  },
  ended: {
    lv: 'Iebildums ir pamatots, un datu apstrāde ir pārtraukta.',
    en: 'The objection is justified and the processing has ended.',
  },
  endedNote: {
    lv: 'Dati, kurus likums liek glabāt dokumentu dēļ, paliek līdz to glabāšanas termiņa beigām.',
    en: 'Data that the law requires to be kept for documents remain until their term ends.',
  },
  pictured: {
    lv: 'Sejas attēls no šī ieraksta. Pāri attēlam ir pieprasījuma numurs.',
    en: 'The face image of this entry. The number of the request stands across it.',
  },
  rights: {
    lv: 'Jums ir tiesības prasīt datu labošanu, iebilst pret apstrādi un iesniegt sūdzību Datu valsts inspekcijai.',
    en: 'You have the right to have the data corrected, to object to the processing and to complain to the Data State Inspectorate.',
  },
} as const satisfies Record<string, Text>;
