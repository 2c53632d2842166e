import type { Place } from './overview.js';

/** What is kept on pages of other rooms. */
export const places: readonly Place[] = [
  {
    href: '/desk/admin/people',
    name: { lv: 'Darbinieku tiesības', en: 'Rights of staff' },
    about: {
      lv: 'Kurš ko drīkst kurā struktūrvienībā; piešķir divi administratori.',
      en: 'Who may do what in which unit; given by two administrators.',
    },
    grant: 'administrator',
  },
  {
    href: '/desk/templates',
    name: { lv: 'Atbilžu veidnes', en: 'Templates of replies' },
    about: {
      lv: 'Atbilžu un teksta bloku veidnes pa struktūrvienībām, ar versijām.',
      en: 'Templates of replies and blocks of text by unit, with versions.',
    },
    grant: 'officer',
  },
  {
    href: '/desk/admin/retention',
    name: { lv: 'Lietu glabāšana', en: 'Keeping of cases' },
    about: {
      lv: 'Iznīcināšanas un nodošanas saraksti pēc lietu nomenklatūras, akti, turētas lietas.',
      en: 'Lists to destroy or transfer by the records plan, acts, held cases.',
    },
    grant: 'administrator',
  },
  {
    href: '/desk/admin/import',
    name: { lv: 'Eksports un imports', en: 'Export and import' },
    about: {
      lv: 'Viss publicētais, veidnes, maršrutēšana, maiņas un tiesības vienā lasāmā failā; importējot vispirms redz, kas mainīsies.',
      en: 'Everything published, templates, routing, shifts and rights in one readable file; an import first shows what would change.',
    },
    grant: 'editor',
    also: 'administrator',
  },
];
