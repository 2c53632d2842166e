import type { Passport } from '../../case/index.js';

/** What the agency publishes about this service. */
export const passport: Passport = {
  id: 'administrative-penalties',
  slug: 'administrativie-sodi',
  name: { lv: 'Administratīvo sodu pārbaude un nomaksa', en: 'Administrative penalties: check and pay' },
  purpose: {
    lv: 'Apskatiet savus, bērna, aizgādībā esošas personas vai uzņēmuma administratīvos sodus un samaksājiet tos uzreiz.',
    en: 'See administrative penalties, your own, a child’s, a ward’s or a company’s, and pay them at once.',
  },
  whoMayAsk: [
    { lv: 'Jebkura persona par saviem sodiem.', en: 'Any person, about their own penalties.' },
    {
      lv: 'Vecāks vai aizbildnis par nepilngadīgu bērnu, aizgādnis par aizgādībā esošu personu.',
      en: 'A parent or guardian about a minor child, a trustee about a person in their care.',
    },
    {
      lv: 'Amatpersona, kas viena pati var pārstāvēt uzņēmumu, par uzņēmuma sodiem.',
      en: 'A person entitled to represent a company alone, about the company’s penalties.',
    },
  ],
  assurance: 'high',
  onBehalfOf: ['self', 'child', 'ward', 'company'],
  requestBy: ['portal', 'signed-email', 'e-address', 'post'],
  receiveBy: ['portal', 'e-address', 'post'],
  priceItems: [],
  terms: [],
  legalGrounds: [
    {
      title: {
        lv: 'Administratīvās atbildības likums (spēkā no 2020. gada 1. jūlija)',
        en: 'Law on Administrative Liability (in force since 1 July 2020)',
      },
      url: 'https://likumi.lv/ta/id/303007',
    },
    { title: { lv: 'Sodu reģistra likums', en: 'Punishment Register Law' }, url: 'https://likumi.lv/ta/id/261516' },
    {
      title: {
        lv: 'MK 2014. gada 23. septembra noteikumi Nr. 563',
        en: 'Cabinet Regulation No. 563 of 23 September 2014',
      },
    },
  ],
  refusalGrounds: [
    {
      code: 'R01',
      reason: { lv: 'Iesniedzēja identitāte nav apstiprināta.', en: 'The identity of the applicant is not confirmed.' },
      norm: { title: { lv: 'Sodu reģistra likums, 3. pants', en: 'Punishment Register Law, section 3' } },
    },
    {
      code: 'R13',
      reason: {
        lv: 'Nav apliecinātas tiesības pārstāvēt personu.',
        en: 'The right to represent the person is not proven.',
      },
      norm: { title: { lv: 'Sodu reģistra likums, 3. pants', en: 'Punishment Register Law, section 3' } },
    },
  ],
  unit: 'punishment-register',
  caseIndex: '3-05',
  registersRead: ['punishments', 'persons', 'legal-entities'],
  personalData: {
    lv: 'Ziņas par sodiem ņemam no Sodu reģistra, bērna vecumu no Fizisko personu reģistra. Katru skatījumu redzēsiet sadaļā „Kas skatījis manus datus”.',
    en: 'We take penalties from the Punishment Register and a child’s age from the Register of Natural Persons. You see every look under “Who has looked at my data”.',
  },
  retention: {
    lv: 'Paši par skatījumu neko neglabājam, izņemot pierakstu, ka tas noticis; maksājuma dokumentus glabājam piecus gadus.',
    en: 'We keep nothing of a look but the note that it took place; documents of payments are kept for five years.',
  },
  steps: [
    {
      lv: 'Pieslēdzieties ar eID karti vai eParaksts mobile un izvēlieties, kura sodus skatīt.',
      en: 'Sign in with an eID card or eParaksts mobile and choose whose penalties to see.',
    },
    {
      lv: 'Redzēsiet katru lēmumu: kas, kad un par ko to pieņēmis, cik un līdz kuram datumam jāmaksā.',
      en: 'You see each decision: who took it, when and for what, how much is to be paid and by when.',
    },
    {
      lv: 'Lēmumu, kas ir spēkā, var samaksāt uzreiz.',
      en: 'A decision that is in force can be paid at once.',
    },
  ],
  questions: [
    {
      question: { lv: 'Ziņas par sodu ir kļūdainas. Kur vērsties?', en: 'An entry is wrong. Where to turn?' },
      answer: {
        lv: 'Rakstiet pieteikumu šajā lapā. Kļūdu ziņās labojam mēs; ja nepiekrītat pašam lēmumam, Jūsu sūdzību piecu darbdienu laikā pārsūtām iestādei, kas to pieņēmusi. Sūdzības termiņš lēmumam ir desmit darbdienas no tā paziņošanas, tāpēc ātrāk ir iesniegt to pašai iestādei.',
        en: 'Write an application on this page. We correct mistakes in the entry; if you disagree with the decision itself, we pass your complaint on to the authority within five working days. A decision can be appealed within ten working days of notification, so it is quicker to write to the authority itself.',
      },
    },
    {
      question: { lv: 'Kāpēc sodu vēl nevar samaksāt?', en: 'Why can a penalty not be paid yet?' },
      answer: {
        lv: 'Samaksāt var tikai lēmumu, kas stājies spēkā: kad beidzies laiks to pārsūdzēt vai sūdzība noraidīta. Pie soda redzat, kad tas notiks.',
        en: 'Only a decision in force can be paid: when the time to appeal has ended or the complaint was rejected. The penalty’s entry says when that will be.',
      },
    },
    {
      question: { lv: 'Kur samaksāt fotoradara sodu?', en: 'Where is a speed camera fine paid?' },
      answer: {
        lv: 'Vietnē fotoradari.gov.lv vai CSDD e-pakalpojumos; tur redzams arī attēls.',
        en: 'On fotoradari.gov.lv or in the e-services of CSDD, where the picture can be seen too.',
      },
    },
    {
      question: { lv: 'Sods nodots tiesu izpildītājam. Ko darīt?', en: 'The penalty is with a bailiff. What now?' },
      answer: {
        lv: 'Maksājiet tiesu izpildītājam uz viņa norādīto kontu. Te samaksāts sods piespiedu izpildi vairs neapturētu.',
        en: 'Pay the bailiff, on the account that they name. A payment made here would no longer stop the enforcement.',
      },
    },
  ],
  easy: [
    {
      lv: 'Te Jūs redzat savus sodus. Par tiem lēma policija vai cita iestāde.',
      en: 'Here you see your penalties. The police or another authority decided on them.',
    },
    {
      lv: 'Jums jāpieslēdzas. Vajag eID karti vai internetbanku.',
      en: 'You must sign in. You need an eID card or an internet bank.',
    },
    { lv: 'Jūs redzat, cik jāmaksā un līdz kurai dienai.', en: 'You see how much to pay and by which day.' },
    { lv: 'Jūs varat samaksāt uzreiz ar karti vai bankā.', en: 'You can pay at once by card or at your bank.' },
    { lv: 'Vecāki redz arī sava bērna sodus.', en: 'Parents see the penalties of their child, too.' },
    {
      lv: 'Ja sods nav pareizs, Jūs varat iebilst. Termiņš ir īss: 10 darba dienas.',
      en: 'If the penalty is not right, you can object. The time is short: 10 working days.',
    },
  ],
  situations: ['fine', 'own-data'],
  audiences: ['person', 'business'],
  synonyms: [
    'sods',
    'sodi',
    'naudas sods',
    'soda nauda',
    'administratīvais pārkāpums',
    'protokols',
    'ceļu policija',
    'stāvvieta',
    'fotoradars',
    'samaksāt sodu',
    'fine',
    'penalty',
    'speeding ticket',
    'parking ticket',
    'pay a fine',
    'штраф',
  ],
  elsewhere: [
    {
      name: {
        lv: 'latvija.lv: administratīvo sodu pārbaude un nomaksa (EP38)',
        en: 'latvija.lv: check and payment of administrative penalties (EP38)',
      },
      url: 'https://www.latvija.lv',
    },
  ],
  reviewedOn: '2026-11-25',
};
