import type { Text } from '../text/index.js';

export const messageTexts = {
  subject: { lv: 'Temats', en: 'Subject' },
  from: { lv: 'Sūtītājs', en: 'From' },
  quoted: { lv: 'Citētais teksts', en: 'Quoted text' },
  signature: { lv: 'Paraksta bloks', en: 'Signature block' },
  look: { lv: 'Rādīt vēstules noformējumu', en: 'Show the mail as it was laid out' },
  lookOf: { lv: 'Vēstules „{subject}” noformējums', en: 'The mail “{subject}” as it was laid out' },
  lookAlone: { lv: 'Atvērt noformējumu atsevišķā lapā', en: 'Open it as a page of its own' },
  lookHint: {
    lv: 'Drošības dēļ saites un veidlapas šeit nedarbojas; saites adrese redzama iekavās aiz tās.',
    en: 'For safety, links and forms do not work here; the address of a link stands in brackets after it.',
  },
  remote: {
    lv: 'Attēli no citām vietnēm nav ielādēti: {count}.',
    en: 'Pictures from other sites were not loaded: {count}.',
  },
  leftOut: {
    lv: 'Vēstules daļas, kas atrodamas tikai oriģinālā: {count}.',
    en: 'Parts of the mail that stand in the original only: {count}.',
  },
} as const satisfies Record<string, Text>;
