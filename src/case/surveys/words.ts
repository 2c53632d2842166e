import type { Text } from '../../platform/text/index.js';

/** The five answers, from 1 to 5; the same in the invitation, on the client’s page and on the telephone. */
export const scoreWords: readonly Text[] = [
  { lv: '1 – ļoti neapmierināts', en: '1 – very dissatisfied' },
  { lv: '2 – neapmierināts', en: '2 – dissatisfied' },
  { lv: '3 – ne tā, ne tā', en: '3 – neither' },
  { lv: '4 – apmierināts', en: '4 – satisfied' },
  { lv: '5 – ļoti apmierināts', en: '5 – very satisfied' },
];

/** The questions, and what is answered to those that are asked after the first. */
export const surveyWords = {
  question: { lv: 'Cik apmierināts esat ar mūsu darbu?', en: 'How satisfied are you with our work?' },
  solved: { lv: 'Vai Jūsu jautājums ir atrisināts?', en: 'Was your question solved?' },
  yes: { lv: 'Jā', en: 'Yes' },
  partly: { lv: 'Daļēji', en: 'Partly' },
  no: { lv: 'Nē', en: 'No' },
  effort: { lv: 'Cik viegli vai grūti tas bija?', en: 'How easy or hard was it?' },
  easy: { lv: '1 – ļoti viegli', en: '1 – very easy' },
  hard: { lv: '7 – ļoti grūti', en: '7 – very hard' },
  comment: { lv: 'Ko mums darīt labāk?', en: 'What should we do better?' },
  chooseScore: { lv: 'Izvēlieties vērtējumu no 1 līdz 5.', en: 'Choose a rating from 1 to 5.' },
  tooLong: { lv: 'Saīsiniet tekstu līdz 2000 zīmēm.', en: 'Shorten the text to 2,000 characters.' },
} as const;
