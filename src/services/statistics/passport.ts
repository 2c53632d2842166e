import { type Passport, refusalGrounds } from '../../case/index.js';

/** What the agency publishes about this service. */
export const passport: Passport = {
  id: 'statistics',
  slug: 'statistika',
  name: { lv: 'Statistiskās informācijas sagatavošana', en: 'Statistics to order' },
  purpose: {
    lv: 'Pasūtiet skaitļus no iekšlietu informācijas sistēmām pētījumam, rakstam vai darbam, ja tie nav jau publicēti.',
    en: 'Order figures from the interior information systems for research, an article or work, where they are not published already.',
  },
  whoMayAsk: [
    {
      lv: 'Ikviens: pētnieki, žurnālisti, uzņēmumi, iestādes, studenti.',
      en: 'Anyone: researchers, journalists, companies, institutions, students.',
    },
  ],
  assurance: 'email',
  onBehalfOf: ['self', 'company', 'institution'],
  requestBy: ['web', 'signed-email', 'e-address', 'post'],
  receiveBy: ['email', 'e-address', 'post'],
  priceItems: [],
  priceNote: {
    lv: 'Par katrām iesāktām 50 vērtībām pēc cenrāža; summu uzzināt pirms darba',
    en: 'For each started 50 values by the price list; you learn the sum before the work',
  },
  terms: [],
  termNote: {
    lv: 'Pēc vienošanās; tāmi sagatavojam desmit darbdienās',
    en: 'By agreement; we prepare the estimate within ten working days',
  },
  legalGrounds: [
    { title: { lv: 'Informācijas atklātības likums', en: 'Freedom of Information Law' } },
    { title: { lv: 'Statistikas likums', en: 'Statistics Law' } },
    {
      title: {
        lv: 'MK 2022. gada 8. novembra noteikumi Nr. 693 (maksas pakalpojumu cenrādis)',
        en: 'Cabinet Regulation No. 693 of 8 November 2022 (price list)',
      },
    },
  ],
  refusalGrounds: [
    refusalGrounds.notHeld,
    refusalGrounds.identifiesPeople,
    refusalGrounds.restricted,
    {
      ...refusalGrounds.competence,
      reason: {
        lv: 'Pieprasījums arī pēc papildināšanas ir pārāk neskaidrs.',
        en: 'Even after it was completed the request is too vague.',
      },
      norm: { title: { lv: 'Informācijas atklātības likums', en: 'Freedom of Information Law' } },
    },
    refusalGrounds.unpaid,
  ],
  unit: 'analysis',
  caseIndex: '6-01',
  registersRead: [],
  personalData: {
    lv: 'Pasūtītāja vārds, uzvārds, adrese un e-pasts vai tālrunis. Izsniegtajos skaitļos nevienu nevar atpazīt.',
    en: 'The orderer’s name, address and e-mail or telephone. Nobody can be recognised in the figures given.',
  },
  retention: { lv: 'Pasūtījumu glabājam piecus gadus.', en: 'The order is kept for five years.' },
  steps: [
    {
      lv: 'Aprakstiet, kādi skaitļi, pa kādām pazīmēm un par kādu laiku vajadzīgi.',
      en: 'Describe which figures, by which breakdowns and for which period.',
    },
    {
      lv: 'Pārbaudām, vai dati ir, un nosaucam vērtību skaitu, cenu un termiņu. Ja skaitļi jau publicēti, iedosim saiti bez maksas.',
      en: 'We check whether the data exist and name the number of values, price and term. If they are published already, you get the link, free.',
    },
    { lv: 'Ja piekrītat, saņemat rēķinu un samaksājat.', en: 'If you agree, you receive an invoice and pay.' },
    { lv: 'Nosūtām datus XLSX, CSV vai PDF datnē.', en: 'We send the data as XLSX, CSV or PDF.' },
  ],
  questions: [
    {
      question: { lv: 'Kas ir viena vērtība?', en: 'What is one value?' },
      answer: {
        lv: 'Viens skaitlis tabulas šūnā. Cena ir par katrām iesāktām 50.',
        en: 'One number in a cell of the table. The price is for each started 50.',
      },
    },
    {
      question: { lv: 'Kāpēc dažas šūnas ir tukšas?', en: 'Why are some cells empty?' },
      answer: {
        lv: 'Ļoti mazus skaitļus nerādām vai apvienojam, lai nevienu nevarētu atpazīt.',
        en: 'Very small numbers are left out or merged so that nobody can be recognised.',
      },
    },
    {
      question: { lv: 'Vai cenu uzzināšu pirms darba?', en: 'Will I know the price before the work?' },
      answer: { lv: 'Jā, un bez Jūsu piekrišanas darbu nesākam.', en: 'Yes, and no work starts without your consent.' },
    },
  ],
  situations: ['research'],
  audiences: ['person', 'business', 'institution'],
  synonyms: [
    'statistika',
    'skaitļi',
    'dati pētījumam',
    'pētījums',
    'bakalaura darbs',
    'žurnālists',
    'datu pieprasījums',
    'statistics',
    'figures',
    'data for research',
    'thesis',
    'journalist',
    'crime statistics',
  ],
  reviewedOn: '2026-11-24',
};
