import { type Actor, record } from '../../audit/index.js';
import { type DataSet, defineKind, fields } from '../../platform/dataset/index.js';
import type { Text } from '../../platform/text/index.js';

const { both, oneOf, whole } = fields;

/** What can be reviewed. */
export const sorts = ['calls', 'replies'] as const;
export type Sort = (typeof sorts)[number];

/** One question of the form. Its key is a short name. */
export const criterionKind = defineKind({
  id: 'criterion',
  name: { lv: 'Vērtēšanas jautājumi', en: 'Questions of the form' },
  about: {
    lv: 'Ko vērtē sarunās un atbildēs un ar cik punktiem. Jau aizpildītas veidlapas paliek, kādas tās bija.',
    en: 'What is scored in calls and replies, and of how many points. Forms that are filled in stay as they were.',
  },
  fields: {
    name: both({ label: { lv: 'Nosaukums', en: 'Name' } }),
    asks: both({ label: { lv: 'Uz ko skatās', en: 'What is looked at' } }),
    of: oneOf({
      label: { lv: 'Kam', en: 'For what' },
      of: {
        both: { lv: 'sarunām un atbildēm', en: 'calls and replies' },
        calls: { lv: 'tikai sarunām', en: 'calls only' },
        replies: { lv: 'tikai atbildēm', en: 'replies only' },
      },
    }),
    most: whole({ label: { lv: 'Augstākais punktu skaits', en: 'Most points' }, most: 10 }),
    position: whole({ label: { lv: 'Vieta veidlapā', en: 'Place in the form' }, most: 999 }),
  },
  title: ({ name }) => name,
  problemOf: ({ most }) => (most === 0 ? { field: 'most', message: atLeastOne } : undefined),
});

/** How much is drawn. Its key is `calls` or `replies`. */
export const sampleKind = defineKind({
  id: 'sample',
  name: { lv: 'Izlase', en: 'Sample' },
  about: {
    lv: 'Cik sarunu un atbilžu no katra darbinieka izlozē par katru nedēļu vai mēnesi.',
    en: 'How many calls and replies of each person are drawn for every week or month.',
  },
  keys: {
    pattern: /^(?:calls|replies)$/,
    hint: { lv: 'calls (sarunas) vai replies (atbildes).', en: 'calls or replies.' },
  },
  fields: {
    perPerson: whole({ label: { lv: 'Cik no katra darbinieka', en: 'How many of each person' }, most: 50 }),
    period: oneOf({
      label: { lv: 'Par kādu laiku', en: 'For what time' },
      of: { week: { lv: 'katru nedēļu', en: 'every week' }, month: { lv: 'katru mēnesi', en: 'every month' } },
    }),
  },
  title: (_content, key) => (key === 'calls' ? sortWords.calls : sortWords.replies),
  problemOf: ({ perPerson }) => (perPerson === 0 ? { field: 'perPerson', message: atLeastOne } : undefined),
});

export const sortWords: Readonly<Record<Sort, Text>> = {
  calls: { lv: 'Sarunas', en: 'Calls' },
  replies: { lv: 'Atbildes', en: 'Replies' },
};
const atLeastOne = { lv: 'Jābūt vismaz 1.', en: 'It must be at least 1.' };

/** The form and the sample of the review of quality; each deed writes its line of the audit. */
export const reviewSet: DataSet<Actor> = {
  id: 'quality-reviews',
  name: { lv: 'Kvalitātes pārbaude', en: 'Quality review' },
  about: {
    lv: 'Ko vērtē sarunās un atbildēs, ar cik punktiem, un cik no katra darbinieka izlozē.',
    en: 'What is scored in calls and replies, of how many points, and how many of each person are drawn.',
  },
  kinds: [criterionKind, sampleKind],
  note: async (tx, actor, { step, detail }) => {
    await record(tx, { actor, deed: `case:rules-${step}`, purpose: 'desk-rules', legalGround, detail });
  },
};

const legalGround = 'Valsts pārvaldes iekārtas likums, 10. pants';
