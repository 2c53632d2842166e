import type { Text } from '../../platform/text/index.js';

/** Words for the audit codes of this room. */
export const deeds: Readonly<Record<string, Text>> = {
  'channels/phone:take': {
    lv: 'Darbinieks pieņēma zvanu; ierakstīšanas paziņojums nolasīts',
    en: 'A member of staff took a call; the notice of recording had been given',
  },
  'channels/phone:finish': {
    lv: 'Darbinieks pabeidza zvanu bez lietas',
    en: 'A member of staff finished a call without a case',
  },
  'channels/phone:call-back': { lv: 'Darbinieks atzvanīja', en: 'A member of staff called back' },
  'channels/phone:prove': {
    lv: 'Pa tālruni pārbaudīta zvanītāja identitāte',
    en: 'The identity of a caller was checked',
  },
  'channels/phone:prove-failed': {
    lv: 'Zvanītājs neapstiprināja identitāti ar kodu',
    en: 'A caller did not prove their identity with the code',
  },
  'channels/phone:show-code': {
    lv: 'Parādīts kods sarunai pa tālruni',
    en: 'A code for a telephone call was shown',
  },
  'channels/phone:listen': {
    lv: 'Darbinieks noklausījās Jūsu zvana ierakstu',
    en: 'A member of staff listened to the recording of your call',
  },
  'channels/phone:ask-permission': {
    lv: 'Lūgts paturēt vai izsniegt zvana ierakstu',
    en: 'It was asked to hold or export the recording of a call',
  },
  'channels/phone:approve': {
    lv: 'Atļauts paturēt vai izsniegt zvana ierakstu',
    en: 'It was allowed to hold or export the recording of a call',
  },
  'channels/phone:lift': {
    lv: 'Atcelta zvana ieraksta paturēšana',
    en: 'The hold on the recording of a call was lifted',
  },
  'channels/phone:export': { lv: 'Izsniegts Jūsu zvana ieraksts', en: 'The recording of your call was exported' },
  'channels/phone:keep-longer': {
    lv: 'Jūsu zvana ierakstu glabās ilgāk, jo saņemta sūdzība',
    en: 'The recording of your call is kept longer because of a complaint',
  },
  'channels/phone:destroy': {
    lv: 'Iznīcināts Jūsu zvana ieraksts, jo beidzies glabāšanas termiņš',
    en: 'The recording of your call was destroyed at the end of its term',
  },
};

export const purposes: Readonly<Record<string, Text>> = {
  'phone:call': { lv: 'Tālruņa zvana apkalpošana', en: 'Serving a telephone call' },
  'phone:quality': { lv: 'Apkalpošanas kvalitātes kontrole', en: 'Control of the quality of service' },
  'phone:complaint': { lv: 'Sūdzības izskatīšana', en: 'Examining a complaint' },
  'phone:case': { lv: 'Lietas izskatīšana, kuras daļa ir zvans', en: 'Work on the case that the call is part of' },
  'phone:recordings': { lv: 'Zvanu ierakstu glabāšana', en: 'Keeping recordings of calls' },
};
