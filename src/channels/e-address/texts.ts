import type { Text } from '../../platform/text/index.js';

/** Words for the audit codes of this room. */
export const deeds: Readonly<Record<string, Text>> = {
  'channels/e-address:look-up': {
    lv: 'Noskaidroja, vai ir aktivizēta oficiālā elektroniskā adrese',
    en: 'Checked whether there is an active official e-address',
  },
  'channels/e-address:send': {
    lv: 'Nosūtīja ziņojumu uz oficiālo elektronisko adresi',
    en: 'Sent a message to the official e-address',
  },
  'channels/e-address:receive': {
    lv: 'Saņēma ziņojumu no oficiālās elektroniskās adreses',
    en: 'Received a message from the official e-address',
  },
};

export const purposes: Readonly<Record<string, Text>> = {
  'e-address:carry': {
    lv: 'Saziņa, izmantojot oficiālo elektronisko adresi',
    en: 'Correspondence through the official e-address',
  },
};
