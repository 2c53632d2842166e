import type { Text } from '../../platform/text/index.js';

export const retentionTexts = {
  nothingDue: {
    lv: 'Šajā indeksā nav lietu, kuru glabāšanas termiņš ir beidzies.',
    en: 'Under this index there are no cases whose term has passed.',
  },
  listWaits: {
    lv: 'Šim indeksam saraksts jau gaida; vispirms izlemiet to.',
    en: 'A list for this index is waiting already; settle that one first.',
  },
  gone: {
    lv: 'Tas vairs negaida vai ir mainījies. Apskatiet lapu vēlreiz.',
    en: 'It no longer waits, or has changed. Look at the page again.',
  },
  fourEyes: {
    lv: 'To apstiprina cits darbinieks, nevis tas, kurš to lūdza.',
    en: 'It is approved by somebody other than whoever asked for it.',
  },
  reasonNeeded: { lv: 'Uzrakstiet pamatojumu (3–500 rakstzīmes).', en: 'Write the reason (3–500 characters).' },
  noSuchCase: { lv: 'Lietas ar šādu numuru nav.', en: 'There is no case with this number.' },
  actTitle: { lv: 'Akts par lietu iznīcināšanu', en: 'Act on the destruction of cases' },
  transferTitle: { lv: 'Akts par lietu nodošanu arhīvam', en: 'Act on the transfer of cases to the archives' },
  index: { lv: 'Indekss un nosaukums', en: 'Index and title' },
  term: { lv: 'Glabāšanas termiņš', en: 'Term' },
  years: { lv: '{years} gadi', en: '{years} years' },
  ground: { lv: 'Pamats', en: 'Ground' },
  asked: { lv: 'Sarakstu sagatavoja', en: 'List prepared by' },
  approved: { lv: 'Sarakstu apstiprināja', en: 'List approved by' },
  done: { lv: 'Lietas', en: 'Cases' },
  kept: { lv: 'Atstātas (turētas vai atvērtas)', en: 'Left as they are (held or open)' },
  numbers: { lv: 'Lietu numuri', en: 'Numbers of the cases' },
} satisfies Record<string, Text>;
