import type { Text } from '../../../platform/text/index.js';

export const composeTexts = {
  title: { lv: 'Arhīva izziņas sagatavošana', en: 'Preparing an archive statement' },
  back: { lv: 'Uz lietu', en: 'Back to the case' },
  search: { lv: 'Meklēt personu rādītājā', en: 'Search the index of persons' },
  searchAbout: {
    lv: 'Atrod arī citā rakstībā un alfabētā, ar pārrakstīšanās kļūdu un gadu, kas atšķiras par diviem.',
    en: 'Finds other spellings and alphabets, a slip of the pen, and a year that is off by two.',
  },
  givenName: { lv: 'Vārds', en: 'First name' },
  surnames: { lv: 'Uzvārdi', en: 'Surnames' },
  surnamesHint: { lv: 'Visi, ar komatu', en: 'All of them, with commas' },
  birthYear: { lv: 'Dzimšanas gads', en: 'Year of birth' },
  find: { lv: 'Meklēt', en: 'Search' },
  found: { lv: 'Atrastās personas', en: 'People found' },
  nothing: {
    lv: 'Neviena līdzīga nav. Pamēģiniet citu uzvārdu vai bez gada.',
    en: 'Nobody alike. Try another surname, or leave the year out.',
  },
  person: { lv: 'Persona', en: 'Person' },
  born: { lv: 'Dzimis', en: 'Born' },
  file: { lv: 'Lieta', en: 'File' },
  open: { lv: 'Atvērt lietu', en: 'Open the file' },
  records: { lv: 'Lietas ziņas', en: 'What the file says' },
  sheetColumn: { lv: 'Lapa', en: 'Sheet' },
  sheet: { lv: '{sheet}. lapa', en: 'Sheet {sheet}' },
  scan: { lv: 'Skatīt lapu', en: 'See the sheet' },
  choose: { lv: 'Iekļaut izziņā', en: 'Put into the statement' },
  chooseAll: { lv: 'Iekļaut visas lietas ziņas', en: 'Put everything of the file in' },
  surnameNeeded: {
    lv: 'Ierakstiet vismaz vienu uzvārdu: pēc tā meklē.',
    en: 'Write at least one surname: it is searched by that.',
  },
  badYear: {
    lv: 'Rakstiet gadu ar četriem cipariem, piemēram, 1940, vai atstājiet tukšu.',
    en: 'Write the year with four digits, for example 1940, or leave it empty.',
  },
  isChosen: { lv: 'Iekļauts', en: 'Included' },
  chosen: { lv: 'Izziņā iekļautās ziņas', en: 'Findings in the statement' },
  noneChosen: {
    lv: 'Nekas nav iekļauts. Ja tā arī paliks, izziņa būs par to, ka ziņas nav atrastas.',
    en: 'Nothing is in it. If it stays so, the statement will say that nothing was found.',
  },
  remove: { lv: 'Izņemt', en: 'Take out' },
  note: { lv: 'Piebilde izziņā', en: 'Words in the statement' },
  noteHint: {
    lv: 'Latviski; piemēram, par atšķirīgu uzvārda rakstību dokumentos',
    en: 'In Latvian; for example, about another spelling of the surname in the papers',
  },
  save: { lv: 'Saglabāt piebildi', en: 'Keep these words' },
  calculation: { lv: 'Aprēķins', en: 'Calculation' },
  tooLong: {
    lv: 'Piebilde ir garāka par 5000 zīmēm. Saīsiniet to.',
    en: 'The words are longer than 5000 characters. Shorten them.',
  },
  done: { lv: 'Izdarīts. Lietā redzams atjaunotais projekts.', en: 'Done. The case shows the renewed draft.' },
  next: {
    lv: 'Kad viss ir, atgriezieties lietā: izdodiet izziņu, pārsūtiet Nacionālajam arhīvam vai pagariniet termiņu.',
    en: 'When everything is there, go back to the case: issue the statement, forward to the National Archives or extend the term.',
  },
  takeFirst: {
    lv: 'Lai iekļautu ziņas izziņā, vispirms uzņemieties lietu.',
    en: 'Take the case first to put findings into the statement.',
  },
  reason: { lv: 'Izziņai izvēlētās arhīva ziņas.', en: 'Findings chosen for the statement.' },
} as const satisfies Record<string, Text>;
