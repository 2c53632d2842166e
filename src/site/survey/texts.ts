import type { Text } from '../../platform/text/index.js';

/** Words of the page on which a client says how it went. */
export const texts = {
  title: { lv: 'Kā Jums gāja?', en: 'How did it go?' },
  lead: {
    lv: 'Par lietu {number}. Atbildēt nav obligāti, pieslēgties nevajag, un lietas iznākumu atbilde neietekmē.',
    en: 'About {number}. You need not answer or sign in, and your answer does not affect the matter.',
  },
  question: { lv: 'Cik apmierināts esat ar mūsu darbu?', en: 'How satisfied are you with our work?' },
  send: { lv: 'Nosūtīt vērtējumu', en: 'Send the rating' },
  chooseScore: { lv: 'Izvēlieties vērtējumu no 1 līdz 5.', en: 'Choose a rating from 1 to 5.' },
  thanks: { lv: 'Paldies, vērtējums ir saņemts.', en: 'Thank you, your rating has been received.' },
  more: { lv: 'Ja vēlaties, pastāstiet vairāk', en: 'If you like, tell us more' },
  solved: { lv: 'Vai Jūsu jautājums ir atrisināts?', en: 'Was your question solved?' },
  yes: { lv: 'Jā', en: 'Yes' },
  partly: { lv: 'Daļēji', en: 'Partly' },
  no: { lv: 'Nē', en: 'No' },
  effort: { lv: 'Cik viegli vai grūti tas bija?', en: 'How easy or hard was it?' },
  easy: { lv: '1 – ļoti viegli', en: '1 – very easy' },
  hard: { lv: '7 – ļoti grūti', en: '7 – very hard' },
  comment: { lv: 'Ko mums darīt labāk?', en: 'What should we do better?' },
  commentHint: {
    lv: 'Līdz 2000 zīmēm. Nerakstiet personas kodu un citu cilvēku datus.',
    en: 'Up to 2,000 characters. Leave out personal codes and other people’s data.',
  },
  tooLong: { lv: 'Saīsiniet tekstu līdz 2000 zīmēm.', en: 'Shorten the text to 2,000 characters.' },
  add: { lv: 'Pievienot', en: 'Add' },
  done: {
    lv: 'Paldies! Atbilde ir saņemta, un saite vairs nav vajadzīga.',
    en: 'Thank you! We have your answer, and the link is no longer needed.',
  },
  expired: { lv: 'Šīs saites laiks ir beidzies.', en: 'The time of this link is over.' },
  unhappy: {
    lv: 'Ja lieta nav atrisināta, rakstiet mums: minot lietas numuru, ziņa nonāks pie tās.',
    en: 'If the matter is not solved, write to us: with its number, your message is added to it.',
  },
  write: { lv: 'Rakstīt mums', en: 'Write to us' },
  scores: [
    { lv: '1 – ļoti neapmierināts', en: '1 – very dissatisfied' },
    { lv: '2 – neapmierināts', en: '2 – dissatisfied' },
    { lv: '3 – ne tā, ne tā', en: '3 – neither' },
    { lv: '4 – apmierināts', en: '4 – satisfied' },
    { lv: '5 – ļoti apmierināts', en: '5 – very satisfied' },
  ] as readonly Text[],
} as const;
