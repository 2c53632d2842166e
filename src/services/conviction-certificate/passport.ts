import type { Passport } from '../../case/index.js';

/** What the agency publishes about this service. */
export const passport: Passport = {
  id: 'conviction-certificate',
  slug: 'izzina-no-sodu-registra',
  name: { lv: 'Izziņa no Sodu reģistra', en: 'Certificate from the Punishment Register' },
  purpose: {
    lv: 'Saņemiet oficiālu izziņu par sodāmību vai tās neesību un par administratīvajiem sodiem: darbam, mācībām, tiesai, ārvalsts iestādei.',
    en: 'Get an official certificate of convictions, or of having none, and of administrative penalties: for work, studies, a court or an authority abroad.',
  },
  whoMayAsk: [
    { lv: 'Jebkura persona par sevi.', en: 'Any person, about themselves.' },
    {
      lv: 'Vecāks vai aizbildnis par nepilngadīgu bērnu, aizgādnis par aizgādībā esošu personu.',
      en: 'A parent or guardian about a minor child, a trustee about a person in their care.',
    },
    {
      lv: 'Juridiskās personas paraksttiesīgā amatpersona par šo juridisko personu.',
      en: 'A person entitled to sign for a legal entity, about that entity.',
    },
  ],
  assurance: 'high',
  signedByHand: true,
  onBehalfOf: ['self', 'child', 'ward', 'company'],
  requestBy: ['portal', 'signed-email', 'e-address', 'post'],
  receiveBy: ['portal', 'signed-email', 'e-address', 'post'],
  priceItems: [
    'certificate-normal',
    'certificate-urgent',
    'translation-normal',
    'translation-urgent',
    'posting-latvia',
    'posting-abroad',
  ],
  terms: ['certificate-normal', 'certificate-urgent'],
  legalGrounds: [
    {
      title: { lv: 'Sodu reģistra likums, 19. pants', en: 'Punishment Register Law, section 19' },
      url: 'https://likumi.lv',
    },
    {
      title: {
        lv: 'MK 2014. gada 23. septembra noteikumi Nr. 563 (ziņu sniegšana un saņemšana no Sodu reģistra)',
        en: 'Cabinet Regulation No. 563 of 23 September 2014 (giving and receiving information from the Punishment Register)',
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
    {
      code: 'R01',
      reason: { lv: 'Iesniedzēja identitāte nav apstiprināta.', en: 'The identity of the applicant is not confirmed.' },
      norm: {
        title: {
          lv: 'Iesniegumu likums, 2. panta trešā un ceturtā daļa',
          en: 'Law on Submissions, section 2, paragraphs 3 and 4',
        },
      },
    },
    {
      code: 'R02',
      reason: {
        lv: 'Iesniedzējam nav tiesību saņemt ziņas par šo personu.',
        en: 'The applicant has no right to receive information about this person.',
      },
      norm: {
        title: { lv: 'Sodu reģistra likums, 3. un 19. pants', en: 'Punishment Register Law, sections 3 and 19' },
      },
    },
    {
      code: 'R03',
      reason: { lv: 'Par pakalpojumu nav samaksāts pilnā apmērā.', en: 'The service has not been paid for in full.' },
      norm: {
        title: {
          lv: 'MK 2022. gada 8. novembra noteikumi Nr. 693',
          en: 'Cabinet Regulation No. 693 of 8 November 2022',
        },
      },
    },
    {
      code: 'R04',
      reason: {
        lv: 'Personu pēc iesniegtajām ziņām nevar viennozīmīgi identificēt.',
        en: 'The person cannot be identified beyond doubt from what was submitted.',
      },
      norm: {
        title: {
          lv: 'MK 2014. gada 23. septembra noteikumi Nr. 563',
          en: 'Cabinet Regulation No. 563 of 23 September 2014',
        },
      },
    },
    {
      code: 'R13',
      reason: {
        lv: 'Nav apliecinātas tiesības pārstāvēt personu.',
        en: 'The right to represent the person is not proven.',
      },
      norm: {
        title: {
          lv: 'Sodu reģistra likums, 19. pants; VDAR 6. pants',
          en: 'Punishment Register Law, section 19; GDPR, Article 6',
        },
      },
    },
    {
      code: 'R15',
      reason: {
        lv: 'Tiesības uz maksas atvieglojumu nav apstiprinājušās.',
        en: 'The right to a reduced fee has not been confirmed.',
      },
      norm: {
        title: {
          lv: 'MK 2022. gada 8. novembra noteikumi Nr. 693, pielikuma 1. piezīme',
          en: 'Cabinet Regulation No. 693 of 8 November 2022, note 1 of the annex',
        },
      },
    },
  ],
  unit: 'punishment-register',
  caseIndex: '3-01',
  registersRead: ['punishments', 'persons', 'legal-entities'],
  personalData: {
    lv: 'Personas vārdu, uzvārdu, personas kodu un bijušos vārdus ņemam no Fizisko personu reģistra, sodāmības ziņas no Sodu reģistra. Saziņas ziņas un pārējās atbildes sniedzat Jūs. Katru skatījumu reģistrā redzēsiet sadaļā „Kas skatījis manus datus”.',
    en: 'We take the name, personal code and former names from the Register of Natural Persons and the punishments from the Punishment Register. You give the contact details and other answers. Every look into a register is shown to you under “Who has looked at my data”.',
  },
  retention: {
    lv: 'Lietu glabājam piecus gadus pēc izziņas izsniegšanas; neiesniegtu pieteikumu 30 dienas.',
    en: 'The case is kept for five years after the certificate is issued; an application that was not sent, for 30 days.',
  },
  steps: [
    {
      lv: 'Pieslēdzieties ar eID karti vai eParaksts mobile un izvēlieties, par ko izziņa vajadzīga.',
      en: 'Sign in with an eID card or eParaksts mobile and choose whom the certificate is about.',
    },
    {
      lv: 'Atbildiet uz dažiem jautājumiem; zināmās ziņas jau ir aizpildītas.',
      en: 'Answer a few questions; what we already know is filled in.',
    },
    {
      lv: 'Samaksājiet. Termiņš sākas, kad saņemts gan pieteikums, gan maksa.',
      en: 'Pay. The time limit begins when both the application and the fee have been received.',
    },
    {
      lv: 'Ja viss ir skaidrs, izziņa ir gatava uzreiz; citādi to izskata darbinieks.',
      en: 'If everything is clear the certificate is ready at once; otherwise an officer looks into it.',
    },
    {
      lv: 'Lejupielādējiet apzīmogotu dokumentu vai saņemiet to pa pastu. Tā īstumu var pārbaudīt ikviens.',
      en: 'Download the sealed document or receive it by post. Anyone can check that it is genuine.',
    },
  ],
  questions: [
    {
      question: { lv: 'Cik ilgi izziņa ir derīga?', en: 'How long is the certificate valid?' },
      answer: {
        lv: 'To nosaka tas, kam izziņu iesniedzat. Izziņa rāda ziņas tās sagatavošanas brīdī.',
        en: 'Whoever you give it to decides. It shows what the register held when it was made.',
      },
    },
    {
      question: { lv: 'Vai elektroniska izziņa derēs?', en: 'Will an electronic certificate be accepted?' },
      answer: {
        lv: 'Pirms pieprasāt, pajautājiet saņēmējam. Izdrukātu izziņu saņēmējs var pārbaudīt ar kodu vai QR.',
        en: 'Ask the recipient first. They can check a printed certificate by its code or QR.',
      },
    },
    {
      question: { lv: 'Vajadzīgs apostille?', en: 'Do I need an apostille?' },
      answer: {
        lv: 'Apostille apliecinājumu izsniedz zvērināti notāri, nevis Informācijas centrs.',
        en: 'An apostille is issued by sworn notaries, not by the Information Centre.',
      },
    },
    {
      question: { lv: 'Pienākas atvieglojums?', en: 'Is there a reduced fee?' },
      answer: {
        lv: 'Politiski represētām personām, personām ar invaliditāti un trūcīgām personām par izziņu un tulkojumu jāmaksā puse. Pieteikumā norādiet statusa dokumenta numuru, izdevēju un sākuma datumu.',
        en: 'Politically repressed persons, persons with a disability and persons in poverty pay half for the certificate and its translation. State the number, issuer and starting date of the document of your status.',
      },
    },
  ],
  easy: [
    { lv: 'Jums vajag izziņu par sodāmību?', en: 'Do you need a certificate about convictions?' },
    {
      lv: 'Izziņa ir papīrs no valsts. Tajā rakstīts, vai Jums ir bijuši sodi.',
      en: 'A certificate is a paper from the state. It says whether you have been punished.',
    },
    { lv: 'Izziņu bieži prasa, kad Jūs sākat darbu.', en: 'People often ask for it when you start a job.' },
    {
      lv: 'Vispirms pieslēdzieties. Jums vajag eID karti vai eParaksts mobile.',
      en: 'First sign in. You need an eID card or eParaksts mobile.',
    },
    { lv: 'Tad atbildiet uz jautājumiem. Pa vienam.', en: 'Then answer the questions. One at a time.' },
    {
      lv: 'Par izziņu jāmaksā. Cenu Jūs redzat, pirms maksājat.',
      en: 'You must pay for it. You see the price before you pay.',
    },
    { lv: 'Cilvēki ar invaliditāti maksā pusi.', en: 'People with a disability pay half.' },
    {
      lv: 'Izziņu Jūs saņemat šeit, datorā. Vai pa pastu.',
      en: 'You get the certificate here, on the computer. Or by post.',
    },
  ],
  situations: ['work', 'own-data'],
  audiences: ['person', 'business'],
  synonyms: [
    'sodāmības izziņa',
    'izziņa par nesodāmību',
    'nesodāmība',
    'sodāmība',
    'krimināla pagātne',
    'uzticamības pārbaude',
    'izziņa darbam',
    'criminal record',
    'police clearance',
    'certificate of good conduct',
    'background check',
    'no criminal record',
  ],
  elsewhere: [
    {
      name: {
        lv: 'latvija.lv: izziņas pieprasīšana par sodāmību',
        en: 'latvija.lv: request for a certificate of convictions',
      },
      url: 'https://www.latvija.lv',
    },
  ],
  reviewedOn: '2026-11-02',
};
