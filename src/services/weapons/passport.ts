import { type Passport, refusalGrounds } from '../../case/index.js';

/** What the agency publishes about this service. */
export const passport: Passport = {
  id: 'weapons',
  slug: 'ieroci',
  name: {
    lv: 'Ieroču reģistrācija, atļauju, licenču un sertifikātu pārbaude',
    en: 'Weapons: registration, and check of permits, licences and certificates',
  },
  purpose: {
    lv: 'Uzziniet, kādi ieroči, atļaujas, licences un sertifikāti uz Jūsu vārda ir reģistrēti, vai piesakiet E kategorijas gāzes ieroča reģistrāciju.',
    en: 'See which weapons, permits, licences and certificates are registered in your name, or apply to register a category E gas weapon.',
  },
  whoMayAsk: [
    {
      lv: 'Ieroča īpašnieks, atļaujas, licences vai sertifikāta turētājs par sevi, no 18 gadu vecuma.',
      en: 'The owner of a weapon or the holder of a permit, licence or certificate, about themselves, from the age of 18.',
    },
    {
      lv: 'Uzņēmums – par savām licencēm un ieroču krājumu, ar paraksttiesīgo personu.',
      en: 'A company, about its licences and its stock of weapons, through whoever signs for it.',
    },
    {
      lv: 'Licences vai sertifikāta numuru var pārbaudīt ikviens, bez pieslēgšanās.',
      en: 'Anyone may check the number of a licence or certificate, without signing in.',
    },
  ],
  assurance: 'high',
  onBehalfOf: ['self', 'company'],
  requestBy: ['portal', 'web', 'online'],
  receiveBy: ['portal', 'web', 'online'],
  priceItems: [],
  terms: ['submission'],
  termNote: {
    lv: 'Ziņas par sevi un numura pārbaude – uzreiz; pieteikums – desmit darbdienās',
    en: 'Your own data and the check of a number: at once; an application: within ten working days',
  },
  legalGrounds: [
    {
      title: {
        lv: 'Ieroču aprites likums (2019. gada 14. marts), 83. un 87. pants',
        en: 'Law on the Handling of Weapons (14 March 2019), sections 83 and 87',
      },
    },
    {
      title: {
        lv: 'MK 2020. gada 4. februāra noteikumi Nr. 76 (Ieroču reģistrs)',
        en: 'Cabinet Regulation No. 76 of 4 February 2020 (Weapons Register)',
      },
    },
    {
      title: {
        lv: 'MK 2020. gada 25. februāra noteikumi Nr. 120 (Licenču un sertifikātu reģistrs)',
        en: 'Cabinet Regulation No. 120 of 25 February 2020 (Register of Licences and Certificates)',
      },
    },
  ],
  refusalGrounds: [
    refusalGrounds.identity,
    refusalGrounds.policePermit,
    {
      ...refusalGrounds.othersData,
      reason: {
        lv: 'Ziņas tiek prasītas par citas personas ieročiem vai atļaujām.',
        en: 'Information is asked for about another person’s weapons or permits.',
      },
    },
    {
      ...refusalGrounds.restricted,
      reason: { lv: 'Iesniedzējs nav sasniedzis 18 gadu vecumu.', en: 'The applicant is under 18 years of age.' },
      norm: { title: { lv: 'Ieroču aprites likums', en: 'Law on the Handling of Weapons' } },
    },
  ],
  unit: 'internal-affairs-system',
  caseIndex: '3-03',
  registersRead: ['weapons', 'licences'],
  personalData: {
    lv: 'Jūsu vārds, uzvārds un personas kods no pieslēgšanās; ieroču, atļauju un sertifikātu ziņas no Ieroču reģistra un Licenču un sertifikātu reģistra.',
    en: 'Your name and personal code from the sign-in; data on weapons, permits and certificates from the Weapons Register and the Register of Licences and Certificates.',
  },
  retention: {
    lv: 'Pieteikumu glabājam piecus gadus; pierakstu par skatījumu 18 mēnešus.',
    en: 'An application is kept for five years; the record of a look for 18 months.',
  },
  steps: [
    { lv: 'Pieslēdzieties ar eID karti vai eParaksts mobile.', en: 'Sign in with an eID card or eParaksts mobile.' },
    {
      lv: 'Ieroči, atļaujas un sertifikāti redzami uzreiz. Lai ieroci reģistrētu, aprakstiet to.',
      en: 'Weapons, permits and certificates are seen at once. To register a weapon, describe it.',
    },
    {
      lv: 'Darbinieks pārbauda ziņas reģistrā un atbild portālā.',
      en: 'An officer checks the register and answers in the portal.',
    },
  ],
  questions: [
    {
      question: { lv: 'Kur saņemt ieroča atļauju?', en: 'Where do I get a weapon permit?' },
      answer: {
        lv: 'Atļaujas izsniedz Valsts policija, nevis Informācijas centrs. Tai tam ir 30 darbdienas.',
        en: 'Permits are issued by the State Police, not by the Information Centre. It has 30 working days.',
      },
    },
    {
      question: { lv: 'Ko var reģistrēt šeit?', en: 'What can be registered here?' },
      answer: {
        lv: 'Tikai E kategorijas gāzes pistoles un revolverus. Pārveidojami gāzes un signālieroči kopš 2019. gada likuma ir šaujamieroči, un tos reģistrē Valsts policija.',
        en: 'Only category E gas pistols and revolvers. Convertible gas and signal weapons are firearms since the law of 2019 and are registered by the State Police.',
      },
    },
    {
      question: { lv: 'Ierocis nozaudēts vai nozagts?', en: 'Is a weapon lost or stolen?' },
      answer: {
        lv: 'Ja kāds ir briesmās, zvaniet 112. Tad piesakiet to šeit pie attiecīgā ieroča: tas būs meklēšanā uzreiz, arī naktī.',
        en: 'If somebody is in danger, call 112. Then report it here, beside the weapon: it is searched for at once, at night too.',
      },
    },
  ],
  situations: ['own-data', 'property'],
  audiences: ['person', 'business'],
  synonyms: [
    'ierocis',
    'ieroči',
    'gāzes pistole',
    'pistole',
    'medību ierocis',
    'ieroču atļauja',
    'apsardzes sertifikāts',
    'licence',
    'sertifikāts',
    'weapon',
    'gun',
    'gas pistol',
    'firearm permit',
    'hunting weapon',
    'security guard certificate',
    'licence',
  ],
  elsewhere: [
    {
      name: {
        lv: 'latvija.lv: ieroču, atļauju un sertifikātu ziņas (EP108)',
        en: 'latvija.lv: data on weapons, permits and certificates (EP108)',
      },
      url: 'https://www.latvija.lv',
    },
  ],
  reviewedOn: '2026-11-24',
};
