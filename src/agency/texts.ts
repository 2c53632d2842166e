import type { Text } from '../platform/text/index.js';

/** Words of the audit codes that this room writes. */
export const deeds: Readonly<Record<string, Text>> = {
  'agency:draft': { lv: 'sagatavoja izmaiņu ziņās par aģentūru', en: 'drafted a change of the facts about the agency' },
  'agency:ask': {
    lv: 'lūdza apstiprināt izmaiņu ziņās par aģentūru',
    en: 'asked to approve a change of the facts about the agency',
  },
  'agency:publish': {
    lv: 'publicēja izmaiņu ziņās par aģentūru',
    en: 'published a change of the facts about the agency',
  },
  'agency:discard': { lv: 'atmeta sagatavotu izmaiņu', en: 'laid a drafted change aside' },
  'agency:ask-undo': {
    lv: 'lūdza atcelt izmaiņu ziņās par aģentūru',
    en: 'asked to undo a change of the facts about the agency',
  },
  'agency:undo': { lv: 'atcēla izmaiņu ziņās par aģentūru', en: 'undid a change of the facts about the agency' },
  'agency:ask-import': { lv: 'iesniedza importam ziņu failu', en: 'handed in a file of facts to import' },
  'agency:import': { lv: 'importēja ziņas par aģentūru', en: 'imported facts about the agency' },
  'agency:decline-import': { lv: 'noraidīja importu', en: 'turned an import down' },
};

export const purposes: Readonly<Record<string, Text>> = {
  'agency-facts': { lv: 'iestādes ziņu uzturēšana', en: 'keeping the facts about the agency' },
};
