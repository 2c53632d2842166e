import { z } from 'zod';
import type { Lookup } from '../../case/index.js';
import { type AnswersOf, defineForm, text } from '../../platform/form/index.js';
import { dateInWords, fill, type Text } from '../../platform/text/index.js';
import {
  checkLicence,
  demonstrationLicences,
  type LicenceAnswer,
  licenceKinds,
  licenceStatuses,
  licenceWords,
} from '../../registers/licences/index.js';
import { checkWords as words } from './check-texts.js';

/** What stands on the paper; no holder is asked for. */
const form = defineForm({
  id: 'licence-by-number',
  pages: [
    {
      id: 'licence',
      title: words.begin,
      fields: {
        number: text({
          label: words.number,
          hint: words.numberHint,
          required: true,
          max: 24,
          pattern: /^[A-Za-z0-9][A-Za-z0-9 -]{2,23}$/,
          patternProblem: words.numberProblem,
          width: 20,
        }),
      },
    },
  ],
});

/** Whether a licence or certificate holds: for anyone who is shown one. Nothing of its holder is told. */
export const check: Lookup<AnswersOf<typeof form>, LicenceAnswer> = {
  begin: words.begin,
  beginHint: words.beginHint,
  form,
  example: { number: demonstrationLicences.valid.number },
  ask: (tx, look, { number }) => checkLicence(tx, look, number),
  tell: (answer) => {
    const what = answer.kind ? [fill(words.what, { kind: licenceWords[answer.kind] })] : [];
    const until = answer.validUntil;
    if (answer.status === 'valid')
      return {
        tone: 'success',
        heading: words.valid,
        advice: [...what, until ? on(words.until, until, 'by') : words.endless],
      };
    if (answer.status === 'suspended')
      return { tone: 'warning', heading: words.suspended, advice: [...what, words.suspendedAdvice] };
    if (answer.status === 'annulled')
      return { tone: 'danger', heading: words.annulled, advice: [...what, words.annulledAdvice] };
    if (answer.status === 'expired')
      return {
        tone: 'danger',
        heading: words.expired,
        advice: [...what, ...(until ? [on(words.expiredOn, until)] : [])],
      };
    return { tone: 'info', heading: words.unknown, advice: [words.unknownAdvice] };
  },
  toJson: ({ status, kind, validUntil }) => ({ status, ...(kind && { kind }), ...(validUntil && { validUntil }) }),
  shape: z.object({
    status: z.enum([...licenceStatuses, 'unknown']),
    kind: z.enum(licenceKinds).optional().describe('What the number belongs to'),
    validUntil: z.iso.date().optional().describe('Last day, where it has one'),
  }),
  disclaimer: words.disclaimer,
};

function on(text: Text, date: string, form?: 'by'): Text {
  return fill(text, { on: { lv: dateInWords(date, 'lv', form), en: dateInWords(date, 'en', form) } });
}
