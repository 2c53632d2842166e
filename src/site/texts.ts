import type { Way } from '../case/index.js';
import type { Assurance, Relation } from '../identity/index.js';
import type { Text } from '../platform/text/index.js';

/** Words of the home page, the catalogue and the services' pages. */
export const texts = {
  home: { lv: 'Pakalpojumi un ziņas', en: 'Services and information' },
  homeTitle: { lv: 'Ko vēlaties nokārtot?', en: 'What would you like to do?' },
  homeLead: {
    lv: 'Pieprasiet izziņu, pārbaudiet dokumentu un sekojiet savam jautājumam: jebkurā laikā, no jebkuras vietas.',
    en: 'Ask for a certificate, check a document and follow your matter: at any time, from anywhere.',
  },
  homeDescription: {
    lv: '{name}: izziņa no Sodu reģistra, dokumenta pārbaude un citi pakalpojumi; Jūsu jautājumi un atbildes.',
    en: '{name}: certificate from the Punishment Register, check of a document and other services; your matters and answers.',
  },
  alsoHere: { lv: 'Vēl šeit', en: 'Also here' },
  verifyTitle: { lv: 'Pārbaudīt mūsu izsniegtu dokumentu', en: 'Verify a document that we issued' },
  verifyText: {
    lv: 'Ievadiet kodu vai iesniedziet failu un uzziniet, vai dokuments ir īsts. Pieslēgties nav vajadzīgs.',
    en: 'Enter its code or hand in the file and learn whether it is genuine. There is no need to sign in.',
  },
  mattersTitle: { lv: 'Mani jautājumi', en: 'My matters' },
  mattersText: {
    lv: 'Kas notiek ar Jūsu pieteikumu, kas būs tālāk un līdz kuram datumam, dokumenti un čeki.',
    en: 'What is happening with your application, what comes next and by which date, documents and receipts.',
  },
  looksTitle: { lv: 'Kas skatījis manus datus', en: 'Who has looked at my data' },
  looksText: {
    lv: 'Katrs skatījums uz Jūsu datiem: kurš, kad, kāpēc un uz kāda pamata.',
    en: 'Every look at your data: who, when, why and on what ground.',
  },
  noCounterTitle: { lv: 'Klātienē vairs neapkalpojam', en: 'We no longer serve in person' },
  noCounter: {
    lv: 'Pakalpojumus saņemsiet šeit, pa pastu vai e-adresē. Ja vajadzīga palīdzība, zvaniet Pakalpojumu dienestam.',
    en: 'You receive services here, by post or in your e-address. If you need help, call the service desk.',
  },
  recorded: {
    lv: 'Sarunas ar Pakalpojumu dienestu kvalitātes kontroles nolūkos ieraksta. Ja to nevēlaties, rakstiet.',
    en: 'Conversations with the service desk are recorded to check quality. If you do not want that, write to us.',
  },
  views: { lv: 'Kā kārtot pakalpojumus', en: 'How to order the services' },
  allServices: { lv: 'Pārējie pakalpojumi', en: 'Other services' },
  toSituations: { lv: 'Visi pakalpojumi pēc situācijas', en: 'All services by situation' },
  toEasy: { lv: 'Vieglajā valodā', en: 'In easy language' },
  toStatus: { lv: 'Vai viss darbojas?', en: 'Is everything working?' },
  hoursTitle: { lv: 'Palīdzība pa tālruni un e-pastā', en: 'Help by telephone and e-mail' },
  hoursText: {
    lv: 'Pakalpojumu dienests atbild: {hours}. Sarunas kvalitātes kontroles nolūkos ieraksta.',
    en: 'The service desk answers: {hours}. Conversations are recorded to check quality.',
  },
  toContacts: { lv: 'Visi saziņas veidi', en: 'All ways to reach us' },
  services: { lv: 'Pakalpojumi', en: 'Services' },
  servicesLead: {
    lv: 'Pie katra pakalpojuma: kam tas domāts, ko vajag, cik maksā un cik ilgi jāgaida.',
    en: 'With each service: whom it is for, what you need, what it costs and how long it takes.',
  },
  servicesDescription: {
    lv: 'Informācijas centra pakalpojumu katalogs ar cenām un termiņiem.',
    en: 'The catalogue of services of the Information Centre, with prices and time limits.',
  },
  askFor: { lv: 'Uzzināt vairāk', en: 'Find out more' },
  startApplication: { lv: 'Pieprasīt', en: 'Apply' },
  ownDataHint: {
    lv: 'Vajadzēs pieslēgties. Ziņas no reģistra redzēsiet uzreiz.',
    en: 'You will need to sign in. You see what the register holds at once.',
  },
  startLookup: { lv: 'Pārbaudīt', en: 'Check now' },
  startHint: {
    lv: 'Vajadzēs pieslēgties. Atbildes saglabājas pašas, un varat turpināt vēlāk arī citā ierīcē.',
    en: 'You will need to sign in. Answers are kept by themselves, and you can go on later on another device.',
  },
  lookupHint: {
    lv: 'Pieslēgties nav vajadzīgs, atbildi redzēsiet uzreiz.',
    en: 'There is no need to sign in; you see the answer at once.',
  },
  price: { lv: 'Cena', en: 'Price' },
  free: { lv: 'Bez maksas', en: 'Free of charge' },
  priceFrom: { lv: 'no {amount}', en: 'from {amount}' },
  term: { lv: 'Termiņš', en: 'Time limit' },
  atOnce: { lv: 'Uzreiz', en: 'At once' },
  signedByHand: {
    lv: 'pa pastu – pašrocīgi parakstīts pieprasījums, atbilde ierakstītā vēstulē',
    en: 'by post, a request signed by hand, answered by registered letter',
  },
  identification: { lv: 'Kā jāpierāda, kas Jūs esat', en: 'How you prove who you are' },
  receive: { lv: 'Kur saņemsiet', en: 'Where you receive it' },
  howItGoes: { lv: 'Kā tas notiek', en: 'How it goes' },
  whoMayAsk: { lv: 'Kas var pieprasīt', en: 'Who may ask' },
  onBehalfOf: { lv: 'Var pieprasīt', en: 'You may ask' },
  requestBy: { lv: 'Pieprasīšanas veidi', en: 'Ways to ask' },
  questions: { lv: 'Jautājumi un atbildes', en: 'Questions and answers' },
  law: { lv: 'Tiesiskais pamats', en: 'Legal ground' },
  refusal: { lv: 'Kad var atteikt', en: 'When it may be refused' },
  refusalLead: {
    lv: 'Atteikumā vienmēr rakstīsim iemeslu, tiesību normu un to, kur un līdz kuram datumam to var apstrīdēt.',
    en: 'A refusal always states the reason, the legal provision, and where and by what date it can be contested.',
  },
  privacyNotice: { lv: 'Viss par datiem šajā pakalpojumā', en: 'All about the data in this service' },
  remedy: { lv: 'Ja nepiekrītat', en: 'If you do not agree' },
  personalData: { lv: 'Jūsu dati', en: 'Your data' },
  retention: { lv: 'Cik ilgi glabājam', en: 'How long we keep it' },
  unit: { lv: 'Atbild', en: 'Responsible' },
  reviewed: { lv: 'Apraksts pārskatīts', en: 'Description reviewed' },
  priceOn: { lv: 'Cenas {date}', en: 'Prices on {date}' },
  unitOfPrice: { lv: 'Vienība', en: 'Unit' },
  item: { lv: 'Pakalpojums', en: 'Service' },
  net: { lv: 'Bez PVN', en: 'Without VAT' },
  vat: { lv: 'PVN', en: 'VAT' },
  gross: { lv: 'Ar PVN', en: 'With VAT' },
  prices: { lv: 'Cenas', en: 'Prices' },
  pricesDescription: {
    lv: 'Informācijas centra maksas pakalpojumu cenrādis ar pamatu katrai cenai, atvieglojumiem un spēkā esamības dienu.',
    en: 'The price list of the Information Centre’s paid services, with the legal ground of each price, reliefs and the day it holds.',
  },
  pricesLead: {
    lv: 'Maksas pakalpojumu cenrādis, kāds tas ir spēkā {date}. Katra summa ir tāda, kā noteikts Ministru kabineta noteikumos.',
    en: 'The price list of paid services as in force on {date}. Every amount is as the Cabinet regulation states it.',
  },
  relief: {
    lv: 'Politiski represētas personas, personas ar invaliditāti un personas, kas atzītas par trūcīgām, par izziņu un tās tulkojumu maksā pusi.',
    en: 'Politically repressed persons, persons with a disability and persons recognised as being in poverty pay half for a certificate and its translation.',
  },
} satisfies Record<string, Text>;

