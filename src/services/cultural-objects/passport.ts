import { type Passport, refusalGrounds } from '../../case/index.js';

/** What the agency publishes about this service. */
export const passport: Passport = {
  id: 'cultural-objects',
  slug: 'kulturas-objekti',
  name: {
    lv: 'Kultūras objekta apraksta veidošana un statusa noteikšana',
    en: 'Cultural objects: description and status',
  },
  purpose: {
    lv: 'Aprakstiet savu kultūras vērtību tā, lai to varētu atrast, ja tā pazūd, un noskaidrojiet, vai priekšmets nav meklēšanā, pirms to pērkat.',
    en: 'Describe a cultural object so that it can be found if it goes missing, and learn whether an item is being searched for before you buy it.',
  },
  whoMayAsk: [
    {
      lv: 'Ikviens: īpašnieki Latvijā un ārvalstīs, antikvariāti, kolekcionāri, muzeji, tiesībaizsardzības iestādes.',
      en: 'Anyone: owners in Latvia and abroad, antique dealers, collectors, museums, law enforcement.',
    },
  ],
  assurance: 'anonymous',
  onBehalfOf: ['self', 'company', 'institution'],
  requestBy: ['web'],
  receiveBy: ['web', 'email'],
  priceItems: [],
  terms: ['submission'],
  termNote: {
    lv: 'Apraksts un pārbaude – uzreiz; rakstisks statusa pieprasījums – desmit darbdienās',
    en: 'Description and check: at once; a written request for the status: within ten working days',
  },
  legalGrounds: [
    {
      title: {
        lv: 'MK 2020. gada 21. janvāra noteikumi Nr. 41 (meklējamo personu, mantu un dokumentu ziņas)',
        en: 'Cabinet Regulation No. 41 of 21 January 2020 (information on persons, property and documents searched for)',
      },
    },
    { title: { lv: 'Likums „Par policiju”', en: 'Law on Police' } },
  ],
  refusalGrounds: [
    {
      ...refusalGrounds.restricted,
      reason: {
        lv: 'Tiek prasītas ziņas par cietušo vai izmeklēšanu.',
        en: 'Information about the victim or the investigation is asked for.',
      },
    },
    {
      ...refusalGrounds.notHeld,
      reason: {
        lv: 'Pēc apraksta priekšmetu nevar salīdzināt ar reģistru.',
        en: 'The item cannot be compared with the register from the description.',
      },
    },
  ],
  unit: 'internal-affairs-system',
  caseIndex: '3-04',
  registersRead: ['cultural-objects'],
  personalData: {
    lv: 'Aprakstam personas dati nav vajadzīgi; tas paliek pie Jūs, mēs to neglabājam. Statusa pieprasījumā – Jūsu kontakts atbildei un priekšmeta attēli.',
    en: 'The description needs no personal data; it stays with you and we do not keep it. A request for the status holds your contact for the answer and the pictures of the item.',
  },
  retention: {
    lv: 'Statusa pieprasījumu glabājam trīs gadus.',
    en: 'A request for the status is kept for three years.',
  },
  steps: [
    {
      lv: 'Nofotografējiet priekšmetu: kopskatu un tuvplānus ar uzrakstiem, bojājumiem un mēroga lineālu.',
      en: 'Photograph the item: as a whole and in detail, with inscriptions, damage and a ruler for scale.',
    },
    {
      lv: 'Aprakstiet to pēc Object ID: veids, izmēri, materiāls, uzraksti, laiks, autors, īpašas pazīmes.',
      en: 'Describe it by Object ID: type, measurements, material, inscriptions, period, maker, distinguishing features.',
    },
    {
      lv: 'Glabājiet aprakstu savā datorā. Ja priekšmets pazūd, nododiet to policijai.',
      en: 'Keep the description on your computer. If the item goes missing, hand it to the police.',
    },
    {
      lv: 'Pirms pirkuma pārbaudiet priekšmetu reģistrā pēc vārdiem vai attēla: atbilde – meklē, atrasts, izņemts vai ziņu nav – ir uzreiz.',
      en: 'Before you buy, check the item in the register by words or by a picture: searched for, found, seized or not listed, at once.',
    },
  ],
  questions: [
    {
      question: { lv: 'Ko darīt, ja priekšmets ir meklēšanā?', en: 'What if the item is being searched for?' },
      answer: {
        lv: 'Nepērciet un nepārdodiet to; zvaniet Valsts policijai 110. Ziņas par cietušo mēs nesniedzam.',
        en: 'Do not buy or sell it; call the State Police, 110. We do not give information about the victim.',
      },
    },
    {
      question: { lv: 'Vai „ziņu nav” nozīmē, ka viss ir kārtībā?', en: 'Does “not listed” mean that all is well?' },
      answer: {
        lv: 'Nē. Prasiet pārdevējam izcelsmes dokumentus un ieskatieties arī INTERPOL mākslas darbu datubāzē.',
        en: 'No. Ask the seller for papers of origin and look in the INTERPOL works of art database too.',
      },
    },
    {
      question: { lv: 'Vai aprakstu kāds redz?', en: 'Does anyone see the description?' },
      answer: { lv: 'Nē, kamēr to pats kādam nenododat.', en: 'Nobody, until you hand it to someone.' },
    },
  ],
  situations: ['property', 'safety'],
  audiences: ['person', 'business', 'institution'],
  synonyms: [
    'glezna',
    'ikona',
    'antikvārs',
    'antikvariāts',
    'māksla',
    'zagta glezna',
    'senlieta',
    'Object ID',
    'kultūras vērtība',
    'kolekcija',
    'painting',
    'antique',
    'stolen art',
    'artwork',
    'icon',
    'provenance',
    'collection',
  ],
  reviewedOn: '2026-11-24',
};
