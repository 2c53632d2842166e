import type { Text } from '../../platform/text/index.js';

/** The questions of the request, as the client reads them, and what an officer reads of it. */
export const formWords = {
  begin: { lv: 'Prasīt kopiju, ziņot par kļūdu vai iebilst', en: 'Ask for a copy, report a mistake or object' },
  beginHint: {
    lv: 'Atbildam viena mēneša laikā. Vajadzēs pieslēgties.',
    en: 'We answer within one month. You will need to sign in.',
  },
  what: { lv: 'Ko vēlaties?', en: 'What would you like?' },
  inaccuracy: { lv: 'Ziņot par kļūdu datos', en: 'Report a mistake in the data' },
  inaccuracyHint: {
    lv: 'Nepareizus datus izlabo (VDAR 16. pants).',
    en: 'Wrong data are corrected (GDPR, Article 16).',
  },
  copy: { lv: 'Saņemt datu kopiju', en: 'Have a copy of the data' },
  copyHint: {
    lv: 'Apzīmogots dokuments ar visu, kas Jums sniedzams, arī sejas attēliem (VDAR 15. pants). Bez maksas.',
    en: 'A sealed document with all that can be given to you, face images too (GDPR, Article 15). Free of charge.',
  },
  objection: { lv: 'Iebilst pret datu apstrādi', en: 'Object to the processing' },
  objectionHint: {
    lv: 'Izvērtēsim, vai apstrādi var pārtraukt (VDAR 21. pants). Dokumentiem vajadzīgos datus likums liek glabāt.',
    en: 'We assess whether the processing can end (GDPR, Article 21). The law requires data of documents to be kept.',
  },
  mistake: { lv: 'Kas nav pareizi', en: 'What is wrong' },
  mistakeLead: {
    lv: 'Sejas attēlu un personas kodu nesūtiet.',
    en: 'Do not send a picture of your face or your personal code.',
  },
  record: { lv: 'Kurā ierakstā', en: 'In which entry' },
  recordHint: {
    lv: 'Piemēram, Vadītāja apliecība, 2018. gada 3. jūnijs',
    en: 'For example, Driving licence, 3 June 2018',
  },
  wrong: { lv: 'Kas ierakstīts nepareizi', en: 'What is wrong in it' },
  wrongHint: {
    lv: 'Piemēram, uzvārds no laika pirms laulībām.',
    en: 'For example, a surname from before the marriage.',
  },
  right: { lv: 'Kā jābūt, un no kā tas redzams', en: 'How it should be, and what shows it' },
  rightHint: {
    lv: 'Dokumentus varēsiet pievienot lietai pēc nosūtīšanas.',
    en: 'You can add documents to the matter after sending.',
  },
  objectionTitle: { lv: 'Kāpēc iebilstat', en: 'Why you object' },
  objectionLead: {
    lv: 'Aprakstiet iemeslus, kas saistīti ar Jūsu īpašo situāciju.',
    en: 'Describe the grounds that relate to your particular situation.',
  },
  reasons: { lv: 'Iemesli', en: 'Grounds' },
  contact: { lv: 'Kur ziņot par atbildi', en: 'Where to tell you of the answer' },
  contactHint: {
    lv: 'Uz e-pastu sūtām tikai ziņu, ka atbilde ir; pašu atbildi lasāt portālā.',
    en: 'Only word that there is an answer goes by e-mail; the answer itself is read in the portal.',
  },
  email: { lv: 'E-pasta adrese', en: 'E-mail address' },
  referInaccuracy: {
    lv: 'Klients ziņo par kļūdu. Salīdziniet ierakstu ar avotu, izlabojiet un apstipriniet vai atsakiet.',
    en: 'The client reports a mistake. Compare the entry with its source, correct it and confirm, or refuse.',
  },
  referCopy: {
    lv: 'Klients prasa datu kopiju. Pārbaudiet sagatavoto dokumentu: tajā ir tikai tas, kas sniedzams.',
    en: 'The client asks for a copy. Check the document that was prepared: it holds only what may be given.',
  },
  referObjection: {
    lv: 'Klients iebilst pret apstrādi. Izvērtējiet, vai likums liek datus glabāt.',
    en: 'The client objects to the processing. Assess whether the law requires the data to be kept.',
  },
  asked: { lv: 'Lūgums', en: 'Request' },
  entries: { lv: 'Sniedzamie ieraksti', en: 'Entries that can be given' },
  noEntries: { lv: 'Nav', en: 'None' },
} as const satisfies Record<string, Text>;
