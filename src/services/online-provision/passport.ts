import { type Passport, refusalGrounds } from '../../case/index.js';

/** What the agency publishes about this service. */
export const passport: Passport = {
  id: 'online-provision',
  slug: 'zinas-tiessaiste',
  name: {
    lv: 'Ziņu sniegšana tiešsaistē no Sodu reģistra un IIIS',
    en: 'Online provision of information from the Punishment Register and IIIS',
  },
  purpose: {
    lv: 'Saņemiet iestādei pastāvīgu piekļuvi ziņām no Sodu reģistra un Integrētās iekšlietu informācijas sistēmas, ja likums dod tiesības tās saņemt.',
    en: 'Give your institution standing access to information from the Punishment Register and the Integrated Interior Information System, where a law gives the right to it.',
  },
  whoMayAsk: [
    {
      lv: 'Valsts un pašvaldību iestādes ar tiesībām uz ziņām.',
      en: 'State and municipal institutions with a right to the information.',
    },
    {
      lv: 'Apdrošinātāji, darba devēji un citi, kuriem šādas tiesības dod likums.',
      en: 'Insurers, employers and others to whom a law gives such a right.',
    },
  ],
  assurance: 'high',
  onBehalfOf: ['institution', 'company'],
  requestBy: ['portal', 'signed-email', 'e-address'],
  receiveBy: ['online'],
  priceItems: [],
  priceNote: {
    lv: 'Mēneša abonēšana un maksa par pieprasījumu pēc cenrāža; bez maksas, kam likums to nosaka',
    en: 'A monthly subscription and a fee for each query by the price list; free for those whom a law exempts',
  },
  terms: [],
  termNote: {
    lv: 'Pēc līguma; uz pieteikumu atbildam desmit darbdienās',
    en: 'By contract; we answer the application within ten working days',
  },
  legalGrounds: [
    { title: { lv: 'Sodu reģistra likums, 19. pants', en: 'Punishment Register Law, section 19' } },
    {
      title: {
        lv: 'MK 2014. gada 23. septembra noteikumi Nr. 563 (ziņas no Sodu reģistra)',
        en: 'Cabinet Regulation No. 563 of 23 September 2014 (information from the Punishment Register)',
      },
    },
    {
      title: {
        lv: 'MK 2020. gada 21. janvāra noteikumi Nr. 41 (ziņas IIIS)',
        en: 'Cabinet Regulation No. 41 of 21 January 2020 (information in the integrated system)',
      },
    },
    {
      title: {
        lv: 'MK 2022. gada 8. novembra noteikumi Nr. 693 (maksas pakalpojumu cenrādis)',
        en: 'Cabinet Regulation No. 693 of 8 November 2022 (price list)',
      },
    },
  ],
  refusalGrounds: [
    refusalGrounds.identity,
    refusalGrounds.noLegalBasis,
    {
      ...refusalGrounds.restricted,
      reason: {
        lv: 'Lietotājs nav apmācīts vai ir aizdomas par ļaunprātīgu izmantošanu; piekļuve apturēta.',
        en: 'The user has not been trained or misuse is suspected; access is suspended.',
      },
      norm: { title: { lv: 'VDAR 5. un 32. pants; līgums', en: 'GDPR, Articles 5 and 32; the contract' } },
    },
    refusalGrounds.unpaid,
  ],
  // Access to registers for an institution is never one person's word.
  fourEyes: ['grant', 'refuse'],
  unit: 'information-systems',
  caseIndex: '5-01',
  registersRead: ['punishments'],
  personalData: {
    lv: 'Iestādes un tās lietotāju vārds, uzvārds, personas kods, amats un kontakts. Katru pieprasījumu pierakstām: kurš, kad, par ko, ar kādu mērķi.',
    en: 'Name, personal code, post and contact of the institution’s users. Every query is recorded: who, when, about whom, for what purpose.',
  },
  retention: {
    lv: 'Pierakstus par pieprasījumiem glabājam vismaz 18 mēnešus, līgumu desmit gadus pēc beigām.',
    en: 'Records of queries are kept for at least 18 months, the contract for ten years after its end.',
  },
  steps: [
    {
      lv: 'Iestādes vadītājs paraksta pieteikumu ar tiesisko pamatu un lietotāju sarakstu.',
      en: 'The head of the institution signs an application with the legal basis and the list of users.',
    },
    {
      lv: 'Izvērtējam tiesības uz katru datu kopu un slēdzam līgumu.',
      en: 'We assess the right to each data set and conclude a contract.',
    },
    {
      lv: 'Lietotāji iziet apmācību; tad atveram kontus vai mašīnsaskarni.',
      en: 'The users are trained; then we open accounts or the machine interface.',
    },
    {
      lv: 'Ja lietotājs darbu beidz, paziņojiet: piekļuvi slēdzam uzreiz.',
      en: 'When a user leaves, tell us: access is closed at once.',
    },
  ],
  questions: [
    {
      question: { lv: 'Vai darba devējs var pārbaudīt darbinieku?', en: 'Can an employer check an employee?' },
      answer: {
        lv: 'Tikai tad, ja likums to darba devējam ļauj, piemēram, darbam ar bērniem. Citādi izziņu pieprasa pats cilvēks.',
        en: 'Only where a law allows it, for example for work with children. Otherwise the person asks for the certificate.',
      },
    },
    {
      question: { lv: 'Kas redz mūsu pieprasījumus?', en: 'Who sees our queries?' },
      answer: {
        lv: 'Persona, par kuru prasāt, to var redzēt sadaļā „Kas skatījis manus datus”.',
        en: 'The person you ask about can see it under “Who has looked at my data”.',
      },
    },
    {
      question: { lv: 'Kā pievienot lietotāju?', en: 'How do we add a user?' },
      answer: {
        lv: 'Nosūtiet pieteikumu ar amatu, kontaktu un apmācības apliecinājumu.',
        en: 'Send an application with the post, contact and proof of training.',
      },
    },
  ],
  situations: ['systems', 'work'],
  audiences: ['institution', 'business'],
  synonyms: [
    'tiešsaiste',
    'piekļuve',
    'IIIS',
    'lietotāja konts',
    'darbinieku pārbaude',
    'darbs ar bērniem',
    'OCTA',
    'apdrošinātājs',
    'access',
    'online access',
    'user account',
    'employee check',
    'insurer',
    'API',
  ],
  reviewedOn: '2026-11-24',
};
