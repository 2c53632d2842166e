import type { Text } from '../../platform/text/index.js';

export const deeds: Readonly<Record<string, Text>> = {
  'registers/archive:find-people': { lv: 'Meklēja personu arhīvā', en: 'Searched for a person in the archive' },
  'registers/archive:get-person': { lv: 'Apskatīja arhīva lietu', en: 'Looked at a file of the archive' },
  'registers/archive:scan': { lv: 'Apskatīja arhīva lietas lapu', en: 'Looked at a sheet of an archive file' },
  'registers/archive:get-records': {
    lv: 'Izmantoja arhīva ziņas izziņai',
    en: 'Used findings of the archive for a statement',
  },
  'registers/archive:import': {
    lv: 'Ielasīja arhīva personu rādītāju no faila',
    en: 'Loaded the archive’s index of persons from a file',
  },
};
