import type { Text } from '../../platform/text/index.js';

/** What was done, in words; an object is nobody's data. */
export const deeds: Readonly<Record<string, Text>> = {
  'registers/cultural-objects:search': {
    lv: 'Meklēja kultūras priekšmetu reģistrā',
    en: 'Searched the register of cultural objects',
  },
  'registers/cultural-objects:get': {
    lv: 'Apskatīja kultūras priekšmeta ierakstu',
    en: 'Looked at the record of a cultural object',
  },
  'registers/cultural-objects:picture': {
    lv: 'Apskatīja kultūras priekšmeta attēlu',
    en: 'Looked at a picture of a cultural object',
  },
  'registers/cultural-objects:like-picture': {
    lv: 'Meklēja kultūras priekšmetu pēc attēla',
    en: 'Searched for a cultural object by picture',
  },
  'registers/cultural-objects:list': {
    lv: 'Saņēma kultūras priekšmetu sarakstu',
    en: 'Took the list of cultural objects',
  },
  'registers/cultural-objects:duplicates': {
    lv: 'Meklēja tā paša priekšmeta ierakstus',
    en: 'Searched for records of the same object',
  },
  'registers/cultural-objects:enter': { lv: 'Ievadīja kultūras priekšmetu', en: 'Entered a cultural object' },
  'registers/cultural-objects:publish': { lv: 'Publicēja kultūras priekšmetu', en: 'Published a cultural object' },
  'registers/cultural-objects:ask-withdrawal': {
    lv: 'Lūdza noņemt kultūras priekšmetu',
    en: 'Asked to take a cultural object back',
  },
  'registers/cultural-objects:withdraw': { lv: 'Noņēma kultūras priekšmetu', en: 'Took a cultural object back' },
  'registers/cultural-objects:keep': {
    lv: 'Atstāja kultūras priekšmetu publicētu',
    en: 'Kept a cultural object published',
  },
  'registers/cultural-objects:set-status': {
    lv: 'Mainīja kultūras priekšmeta statusu',
    en: 'Changed the status of a cultural object',
  },
  'registers/cultural-objects:correct': {
    lv: 'Izlaboja kultūras priekšmeta aprakstu',
    en: 'Corrected the description of a cultural object',
  },
  'registers/cultural-objects:import': {
    lv: 'Ielasīja kultūras priekšmetus no faila',
    en: 'Loaded cultural objects from a file',
  },
};

export const purposes: Readonly<Record<string, Text>> = {
  'cultural-objects': {
    lv: 'Darbs ar meklējamo kultūras priekšmetu uzskaiti',
    en: 'Keeping the register of cultural objects searched for',
  },
};
