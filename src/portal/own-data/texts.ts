import type { Text } from '../../platform/text/index.js';

/** Words around what a register holds about someone. */
export const texts = {
  whose: { lv: 'Kura dati', en: 'Whose data' },
  changeWhom: { lv: 'Izvēlēties, kura datus skatīt', en: 'Choose whose data to see' },
  asOf: { lv: 'Ziņas uz', en: 'As of' },
  reference: { lv: 'Pieprasījuma numurs', en: 'Number of the request' },
  show: { lv: 'Rādīt', en: 'Show' },
  options: { lv: 'Ko vēl rādīt', en: 'What else to show' },
  notForRelation: {
    lv: 'Šajā pakalpojumā nevar skatīt izvēlētās personas datus. Izvēlieties, kura datus skatīt.',
    en: 'The data of the one you have chosen cannot be seen in this service. Choose whose data to see.',
  },
  more: { lv: 'Sīkāk', en: 'Details' },
  choose: { lv: 'Atzīmēt: {what}', en: 'Select: {what}' },
  chooseOne: { lv: 'Atzīmējiet vismaz vienu ierakstu.', en: 'Select at least one entry.' },
  problem: { lv: 'Šobrīd to nevar izdarīt', en: 'This cannot be done now' },
  wish: { lv: 'Ko vēlaties', en: 'What do you want' },
  why: { lv: 'Kas nav pareizi un kāpēc', en: 'What is wrong and why' },
  whyHint: {
    lv: 'Rakstiet saviem vārdiem. Ziņas par lēmumu jau ir pievienotas.',
    en: 'Write in your own words. What is known about the decision is attached already.',
  },
  filesLater: {
    lv: 'Dokumentus varēsiet pievienot lietā uzreiz pēc nosūtīšanas.',
    en: 'You can add documents to the matter right after sending.',
  },
  send: { lv: 'Nosūtīt', en: 'Send' },
  noWish: { lv: 'Izvēlieties, ko vēlaties.', en: 'Choose what you want.' },
  noText: { lv: 'Uzrakstiet vismaz vienu teikumu.', en: 'Write at least one sentence.' },
  tooLong: {
    lv: 'Teksts ir garāks par 20 000 zīmju. Īsiniet to vai pievienojiet kā datni.',
    en: 'The text is longer than 20,000 characters. Shorten it or add it as a file.',
  },
  looksNote: {
    lv: 'Šī apskate ir pierakstīta. To redz sadaļā „Kas skatījis manus datus”.',
    en: 'This look has been written down. It can be seen under “Who has looked at my data”.',
  },
  toLooks: { lv: 'Kas skatījis manus datus', en: 'Who has looked at my data' },
} as const satisfies Readonly<Record<string, Text>>;
