import { defineKind, fields } from '../../platform/dataset/index.js';
import { same } from '../../platform/text/index.js';
import { source } from './source.js';
import { hours } from './times.js';

const { both, email, flag, line, oneOf, phone, recordOf } = fields;

const optional = true;
const unit = recordOf({ label: { lv: 'Struktūrvienība', en: 'Unit' }, of: () => unitOfAgency, optional });

/** Who the agency is: name, number, seat, ways that never change by the hour. One record, `agency`. */
export const requisites = defineKind({
  id: 'requisites',
  name: { lv: 'Rekvizīti', en: 'Requisites' },
  about: {
    lv: 'Nosaukums, reģistrācijas numurs un adreses, kas stāv katras lapas kājenē, vēstulēs un automātiskajās atbildēs.',
    en: 'Name, registration number and addresses that stand at the foot of every page, in letters and automatic replies.',
  },
  fourEyes: true,
  fields: {
    name: both({ label: { lv: 'Nosaukums', en: 'Name' } }),
    registrationNumber: line({
      label: { lv: 'Reģistrācijas numurs', en: 'Registration number' },
      pattern: /^\d{11}$/,
      problem: { lv: 'Reģistrācijas numurā ir vienpadsmit cipari.', en: 'A registration number has eleven figures.' },
    }),
    ministry: both({ label: { lv: 'Augstāka iestāde', en: 'Higher authority' } }),
    address: both({ label: { lv: 'Adrese', en: 'Address' } }),
    email: email({ label: { lv: 'E-pasts', en: 'E-mail' } }),
    eAddress: line({ label: { lv: 'E-adrese', en: 'E-address' } }),
    website: line({ label: { lv: 'Tīmekļvietne', en: 'Website' } }),
    account: line({
      label: { lv: 'Konts maksas pakalpojumiem', en: 'Account for paid services' },
      pattern: /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/,
      problem: { lv: 'Rakstiet IBAN bez atstarpēm.', en: 'Write the IBAN without spaces.' },
      optional,
    }),
    source,
  },
  title: ({ name }) => name,
});

/** A way to reach the agency that people are told of: the service desk, general post, enquiries about certificates. */
export const contact = defineKind({
  id: 'contact',
  name: { lv: 'Saziņas veidi', en: 'Contacts' },
  about: {
    lv: 'Tālruņi un e-pasti ar to, kam katrs domāts un kad tajā atbild: kontaktu lapa, kājenes, automātiskās atbildes.',
    en: 'Telephones and e-mails with what each is for and when it is answered: contacts page, feet of pages, automatic replies.',
  },
  fields: {
    name: both({ label: { lv: 'Nosaukums', en: 'Name' } }),
    about: both({ label: { lv: 'Kam domāts', en: 'What it is for' }, optional }),
    phone: phone({ label: { lv: 'Tālrunis', en: 'Telephone' }, optional }),
    email: email({ label: { lv: 'E-pasts', en: 'E-mail' }, optional }),
    unit,
    hours: recordOf({ label: { lv: 'Darba laiks', en: 'Hours' }, of: () => hours, optional }),
    recorded: flag({ label: { lv: 'Sarunas ieraksta', en: 'Calls are recorded' } }),
    source,
  },
  title: ({ name }) => name,
});

/** A unit of the agency; its key is the id by which rights are given and matters routed. */
export const unitOfAgency = defineKind({
  id: 'unit',
  name: { lv: 'Struktūrvienības', en: 'Units' },
  about: {
    lv: 'Struktūrvienības, ar ko tās nodarbojas un kā tās sasniegt. Pēc īsā nosaukuma piešķir tiesības un nodod lietas.',
    en: 'The units, what they do and how to reach them. Rights are given and matters routed by the short name.',
  },
  fields: {
    name: both({ label: { lv: 'Nosaukums', en: 'Name' } }),
    about: both({ label: { lv: 'Ar ko nodarbojas', en: 'What it does' }, long: true, optional }),
    phone: phone({ label: { lv: 'Tālrunis', en: 'Telephone' }, optional }),
    email: email({ label: { lv: 'E-pasts', en: 'E-mail' }, optional }),
    isPublic: flag({ label: { lv: 'Rāda tīmekļvietnē', en: 'Shown on the website' } }),
  },
  title: ({ name }) => name,
});

/** A member of staff as the public sees them. */
export const person = defineKind({
  id: 'person',
  name: { lv: 'Darbinieki', en: 'Staff' },
  about: {
    lv: 'Darbinieku amati un tālruņi, kā tos publicē. Tiesības sistēmā piešķir citur.',
    en: 'Posts and telephones of staff as published. Rights in the system are given elsewhere.',
  },
  fields: {
    name: line({ label: { lv: 'Vārds un uzvārds', en: 'Name' } }),
    post: both({ label: { lv: 'Amats', en: 'Post' } }),
    unit,
    phone: phone({ label: { lv: 'Tālrunis', en: 'Telephone' }, optional }),
    email: email({ label: { lv: 'E-pasts', en: 'E-mail' }, optional }),
  },
  title: ({ name }) => same(name),
});

/** Who answers for a duty that the law asks to be named. */
export const responsible = defineKind({
  id: 'responsible',
  name: { lv: 'Atbildīgās personas', en: 'Responsible persons' },
  about: {
    lv: 'Kas atbild par sabiedrības līdzdalību, tīmekļvietnes piekļūstamību, datu aizsardzību un trauksmes celšanu.',
    en: 'Who answers for public participation, accessibility of the website, data protection and whistleblowing.',
  },
  fields: {
    duty: oneOf({
      label: { lv: 'Par ko atbild', en: 'Answers for' },
      of: {
        'public-participation': { lv: 'Sabiedrības līdzdalība', en: 'Public participation' },
        'web-accessibility': { lv: 'Tīmekļvietnes piekļūstamība', en: 'Accessibility of the website' },
        'data-protection': { lv: 'Datu aizsardzība', en: 'Data protection' },
        whistleblowing: { lv: 'Trauksmes celšana', en: 'Whistleblowing' },
      },
    }),
    name: line({ label: { lv: 'Vārds un uzvārds', en: 'Name' } }),
    post: both({ label: { lv: 'Amats', en: 'Post' } }),
    phone: phone({ label: { lv: 'Tālrunis', en: 'Telephone' }, optional }),
    email: email({ label: { lv: 'E-pasts', en: 'E-mail' } }),
  },
  title: ({ name }) => same(name),
});
