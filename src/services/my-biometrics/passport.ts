import { type Passport, refusalGrounds } from '../../case/index.js';

/** What the agency publishes about this service. */
export const passport: Passport = {
  id: 'my-biometrics',
  slug: 'mani-biometrijas-dati',
  name: { lv: 'Mani dati Biometrijas datu apstrādes sistēmā', en: 'My data in the Biometric Data Processing System' },
  purpose: {
    lv: 'Uzziniet, kādus Jūsu biometrijas datus (sejas attēlu, ziņas par pirkstu nospiedumiem) glabā valsts sistēma, un ziņojiet, ja tajos ir kļūda.',
    en: 'Learn which biometric data about you (facial image, information on fingerprints) the state system holds, and report a mistake in them.',
  },
  whoMayAsk: [
    {
      lv: 'Katrs tikai par sevi. Par bērnu vecāki raksta iesniegumu.',
      en: 'Everyone, about themselves only. For a child the parents send a written request.',
    },
  ],
  assurance: 'high',
  onBehalfOf: ['self'],
  requestBy: ['portal', 'signed-email', 'e-address', 'post'],
  receiveBy: ['portal'],
  priceItems: [],
  terms: ['data-subject-request'],
  termNote: {
    lv: 'Savus datus redzat uzreiz; uz pieprasījumu atbildam viena mēneša laikā',
    en: 'You see your data at once; a request is answered within one month',
  },
  legalGrounds: [
    {
      title: {
        lv: 'Biometrijas datu apstrādes sistēmas likums (2009. gada 21. maijs)',
        en: 'Biometric Data Processing System Law (21 May 2009)',
      },
    },
    { title: { lv: 'MK 2014. gada 6. maija noteikumi Nr. 234', en: 'Cabinet Regulation No. 234 of 6 May 2014' } },
    { title: { lv: 'VDAR 15. un 16. pants', en: 'GDPR, Articles 15 and 16' } },
  ],
  refusalGrounds: [
    refusalGrounds.identity,
    {
      ...refusalGrounds.othersData,
      reason: { lv: 'Ziņas tiek prasītas par citu personu.', en: 'Information about another person is asked for.' },
      norm: {
        title: {
          lv: 'VDAR 9. un 15. pants; Biometrijas datu apstrādes sistēmas likums',
          en: 'GDPR, Articles 9 and 15; Biometric Data Processing System Law',
        },
      },
    },
    {
      ...refusalGrounds.restricted,
      reason: {
        lv: 'Sistēmā nav tādas informācijas par Jums, kas būtu sniedzama, pamatojoties uz likumā noteiktajām tiesībām.',
        en: 'The system holds no information about you that can be given under the rights laid down in law.',
      },
      norm: {
        title: {
          lv: 'VDAR 15. un 23. pants; Biometrijas datu apstrādes sistēmas likums',
          en: 'GDPR, Articles 15 and 23; Biometric Data Processing System Law',
        },
      },
    },
  ],
  unit: 'biometrics',
  caseIndex: '9-02',
  registersRead: ['biometrics'],
  personalData: {
    lv: 'Īpašu kategoriju dati: sejas attēls, ziņas par pirkstu nospiedumiem un pamatdati no Biometrijas datu apstrādes sistēmas. Ārpus tās attēli ir tikai apzīmogotajā kopijā, ko pats pieprasāt; žurnālos tos nepierakstām.',
    en: 'Special categories of data: facial image, information on fingerprints and basic data from the Biometric Data Processing System. Outside it, images are only in the sealed copy that you ask for yourself; they are not written into logs.',
  },
  retention: {
    lv: 'Pieprasījumu glabājam divus gadus; pašus datus tik ilgi, cik nosaka likums.',
    en: 'The request is kept for two years; the data themselves as long as the law lays down.',
  },
  steps: [
    { lv: 'Pieslēdzieties ar eID karti vai eParaksts mobile.', en: 'Sign in with an eID card or eParaksts mobile.' },
    {
      lv: 'Redzat, kas glabājas. Ja kaut kas nav pareizi vai vajadzīga kopija, nosūtiet pieprasījumu.',
      en: 'You see what is kept. If something is wrong or you need a copy, send a request.',
    },
    {
      lv: 'Atbildi saņemat portālā. Par kļūdu atveram lietu un pasakām, kas izlabots.',
      en: 'You receive the answer in the portal. A mistake opens a case, and we tell what was corrected.',
    },
  ],
  questions: [
    {
      question: { lv: 'No kurienes sistēmā ir mani dati?', en: 'Where do my data come from?' },
      answer: {
        lv: 'Galvenokārt no pases, personas apliecības, vīzas, uzturēšanās atļaujas vai vadītāja apliecības izgatavošanas.',
        en: 'Mostly from the making of a passport, identity card, visa, residence permit or driving licence.',
      },
    },
    {
      question: { lv: 'Vai redzēšu pašus pirkstu nospiedumus?', en: 'Will I see the fingerprints themselves?' },
      answer: { lv: 'Nē, tikai ziņas par tiem.', en: 'No, only information about them.' },
    },
    {
      question: { lv: 'Kāpēc nevar pilnvarot citu?', en: 'Why can nobody act for me?' },
      answer: {
        lv: 'Biometrijas dati ir īpaši aizsargāti, tāpēc tos rāda tikai pašam.',
        en: 'Biometric data are specially protected, so they are shown to the person alone.',
      },
    },
  ],
  easy: [
    {
      lv: 'Valsts glabā Jūsu sejas attēlu un ziņas par pirkstu nospiedumiem.',
      en: 'The state keeps a picture of your face and information about your fingerprints.',
    },
    { lv: 'Jūs drīkstat zināt, kas tur ir.', en: 'You may know what is there.' },
    { lv: 'Jautāt drīkst tikai par sevi.', en: 'You may ask only about yourself.' },
    { lv: 'Pieslēdzieties ar eID karti un uzrakstiet mums.', en: 'Sign in with your eID card and write to us.' },
    {
      lv: 'Ja kaut kas ir nepareizi, pasakiet. Mēs to pārbaudīsim.',
      en: 'If something is wrong, tell us. We will check it.',
    },
    { lv: 'Par to nav jāmaksā.', en: 'You do not have to pay.' },
  ],
  situations: ['own-data'],
  audiences: ['person'],
  synonyms: [
    'BDAS',
    'pirkstu nospiedumi',
    'sejas attēls',
    'biometrija',
    'mani dati',
    'fingerprints',
    'face image',
    'biometric data',
    'my data',
    'GDPR access',
    'VDAR',
  ],
  elsewhere: [
    {
      name: { lv: 'latvija.lv: mani dati BDAS (EP74)', en: 'latvija.lv: my data in the biometric system (EP74)' },
      url: 'https://www.latvija.lv',
    },
  ],
  reviewedOn: '2026-11-24',
};
