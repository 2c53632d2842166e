import type { Actor } from '../../audit/index.js';
import type { Text } from '../../platform/text/index.js';

export const texts = {
  title: { lv: 'Kas skatījis manus datus', en: 'Who has looked at my data' },
  lead: {
    lv: 'Katra reize, kad darbinieks, iestāde vai sistēma skatījusi ziņas par Jums. Ieraksts parādās dažu sekunžu laikā, un to nevar ne mainīt, ne dzēst.',
    en: 'Every time that a member of staff, an institution or a system looked at data about you. An entry appears within seconds and can be neither changed nor deleted.',
  },
  whose: { lv: 'Ziņas par', en: 'Data about' },
  when: { lv: 'Kad', en: 'When' },
  what: { lv: 'Kas darīts', en: 'What was done' },
  who: { lv: 'Kas', en: 'Who' },
  why: { lv: 'Kāpēc', en: 'Why' },
  ground: { lv: 'Tiesiskais pamats', en: 'Legal ground' },
  caseNumber: { lv: 'Lieta', en: 'Case' },
  reason: { lv: 'Darbinieka norādītais iemesls', en: 'Reason given by the member of staff' },
  none: { lv: 'Neviens Jūsu datus vēl nav skatījis.', en: 'Nobody has looked at your data yet.' },
  older: { lv: 'Senāki ieraksti', en: 'Older entries' },
  withOwn: { lv: 'Rādīt arī manis paša darbības', en: 'Show my own actions too' },
  withoutOwn: { lv: 'Slēpt manis paša darbības', en: 'Hide my own actions' },
  deed: { lv: 'Darbība', en: 'Action' },
  askWhy: { lv: 'Jautāt, kāpēc', en: 'Ask why' },
  askTitle: { lv: 'Jautāt, kāpēc skatīti dati', en: 'Ask why the data were looked at' },
  askLead: {
    lv: 'Jautājumu reģistrēsim kā Jūsu pieprasījumu un atbildēsim mēneša laikā (VDAR 15. pants).',
    en: 'Your question will be registered as your request and answered within a month (GDPR, Article 15).',
  },
  question: { lv: 'Ko vēlaties uzzināt', en: 'What you would like to know' },
  questionMissing: { lv: 'Uzrakstiet, ko vēlaties uzzināt.', en: 'Write what you would like to know.' },
  tooLong: {
    lv: 'Teksts ir garāks par 2000 rakstzīmēm. Saīsiniet to.',
    en: 'The text is longer than 2,000 characters. Please shorten it.',
  },
  send: { lv: 'Nosūtīt jautājumu', en: 'Send the question' },
  breakGlass: { lv: 'Steidzama piekļuve; to pārbauda otra persona', en: 'Urgent access; reviewed by a second person' },
  system: { lv: 'Sistēma', en: 'The system' },
} as const satisfies Record<string, Text>;

/** In what capacity someone looked. */
export const capacity: Readonly<Record<Actor['kind'], Text>> = {
  person: { lv: 'persona pati', en: 'the person themselves' },
  employee: { lv: 'iestādes darbinieks', en: 'employee of an institution' },
  signatory: { lv: 'paraksttiesīgā persona', en: 'signatory' },
  delegate: { lv: 'pārstāvis', en: 'representative' },
  staff: { lv: 'Informācijas centra darbinieks', en: 'Information Centre staff' },
  system: { lv: 'sistēma', en: 'system' },
};
