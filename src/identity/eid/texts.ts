import type { Text } from '../../platform/text/index.js';

export const eidTexts = {
  title: { lv: 'Demonstrācijas eID', en: 'Demonstration eID' },
  notReal: {
    lv: 'Šī ir demonstrācija: neviena no šīm personām nav īsta, un paroles nevajag. Izvēlieties, kas vēlaties būt.',
    en: 'This is a demonstration: none of these people is real and no password is needed. Choose whom to be.',
  },
  who: { lv: 'Kas Jūs esat?', en: 'Who are you?' },
  how: { lv: 'Kā Jūs to pierādāt?', en: 'How do you prove it?' },
  high: { lv: 'eID karte vai eParaksts mobile', en: 'eID card or eParaksts mobile' },
  highHint: { lv: 'Augsta ticamība.', en: 'High assurance.' },
  substantial: { lv: 'Internetbanka', en: 'Internet bank' },
  substantialHint: {
    lv: 'Būtiska ticamība: ar to nepietiek darbiniekiem un dažiem pakalpojumiem.',
    en: 'Substantial assurance: not enough for staff and for some services.',
  },
  highNeeded: { lv: 'Šoreiz vajadzīga augsta ticamība.', en: 'High assurance is needed this time.' },
  choosePerson: { lv: 'Izvēlieties personu.', en: 'Choose a person.' },
  signIn: { lv: 'Pieslēgties', en: 'Sign in' },
  cancel: { lv: 'Atcelt', en: 'Cancel' },
  gone: {
    lv: 'Šī pieslēgšanās vairs nav spēkā. Sāciet to no jauna.',
    en: 'This sign-in is no longer valid. Please begin again.',
  },
} as const satisfies Record<string, Text>;
