import type { Text } from '../../platform/text/index.js';

/** What was done, as "who looked at my data" tells it. */
export const deeds: Readonly<Record<string, Text>> = {
  'registers/legal-entities:find-by-number': {
    lv: 'Pēc reģistrācijas numura atrada ziņas par uzņēmumu vai iestādi',
    en: 'Found an enterprise or institution by its registration number',
  },
  'registers/legal-entities:get': {
    lv: 'Apskatīja uzņēmuma vai iestādes pamatdatus',
    en: 'Looked at the basic data of an enterprise or institution',
  },
  'registers/legal-entities:signed-by': {
    lv: 'Noskaidroja, kurus uzņēmumus Jums ir tiesības pārstāvēt',
    en: 'Checked which enterprises you have the right to represent',
  },
  'registers/legal-entities:employers': {
    lv: 'Noskaidroja, kuras iestādes vārdā Jūs drīkstat rīkoties kā tās darbinieks',
    en: 'Checked for which institution you may act as its employee',
  },
  'registers/legal-entities:signatories': {
    lv: 'Noskaidroja, kam ir tiesības pārstāvēt uzņēmumu',
    en: 'Checked who has the right to represent an enterprise',
  },
  'registers/legal-entities:import': {
    lv: 'Ielasīja uzņēmumu un iestāžu datus no faila',
    en: 'Loaded data on enterprises and institutions from a file',
  },
};
