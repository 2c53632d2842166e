import { defineKind, fields } from '../../platform/dataset/index.js';

const { both } = fields;

/** What a way to reach the agency is worth before the law. Its key is the way's name; one without a record is not offered. */
export const way = defineKind({
  id: 'way',
  name: { lv: 'Saziņas veidu juridiskais spēks', en: 'Legal weight of ways' },
  about: {
    lv: 'Ko pēc likuma nozīmē tas, kas atnāk katrā saziņas veidā, un kā zinām, kas raksta: kontaktu lapa un klienta izvēle.',
    en: 'What is worth before the law what comes by each way, and how we know who writes: contacts page and the client’s choice.',
  },
  fourEyes: true,
  fields: {
    name: both({ label: { lv: 'Nosaukums', en: 'Name' } }),
    weight: both({ label: { lv: 'Juridiskais spēks', en: 'Legal weight' }, long: true }),
    identity: both({ label: { lv: 'Kā zinām, kas raksta vai zvana', en: 'How we know who writes or calls' } }),
    notice: both({
      label: { lv: 'Kas jāzina, pirms to lieto', en: 'What must be known before it is used' },
      hint: { lv: 'Piemēram, ka sarunas ieraksta.', en: 'For example, that conversations are recorded.' },
      optional: true,
    }),
    ground: both({ label: { lv: 'Kur tas noteikts', en: 'Where it is laid down' } }),
  },
  title: ({ name }) => name,
});
