import { defineKind, fields } from '../../platform/dataset/index.js';
import { source } from './source.js';

const { both, day, oneOf, week } = fields;

/** When something is open, by weekday. The desk by `service-desk`, everything else by `office` unless it has hours of its own. */
export const hours = defineKind({
  id: 'hours',
  name: { lv: 'Darba laiki', en: 'Hours' },
  about: {
    lv: 'Kad strādā katra vieta. No tā skaita darba laika termiņus, runā tālruņa sistēma, raksta automātiskās atbildes un kalendārs.',
    en: 'When each place works. Office-hour terms, the telephone’s announcements, automatic replies and the calendar follow it.',
  },
  fields: {
    name: both({ label: { lv: 'Nosaukums', en: 'Name' } }),
    week: week({
      label: { lv: 'Nedēļa', en: 'Week' },
      hint: {
        lv: 'Piemēram, 08:30–17:00; diennakti 00:00–24:00; slēgtu dienu atstāj tukšu.',
        en: 'For example 08:30–17:00; day and night 00:00–24:00; a closed day stays empty.',
      },
    }),
    holidays: oneOf({
      label: { lv: 'Svētku dienās', en: 'On public holidays' },
      of: {
        closed: { lv: 'Slēgts; dienu pirms svētkiem par stundu īsāk', en: 'Closed; an hour less on the day before' },
        'as-usual': { lv: 'Kā parasti', en: 'As usual' },
      },
    }),
    note: both({ label: { lv: 'Piezīme lasītājam', en: 'Note to readers' }, optional: true }),
    source,
  },
  title: ({ name }) => name,
});

/** A day that differs from the rule. Its key is the date. */
export const specialDay = defineKind({
  id: 'special-day',
  name: { lv: 'Īpašas dienas', en: 'Special days' },
  about: {
    lv: 'Pārceltas darbdienas, papildu brīvdienas un īsākas dienas. Likumā noteiktās svētku dienas Lete zina pati.',
    en: 'Moved working days, extra days off and shorter days. Lete knows the holidays of the law by itself.',
  },
  keys: {
    pattern: /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
    hint: { lv: 'Datums kā 2027-01-04.', en: 'The date as 2027-01-04.' },
  },
  fields: {
    is: oneOf({
      label: { lv: 'Kāda tā ir', en: 'What it is' },
      of: {
        off: { lv: 'Brīva diena', en: 'A day off' },
        working: { lv: 'Darba diena', en: 'A working day' },
        short: { lv: 'Par stundu īsāka darba diena', en: 'A working day an hour shorter' },
      },
    }),
    name: both({ label: { lv: 'Nosaukums', en: 'Name' } }),
    replaces: day({
      label: { lv: 'Kuras dienas vietā strādā', en: 'Which day is worked on it' },
      hint: {
        lv: 'Pārceltai darba dienai: datums, kas tāpēc ir brīvs. Stundas ir tās dienas stundas.',
        en: 'For a moved working day: the date that is off for it. The hours are that day’s.',
      },
      optional: true,
    }),
    source,
  },
  title: ({ name }) => name,
});

/** What the public is told for a while: shown from the instant it begins to the instant it ends. */
export const notice = defineKind({
  id: 'notice',
  name: { lv: 'Paziņojumi', en: 'Notices' },
  about: {
    lv: 'Ziņas lasītājiem: gaidāmas izmaiņas, svētku laiks, pārcelta darbība. Rāda no sākuma līdz beigām un barotnē.',
    en: 'News for readers: planned changes, holidays, things moved. Shown from beginning to end, and in the feed.',
  },
  fields: {
    weight: oneOf({
      label: { lv: 'Svars', en: 'Weight' },
      of: {
        info: { lv: 'Zināšanai', en: 'For information' },
        change: { lv: 'Izmaiņa', en: 'A change' },
        warning: { lv: 'Brīdinājums', en: 'A warning' },
      },
    }),
    title: both({ label: { lv: 'Virsraksts', en: 'Heading' } }),
    text: both({ label: { lv: 'Teksts', en: 'Text' }, long: true }),
  },
  title: ({ title }) => title,
});

/** Where the agency is, how to get in and around. One record, `main`. */
export const place = defineKind({
  id: 'place',
  name: { lv: 'Atrašanās vieta un pieejamība', en: 'Location and access' },
  about: {
    lv: 'Ēka, kā nokļūt, kā iekļūt un pārvietoties cilvēkiem ar kustību, redzes vai dzirdes grūtībām.',
    en: 'The building, how to get there, how people with limited mobility, sight or hearing get in and around.',
  },
  fields: {
    address: both({ label: { lv: 'Adrese', en: 'Address' } }),
    visits: both({ label: { lv: 'Vai pieņem klātienē', en: 'Whether visitors are received' }, long: true }),
    reach: both({ label: { lv: 'Kā nokļūt', en: 'How to get there' }, long: true, optional: true }),
    access: both({ label: { lv: 'Fiziskā piekļuve', en: 'Physical access' }, long: true }),
    environment: both({ label: { lv: 'Vides pieejamība', en: 'Accessible environment' }, long: true, optional: true }),
    source,
  },
  title: ({ address }) => address,
});
