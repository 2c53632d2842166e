import type { Text } from '../text/index.js';

export const texts = {
  empty: {
    lv: 'Datne ir tukša. Pirmajā rindā jābūt kolonnu nosaukumiem.',
    en: 'The file is empty. Its first line must hold the names of the columns.',
  },
  encoding: {
    lv: 'Datne nav UTF-8 kodējumā. Saglabājiet to kā „CSV UTF-8”.',
    en: 'The file is not encoded as UTF-8. Save it as “CSV UTF-8”.',
  },
  tooLarge: {
    lv: 'Datne ir pārāk liela. Sadaliet to vairākās.',
    en: 'The file is too large. Split it into several.',
  },
  columnTwice: {
    lv: 'Kolonna „{name}” datnē ir divreiz. Atstājiet vienu.',
    en: 'The column “{name}” appears twice. Keep one of them.',
  },
  columnsMissing: {
    lv: 'Datnē trūkst kolonnu: {names}. Papildiniet pirmo rindu.',
    en: 'Columns are missing: {names}. Add them to the first line.',
  },
  columnsUnknown: {
    lv: 'Datnē ir nezināmas kolonnas: {names}. Izņemiet tās.',
    en: 'There are unknown columns: {names}. Remove them.',
  },
  fieldCount: {
    lv: 'Rindā jābūt tikpat laukiem, cik kolonnu: gaidīti {expected}, atrasti {found}.',
    en: 'The row must have as many fields as there are columns: {expected} expected, {found} found.',
  },
  rowTooLong: {
    lv: 'Rinda ap {line}. līniju ir pārāk gara. Pārbaudiet, vai pēdiņas ir aizvērtas.',
    en: 'The row around line {line} is too long. Check that its quotation marks are closed.',
  },
  quotes: {
    lv: 'Rindā ap {line}. līniju pēdiņas nav aizvērtas vai ir nevietā.',
    en: 'In the row around line {line}, quotation marks are not closed or stand in a wrong place.',
  },
} as const satisfies Record<string, Text>;
