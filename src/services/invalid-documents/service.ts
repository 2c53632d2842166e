import { z } from 'zod';
import type { Lookup, Service } from '../../case/index.js';
import { dateInWords, fill, type Text } from '../../platform/text/index.js';
import { checkDocument, type DocumentAnswer } from '../../registers/invalid-documents/index.js';
import { type Answers, form } from './form.js';
import { passport } from './passport.js';
import { words } from './texts.js';

const lookup: Lookup<Answers, DocumentAnswer> = {
  form,
  ask: (tx, look, answers) => checkDocument(tx, look, answers),
  tell: (answer) => {
    if (answer.status === 'invalid')
      return { tone: 'danger', heading: words.invalid, advice: [...sinceWords(answer), words.invalidAdvice] };
    if (answer.status === 'undetermined')
      return { tone: 'warning', heading: words.undetermined, advice: [words.undeterminedAdvice] };
    return { tone: 'info', heading: words.notListed, advice: [words.notListedAdvice] };
  },
  toJson: ({ status, since }) => (since ? { status, since } : { status }),
  shape: z.object({
    status: z.enum(['invalid', 'undetermined', 'not-listed']),
    since: z.iso.date().optional().describe('Day of the event for which it was listed'),
  }),
  disclaimer: words.disclaimer,
};

function sinceWords({ since }: DocumentAnswer): readonly Text[] {
  return since
    ? [fill(words.invalidSince, { since: { lv: dateInWords(since, 'lv'), en: dateInWords(since, 'en') } })]
    : [];
}

/** Check of a document in the Invalid Documents Register (MK 2012 No. 708). */
export const service: Service = {
  id: 'invalid-documents',
  passport,
  lookup,
  examples: { person: { kind: 'passport', series: 'LV', number: '1234567' } },
};
