import type { Text } from '../text/index.js';

/** Messages of the form engine: each names the field and how to mend it. */
export const texts = {
  missing: { lv: 'Aizpildiet lauku „{label}”.', en: 'Fill in “{label}”.' },
  missingChoice: { lv: 'Izvēlieties atbildi: „{label}”.', en: 'Choose an answer: “{label}”.' },
  missingConfirm: { lv: 'Lai turpinātu, atzīmējiet: „{label}”.', en: 'To continue, tick “{label}”.' },
  missingList: { lv: 'Ierakstiet vismaz vienu: „{label}”.', en: 'Write at least one: “{label}”.' },
  tooMany: { lv: '„{label}”: drīkst ierakstīt ne vairāk kā {max}.', en: '“{label}”: write no more than {max}.' },
  tooLong: {
    lv: 'Saīsiniet lauku „{label}” līdz {max} rakstzīmēm; pašlaik tajā ir {length}.',
    en: 'Shorten “{label}” to {max} characters; it has {length} now.',
  },
  unwanted: {
    lv: 'Laukā „{label}” ir neredzamas vadības rakstzīmes. Izdzēsiet tekstu un ierakstiet to no jauna.',
    en: '“{label}” contains invisible control characters. Delete the text and type it again.',
  },
  pattern: { lv: 'Pārbaudiet, kā ierakstīts lauks „{label}”.', en: 'Check how “{label}” is written.' },
  notListed: {
    lv: '„{label}”: izvēlieties kādu no piedāvātajām atbildēm.',
    en: '“{label}”: choose one of the answers offered.',
  },
  email: {
    lv: 'Ierakstiet e-pasta adresi pilnībā, piemēram, vards@piemers.lv.',
    en: 'Write the e-mail address in full, for example name@example.com.',
  },
  dateParts: {
    lv: '„{label}”: ierakstiet dienu, mēnesi un gadu.',
    en: '“{label}”: write the day, the month and the year.',
  },
  dateFigures: {
    lv: '„{label}”: ierakstiet datumu ar cipariem, piemēram, 27 3 1985.',
    en: '“{label}”: write the date in figures, for example 27 3 1985.',
  },
  dateReal: {
    lv: '„{label}”: tāda datuma kalendārā nav, pārbaudiet to.',
    en: '“{label}”: there is no such date, check it.',
  },
  dateFuture: { lv: '„{label}”: datumam jābūt šodien vai agrāk.', en: '“{label}”: the date must be today or earlier.' },
  datePast: { lv: '„{label}”: datumam jābūt šodien vai vēlāk.', en: '“{label}”: the date must be today or later.' },
  dateRange: {
    lv: '„{label}”: gadam jābūt no 1900 līdz 2200.',
    en: '“{label}”: the year must be between 1900 and 2200.',
  },
  addressMissing: { lv: '„{label}”: aizpildiet arī „{part}”.', en: '“{label}”: fill in “{part}” too.' },
  street: { lv: 'Iela, māja un dzīvoklis vai mājas nosaukums', en: 'Street, house and flat, or the name of the house' },
  town: { lv: 'Pilsēta vai ciems, pagasts, novads', en: 'Town or village, parish, municipality' },
  postalCode: { lv: 'Pasta indekss', en: 'Postal code' },
  postalCodeHint: { lv: 'Piemēram, LV-1009.', en: 'For example LV-1009.' },
  country: { lv: 'Valsts', en: 'Country' },
  yes: { lv: 'Jā', en: 'Yes' },
  no: { lv: 'Nē', en: 'No' },
  confirmed: { lv: 'Apstiprināts', en: 'Confirmed' },
  notGiven: { lv: 'Nav norādīts', en: 'Not given' },
  addAnother: { lv: 'Pievienot vēl vienu', en: 'Add another' },
  remove: { lv: 'Noņemt', en: 'Remove' },
  numbered: { lv: '{n}. ieraksts', en: 'Entry {n}' },
  continue: { lv: 'Turpināt', en: 'Continue' },
} satisfies Record<string, Text>;
