import { type Passport, refusalGrounds } from '../../case/index.js';

/** What the agency publishes about this service. */
export const passport: Passport = {
  id: 'road-accident-map',
  slug: 'negadijumu-karte',
  name: { lv: 'Ceļu satiksmes negadījumu un pārkāpumu karte', en: 'Map of road accidents and traffic offences' },
  purpose: {
    lv: 'Apskatiet kartē, kur un kad notikuši reģistrētie ceļu satiksmes negadījumi un pārkāpumi, un lejupielādējiet datus savai analīzei.',
    en: 'See on a map where and when registered road accidents and traffic offences took place, and download the data for your own analysis.',
  },
  whoMayAsk: [
    { lv: 'Ikviens. Pieslēgties nav vajadzīgs.', en: 'Anyone. There is no need to sign in.' },
    {
      lv: 'Iestādes, kurām vajadzīgi pilni dati, slēdz līgumu par ziņu sniegšanu tiešsaistē.',
      en: 'Institutions that need the full data conclude an agreement on online provision of information.',
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
        lv: 'MK 2010. gada 26. janvāra noteikumi Nr. 75 (ceļu satiksmes negadījumu reģistrācija un uzskaite)',
        en: 'Cabinet Regulation No. 75 of 26 January 2010 (registration of road accidents)',
      },
    },
    { title: { lv: 'Ceļu satiksmes likums, 4. panta piektā daļa', en: 'Road Traffic Law, section 4, paragraph 5' } },
    { title: { lv: 'Likums „Par policiju”, 10. panta otrā daļa', en: 'Law on Police, section 10, paragraph 2' } },
  ],
  refusalGrounds: [
    {
      ...refusalGrounds.restricted,
      reason: {
        lv: 'Tiek prasītas ziņas par konkrētu negadījumu vai tā dalībniekiem, kas publiski nav pieejamas.',
        en: 'Details of a particular accident or of the people in it are asked for, which are not public.',
      },
    },
    refusalGrounds.identifiesPeople,
  ],
  unit: 'analysis',
  caseIndex: '6-03',
  registersRead: [],
  personalData: {
    lv: 'Kartē nav personas datu, transportlīdzekļu numuru un brīva teksta. Mēs nepierakstām, kurš karti skatās.',
    en: 'The map holds no personal data, registration plates or free text. We do not record who looks at it.',
  },
  retention: {
    lv: 'Pieprasījumu par papildu datiem glabājam trīs gadus.',
    en: 'A request for further data is kept for three years.',
  },
  steps: [
    {
      lv: 'Atveriet karti un izvēlieties laika posmu, vietu un negadījuma veidu.',
      en: 'Open the map and choose the period, the area and the kind of accident.',
    },
    { lv: 'Skatiet vietas, kopas un skaitļus tabulā.', en: 'Look at places, clusters and the figures in a table.' },
    { lv: 'Lejupielādējiet atlasīto kā CSV vai GeoJSON.', en: 'Download what you have selected as CSV or GeoJSON.' },
  ],
  questions: [
    {
      question: { lv: 'Kāpēc kartē nav mana negadījuma?', en: 'Why is my accident not on the map?' },
      answer: {
        lv: 'Kartē nav negadījumu, ko dalībnieki noformēja ar saskaņoto paziņojumu bez policijas, un fotoradaru fiksēto pārkāpumu.',
        en: 'The map leaves out accidents settled by an agreed statement without the police, and offences recorded by speed cameras.',
      },
    },
    {
      question: {
        lv: 'Kur saņemt ziņas par negadījumu, kurā pats biju?',
        en: 'Where do I learn about an accident that I was in?',
      },
      answer: {
        lv: 'Dalībniekiem ziņas sniedz Valsts policija.',
        en: 'The State Police gives information to those involved.',
      },
    },
    {
      question: { lv: 'Vai datus drīkst publicēt tālāk?', en: 'May I publish the data?' },
      answer: { lv: 'Jā, norādot avotu un datumu.', en: 'Yes, naming the source and the date.' },
    },
  ],
  situations: ['safety', 'research'],
  audiences: ['person', 'business', 'institution'],
  synonyms: [
    'avārija',
    'avārijas',
    'CSNg',
    'ceļu satiksme',
    'melnie punkti',
    'avāriju karte',
    'satiksmes negadījumi',
    'bojāgājušie',
    'car crash',
    'traffic accident',
    'black spots',
    'road safety',
    'open data',
  ],
  elsewhere: [
    {
      name: { lv: 'Karšu portāls gis.ic.iem.gov.lv', en: 'Map portal gis.ic.iem.gov.lv' },
      url: 'https://gis.ic.iem.gov.lv/giswebcais/',
    },
  ],
  reviewedOn: '2026-11-24',
};
