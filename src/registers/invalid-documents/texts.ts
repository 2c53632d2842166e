import type { Text } from '../../platform/text/index.js';

/** What was done, in words; a check is about a document and never about a person. */
export const deeds: Readonly<Record<string, Text>> = {
  'registers/invalid-documents:check': {
    lv: 'Pārbaudīja, vai dokuments ir Nederīgo dokumentu reģistrā',
    en: 'Checked whether a document is in the Invalid Documents Register',
  },
  'registers/invalid-documents:import': {
    lv: 'Ielasīja nederīgo dokumentu sarakstu no faila',
    en: 'Loaded a list of invalid documents from a file',
  },
};
