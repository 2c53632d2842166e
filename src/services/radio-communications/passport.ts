import { type Passport, refusalGrounds } from '../../case/index.js';

/** What the agency publishes about this service. */
export const passport: Passport = {
  id: 'radio-communications',
  slug: 'radiosakari',
  name: { lv: 'Radiosakaru sistēmas nodrošināšana', en: 'Radio communications' },
  purpose: {
    lv: 'Pieslēdziet savu dienestu valsts operatīvo radiosakaru tīklam, mainiet rāciju un sarunu grupu iestatījumus, piesakiet remontu vai ziņojiet par nozaudētu rāciju.',
    en: 'Connect your service to the state’s operational radio network, change radios and talk groups, ask for a repair or report a lost radio.',
  },
  whoMayAsk: [
    {
      lv: 'Valsts drošības iestādes, policija, glābšanas un medicīniskās palīdzības dienesti, robežsardze.',
      en: 'State security institutions, police, rescue and emergency medical services, the border guard.',
    },
    {
      lv: 'Pašvaldības policija un citas iestādes ar līgumu.',
      en: 'Municipal police and other institutions with a contract.',
    },
  ],
  assurance: 'high',
  onBehalfOf: ['institution', 'company'],
  requestBy: ['portal', 'signed-email', 'e-address', 'post', 'phone'],
  receiveBy: ['online', 'signed-email', 'e-address'],
  priceItems: [],
  priceNote: {
    lv: 'Mēneša maksa par rāciju un remonts par cilvēkstundu, pēc cenrāža',
    en: 'A monthly fee for each radio and repairs by the person-hour, by the price list',
  },
  terms: [],
  termNote: {
    lv: 'Pēc līguma; nozaudētu rāciju bloķējam uzreiz, visu diennakti',
    en: 'By contract; a lost radio is blocked at once, day and night',
  },
  legalGrounds: [
    { title: { lv: 'Elektronisko sakaru likums', en: 'Electronic Communications Law' } },
    { title: { lv: 'Likums „Par valsts noslēpumu”', en: 'Law on State Secrets' } },
    {
      title: {
        lv: 'MK 2022. gada 8. novembra noteikumi Nr. 693 (maksas pakalpojumu cenrādis)',
        en: 'Cabinet Regulation No. 693 of 8 November 2022 (price list)',
      },
    },
  ],
  refusalGrounds: [
    refusalGrounds.identity,
    {
      ...refusalGrounds.competence,
      reason: {
        lv: 'Pieteicējs ir privātpersona vai iestāde bez līguma.',
        en: 'The applicant is a private person or an institution without a contract.',
      },
      norm: {
        title: {
          lv: 'Līgums par radiosakaru nodrošināšanu; Elektronisko sakaru likums',
          en: 'Contract on radio communications; Electronic Communications Law',
        },
      },
    },
    {
      ...refusalGrounds.restricted,
      reason: {
        lv: 'Frekvenču vai drošības ierobežojumi to nepieļauj.',
        en: 'Limits of frequencies or security do not allow it.',
      },
      norm: {
        title: {
          lv: 'Elektronisko sakaru likums; likums „Par valsts noslēpumu”',
          en: 'Electronic Communications Law; Law on State Secrets',
        },
      },
    },
    refusalGrounds.unpaid,
  ],
  unit: 'radio',
  caseIndex: '7-01',
  registersRead: [],
  personalData: {
    lv: 'Iestādes un kontaktpersonu ziņas, rāciju sērijas un abonenta numuri. Sarunu saturu šis pakalpojums neapstrādā.',
    en: 'Details of the institution and its contact persons, serial and subscriber numbers of radios. The service does not process what is said.',
  },
  retention: {
    lv: 'Līgumu un remonta aktus glabājam desmit gadus pēc līguma beigām.',
    en: 'Contracts and repair records are kept for ten years after the contract ends.',
  },
  steps: [
    {
      lv: 'Piesakieties ar iestādes tiesībām parakstīties; nozaudētu rāciju piesakiet pa tālruni.',
      en: 'Apply with the right to sign for the institution; report a lost radio by telephone.',
    },
    {
      lv: 'Saskaņojam pārklājumu, sarunu grupas un drošības prasības.',
      en: 'We agree on coverage, talk groups and security requirements.',
    },
    {
      lv: 'Slēdzam līgumu, izsniedzam vai ieprogrammējam rācijas un apmācām lietotājus.',
      en: 'We conclude a contract, hand out or programme the radios and train the users.',
    },
    {
      lv: 'Katru mēnesi saņemat rēķinu par pieslēgtajām rācijām.',
      en: 'Every month you receive an invoice for the radios connected.',
    },
  ],
  questions: [
    {
      question: { lv: 'Nozaudēta rācija. Ko darīt?', en: 'A radio is lost. What to do?' },
      answer: {
        lv: 'Nekavējoties zvaniet Pakalpojumu dienestam +371 67219111; to bloķēsim uzreiz. Rakstisku apstiprinājumu iesniedziet pēc tam.',
        en: 'Call the service desk at once, +371 67219111; we block it immediately. Confirm in writing afterwards.',
      },
    },
    {
      question: { lv: 'Vai pieslēgties var privātpersona?', en: 'Can a private person connect?' },
      answer: {
        lv: 'Nē. Tīkls ir valsts un pašvaldību dienestiem.',
        en: 'No. The network is for services of the state and municipalities.',
      },
    },
    {
      question: { lv: 'Kā pieteikt remontu?', en: 'How do I ask for a repair?' },
      answer: {
        lv: 'Aprakstiet bojājumu un rācijas sērijas numuru pieteikumā vai zvaniet.',
        en: 'Describe the fault and the serial number in the application, or call.',
      },
    },
  ],
  situations: ['systems', 'safety'],
  audiences: ['institution'],
  synonyms: [
    'rācija',
    'rācijas',
    'radio',
    'sakari',
    'TETRA',
    'radiosakari',
    'nozaudēta rācija',
    'remonts',
    'handheld radio',
    'two-way radio',
    'talk group',
    'lost radio',
    'repair',
  ],
  reviewedOn: '2026-11-24',
};
