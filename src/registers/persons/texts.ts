import type { Text } from '../../platform/text/index.js';

/** What was done, as "who looked at my data" tells it. */
export const deeds: Readonly<Record<string, Text>> = {
  'registers/persons:find-by-code': {
    lv: 'Pēc personas koda atrada Jūsu pamatdatus (vārdu, dzimšanas datus, dzīvesvietu)',
    en: 'Found your basic data (name, birth, residence) by your personal code',
  },
  'registers/persons:get': {
    lv: 'Apskatīja Jūsu pamatdatus (vārdu, personas kodu, dzimšanas datus, dzīvesvietu)',
    en: 'Looked at your basic data (name, personal code, birth, residence)',
  },
  'registers/persons:children': {
    lv: 'Noskaidroja, kuru nepilngadīgo bērnu vārdā vecāks drīkst rīkoties',
    en: 'Checked for which minor children a parent may act',
  },
  'registers/persons:wards': {
    lv: 'Noskaidroja, kura vārdā drīkst rīkoties aizbildnis vai aizgādnis',
    en: 'Checked for whom a guardian or trustee may act',
  },
  'registers/persons:find-namesakes': {
    lv: 'Meklēja personas ar vienādu vārdu, uzvārdu un dzimšanas datumu, lai Jūs nesajauktu ar citu',
    en: 'Searched for people with the same name and birth date, so that you are not taken for somebody else',
  },
  'registers/persons:import': {
    lv: 'Ielasīja fizisko personu datus no faila',
    en: 'Loaded data on people from a file',
  },
};
