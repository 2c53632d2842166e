import { type Passport, refusalGrounds } from '../../case/index.js';

/** What the agency publishes about this service. */
export const passport: Passport = {
  id: 'archive-statements',
  slug: 'arhiva-izzinas',
  name: { lv: 'Arhīva izziņu sagatavošana', en: 'Archive statements' },
  purpose: {
    lv: 'Saņemiet izziņu par darbu bijušajā iekšlietu sistēmā (stāžs, amati, alga) vai par izsūtījumā pavadīto laiku: pensijai, represētās personas statusam, tiesai.',
    en: 'Get a statement about service in the former interior system (length of service, posts, pay) or about time spent in deportation: for a pension, the status of a repressed person or a court.',
  },
  whoMayAsk: [
    {
      lv: 'Bijušais iekšlietu sistēmas darbinieks par sevi.',
      en: 'A former employee of the interior system, about themselves.',
    },
    { lv: 'Politiski represēta persona par sevi.', en: 'A politically repressed person, about themselves.' },
    {
      lv: 'Tuvinieks par mirušu personu, uzrādot radniecību.',
      en: 'A relative about a person who has died, with proof of kinship.',
    },
    {
      lv: 'Aizbildnis, aizgādnis vai pilnvarotā persona.',
      en: 'A guardian, trustee or holder of a power of attorney.',
    },
    {
      lv: 'Iestāde savas kompetences ietvaros, ar rakstveida pieprasījumu.',
      en: 'An institution within its competence, by written request.',
    },
  ],
  assurance: 'high',
  signedByHand: true,
  onBehalfOf: ['self', 'child', 'ward'],
  requestBy: ['portal', 'signed-email', 'e-address', 'post'],
  receiveBy: ['portal', 'signed-email', 'e-address', 'post'],
  priceItems: [],
  terms: ['submission'],
  legalGrounds: [
    { title: { lv: 'Arhīvu likums (2010. gada 11. februāris)', en: 'Archives Law (11 February 2010)' } },
    {
      title: {
        lv: 'Likums „Par politiski represētās personas statusa noteikšanu komunistiskajā un nacistiskajā režīmā cietušajiem” (1995. gada 12. aprīlis)',
        en: 'Law on Determination of the Status of Politically Repressed Persons (12 April 1995)',
      },
    },
    {
      title: {
        lv: 'MK 2012. gada 6. novembra noteikumi Nr. 748 (dokumentu un arhīvu pārvaldība)',
        en: 'Cabinet Regulation No. 748 of 6 November 2012 (records and archives management)',
      },
    },
  ],
  refusalGrounds: [
    refusalGrounds.identity,
    {
      ...refusalGrounds.othersData,
      norm: { title: { lv: 'VDAR 6. un 9. pants; Arhīvu likums', en: 'GDPR, Articles 6 and 9; Archives Law' } },
    },
    refusalGrounds.representation,
    {
      ...refusalGrounds.notHeld,
      reason: {
        lv: 'Ar norādītajām ziņām dokumentus nevar sameklēt arī pēc papildinājuma.',
        en: 'The documents cannot be found from the details given, even after they were completed.',
      },
    },
    refusalGrounds.competence,
    refusalGrounds.language,
  ],
  forwardsTo: ['Latvijas Nacionālais arhīvs'],
  // What is refused here may cost somebody a pension: it is never one person's word.
  fourEyes: ['refuse'],
  unit: 'archive',
  caseIndex: '4-01',
  registersRead: ['archive', 'persons'],
  personalData: {
    lv: 'Jūsu un meklējamās personas vārds, uzvārds (arī agrākie), dzimšanas dati, dienesta vai izsūtījuma ziņas un pievienotie apliecinājumi. Ziņas ņemam no Informācijas centra arhīva.',
    en: 'Your name and that of the person searched for (with earlier names), birth details, service or deportation details and the proof that you attach. The facts come from the archive of the Information Centre.',
  },
  retention: {
    lv: 'Pieprasījumu un izziņas norakstu glabājam desmit gadus.',
    en: 'The request and a copy of the statement are kept for ten years.',
  },
  steps: [
    {
      lv: 'Aprakstiet, par ko un kāda izziņa vajadzīga, un pievienojiet apliecinājumus.',
      en: 'Say about whom and what you need, and attach the proof.',
    },
    { lv: 'Ja meklēšanai kaut kā trūkst, pajautāsim.', en: 'If something is missing for the search, we ask.' },
    {
      lv: 'Arhīvā sameklējam lietas un sagatavojam izziņu ar norādi uz fondu, aprakstu, lietu un lapu.',
      en: 'We search the files and prepare a statement that names the fonds, inventory, file and sheet.',
    },
    {
      lv: 'Izziņu saņemat elektroniski parakstītu vai pa pastu. Ja ziņu nav, saņemat izziņu par to.',
      en: 'You receive the statement signed electronically or by post. If nothing is found, you receive a statement saying so.',
    },
  ],
  questions: [
    {
      question: { lv: 'Kur meklēt izsūtīšanas lietu?', en: 'Where is the file about a deportation?' },
      answer: {
        lv: 'Izsūtīto personu lietas glabā Latvijas Nacionālais arhīvs (1894., 1987. un 1994. fonds). Ja lūgums jāizskata tur, to pārsūtīsim un par to paziņosim.',
        en: 'The files of deported persons are in the National Archives of Latvia (fonds 1894, 1987 and 1994). If your request belongs there, we pass it on and tell you.',
      },
    },
    {
      question: { lv: 'Kāpēc vajadzīgi agrākie uzvārdi?', en: 'Why do you ask for earlier surnames?' },
      answer: {
        lv: 'Lietas sakārtotas pēc uzvārda, kāds cilvēkam bija toreiz. Bez tā lieta var palikt neatrasta.',
        en: 'Files are ordered by the surname that the person had then. Without it a file may stay unfound.',
      },
    },
    {
      question: { lv: 'Vai par izziņu jāmaksā?', en: 'Is there a charge?' },
      answer: {
        lv: 'Pašlaik ne. Ja cenrādis mainīsies, to publicēsim pirms izmaiņu spēkā stāšanās.',
        en: 'Not at present. If the price list changes, we publish it before it takes effect.',
      },
    },
  ],
  easy: [
    { lv: 'Mums ir arhīvs. Tajā ir veci dokumenti.', en: 'We have an archive. It holds old documents.' },
    {
      lv: 'Dokumenti ir par cilvēkiem, kas strādāja milicijā un citur iekšlietās. Un par cilvēkiem, kurus izsūtīja.',
      en: 'They are about people who worked in the militia and other interior services. And about people who were deported.',
    },
    { lv: 'Jums vajag papīru pensijai? Uzrakstiet mums.', en: 'Do you need a paper for a pension? Write to us.' },
    {
      lv: 'Uzrakstiet vārdu, veco uzvārdu un dzimšanas datumu.',
      en: 'Write the name, the old surname and the date of birth.',
    },
    { lv: 'Mēs meklējam. Tas ilgst līdz desmit darbdienām.', en: 'We search. It takes up to ten working days.' },
    { lv: 'Par to nav jāmaksā.', en: 'You do not have to pay.' },
  ],
  situations: ['history', 'own-data'],
  audiences: ['person', 'institution'],
  synonyms: [
    'arhīvs',
    'darba stāžs',
    'stāžs pensijai',
    'milicija',
    'izsūtījums',
    'deportācija',
    'represēts',
    'izsūtītie',
    'vecāku darbs',
    'personas lieta',
    'archive',
    'length of service',
    'pension',
    'deportation',
    'repressed person',
    'militia service',
    'family history',
  ],
  reviewedOn: '2026-11-24',
};
