import type { Text } from '../text/index.js';

export const texts = {
  changedMeanwhile: {
    lv: 'Kolēģis pa to laiku šo ierakstu ir mainījis. Apskatiet jaunāko versiju un saglabājiet vēlreiz.',
    en: 'A colleague has changed this record meanwhile. Look at the newest version and save again.',
  },
  askAgain: {
    lv: 'Apstiprinājums nav lūgts vai kopš lūguma pagājusi diennakts. Lūdziet to vēlreiz.',
    en: 'Approval has not been asked for, or a day has passed since. Ask for it again.',
  },
  fourEyes: {
    lv: 'To apstiprina cits darbinieks, nevis tas, kurš to sagatavoja vai lūdza.',
    en: 'This is approved by somebody other than whoever prepared it or asked for it.',
  },
  gone: {
    lv: 'Šī izmaiņa vairs negaida: tā jau ir publicēta, atcelta vai nolikta malā.',
    en: 'This change no longer waits: it has been published, undone or laid aside.',
  },
  endsBeforeItBegins: {
    lv: 'Beigām jābūt vēlāk par sākumu.',
    en: 'The end has to be later than the beginning.',
  },
  notOurFile: {
    lv: 'Šis fails nav eksportēts no Lete vai ir bojāts: {why}.',
    en: 'This file was not exported from Lete, or is damaged: {why}.',
  },
  changedSinceShown: {
    lv: 'Kopš salīdzinājuma dati ir mainījušies. Apskatiet, ko imports mainīs tagad.',
    en: 'The data have changed since the comparison. Look at what the import would change now.',
  },
} satisfies Record<string, Text>;