export const wayWords: Readonly<Record<Way, Text>> = {
  portal: { lv: 'šajā portālā, pieslēdzoties', en: 'in this portal, signed in' },
  web: { lv: 'šajā vietnē, bez pieslēgšanās', en: 'on this site, without signing in' },
  email: { lv: 'e-pastā', en: 'by e-mail' },
  'signed-email': { lv: 'e-pastā ar drošu elektronisko parakstu', en: 'by e-mail with a secure electronic signature' },
  'e-address': { lv: 'e-adresē', en: 'in the e-address' },
  post: { lv: 'pa pastu', en: 'by post' },
  phone: { lv: 'pa tālruni', en: 'by telephone' },
  online: { lv: 'programmu saskarnē', en: 'through the interface for programs' },
};

export const assuranceWords: Readonly<Record<Assurance, Text>> = {
  anonymous: { lv: 'Nav jāpierāda', en: 'No proof needed' },
  email: { lv: 'Ar e-pasta adresi', en: 'By an e-mail address' },
  substantial: { lv: 'Ar internetbanku vai eID', en: 'Through an internet bank or eID' },
  high: { lv: 'Ar eID karti vai eParaksts mobile', en: 'With an eID card or eParaksts mobile' },
};

export const relationWords: Readonly<Record<Relation, Text>> = {
  self: { lv: 'par sevi', en: 'about yourself' },
  child: { lv: 'par savu nepilngadīgo bērnu', en: 'about your minor child' },
  ward: { lv: 'par aizbildnībā vai aizgādnībā esošu personu', en: 'about a person in your guardianship' },
  company: { lv: 'par juridisku personu, kuru pārstāvat', en: 'about a legal entity that you represent' },
  institution: { lv: 'iestādes vārdā', en: 'for an institution' },
};
