import { type Passport, refusalGrounds } from '../../case/index.js';

/** What the agency publishes about this service. */
export const passport: Passport = {
  id: 'crime-map',
  slug: 'noziegumu-karte',
  name: { lv: 'Reģistrēto noziedzīgo nodarījumu karte', en: 'Map of registered crimes' },
  purpose: {
    lv: 'Apskatiet kartē, kādi noziedzīgi nodarījumi reģistrēti Jūsu apkaimē, pa veidiem un mēnešiem.',
    en: 'See on a map which crimes have been registered in your area, by kind and by month.',
  },
  whoMayAsk: [
    {
      lv: 'Ikviens, kurš piekrīt lietošanas noteikumiem. Pieslēgties nav vajadzīgs.',
      en: 'Anyone who accepts the terms of use. There is no need to sign in.',
    },
  ],
  assurance: 'anonymous',
  onBehalfOf: ['self', 'company', 'institution'],
  requestBy: ['web'],
  receiveBy: ['web'],
  priceItems: [],
  terms: [],
  legalGrounds: [
    {
      title: {
        lv: 'MK 2012. gada 20. marta noteikumi Nr. 190 (notikumu reģistrēšana)',
        en: 'Cabinet Regulation No. 190 of 20 March 2012 (registration of events)',
      },
    },
    { title: { lv: 'Informācijas atklātības likums', en: 'Freedom of Information Law' } },
  ],
  refusalGrounds: [
    {
      ...refusalGrounds.restricted,
      reason: {
        lv: 'Tiek prasītas ziņas par konkrētu notikumu, adresi vai cilvēku.',
        en: 'Information about a particular event, address or person is asked for.',
      },
    },
    refusalGrounds.identifiesPeople,
  ],
  unit: 'analysis',
  caseIndex: '6-02',
  registersRead: [],
  personalData: {
    lv: 'Kartē nav personas datu. Precīzas adreses un smagu noziegumu vietas nerāda, mazus skaitļus apvieno. Mēs nepierakstām, kurš karti skatās.',
    en: 'The map holds no personal data. Exact addresses and the places of grave crimes are not shown, and small numbers are merged. We do not record who looks at it.',
  },
  retention: {
    lv: 'Karte rāda pēdējos gadus; pieprasījumu glabājam trīs gadus.',
    en: 'The map shows the last years; a request is kept for three years.',
  },
  steps: [
    { lv: 'Izlasiet noteikumus un piekrītiet tiem.', en: 'Read the terms and accept them.' },
    {
      lv: 'Izvēlieties nodarījuma veidu, laika posmu un vietu.',
      en: 'Choose the kind of crime, the period and the area.',
    },
    {
      lv: 'Skatiet karti vai tabulu un lejupielādējiet skaitļus.',
      en: 'Look at the map or the table and download the figures.',
    },
  ],
  questions: [
    {
      question: { lv: 'Kāpēc nevar redzēt precīzu vietu?', en: 'Why is the exact place not shown?' },
      answer: {
        lv: 'Lai nevienu nevarētu atpazīt. Daļai nodarījumu rādām tikai teritoriju.',
        en: 'So that nobody can be recognised. For some crimes only the area is shown.',
      },
    },
    {
      question: { lv: 'Cik svaigi ir dati?', en: 'How recent are the data?' },
      answer: {
        lv: 'Tie parādās ne ātrāk kā mēnesi pēc notikuma.',
        en: 'They appear no earlier than a month after the event.',
      },
    },
    {
      question: { lv: 'Kā ziņot par noziegumu?', en: 'How do I report a crime?' },
      answer: { lv: 'Zvaniet policijai: 110.', en: 'Call the police: 110.' },
    },
  ],
  situations: ['safety', 'research'],
  audiences: ['person', 'business', 'institution'],
  synonyms: [
    'noziegumi',
    'noziedzība',
    'zādzības',
    'drošība apkaimē',
    'krimināla karte',
    'crime',
    'burglary',
    'theft',
    'neighbourhood safety',
    'crime statistics',
    'police map',
  ],
  elsewhere: [
    {
      name: { lv: 'Karšu portāls gis.ic.iem.gov.lv', en: 'Map portal gis.ic.iem.gov.lv' },
      url: 'https://gis.ic.iem.gov.lv/giswebcais/',
    },
  ],
  reviewedOn: '2026-11-24',
};
