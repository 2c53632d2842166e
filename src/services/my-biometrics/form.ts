import { type AnswersOf, choice, defineForm, email, longText, text } from '../../platform/form/index.js';
import { formWords as words } from './form-texts.js';

const asks =
  (...kinds: readonly string[]) =>
  (answers: Readonly<Record<string, unknown>>) =>
    kinds.includes(String(answers.what));

/** What a person wants of their biometric data: a mistake mended, a copy (Art. 15), an end of the processing (Art. 21). */
export const form = defineForm({
  id: 'my-biometrics',
  pages: [
    {
      id: 'what',
      title: words.what,
      fields: {
        what: choice({
          label: words.what,
          required: true,
          options: [
            { value: 'inaccuracy', label: words.inaccuracy, hint: words.inaccuracyHint },
            { value: 'copy', label: words.copy, hint: words.copyHint },
            { value: 'objection', label: words.objection, hint: words.objectionHint },
          ],
        }),
      },
    },
    {
      id: 'mistake',
      title: words.mistake,
      hint: words.mistakeLead,
      when: asks('inaccuracy'),
      fields: {
        record: text({ label: words.record, hint: words.recordHint, max: 120 }),
        wrong: longText({ label: words.wrong, hint: words.wrongHint, required: true, max: 2000 }),
        right: longText({ label: words.right, hint: words.rightHint, required: true, max: 2000 }),
      },
    },
    {
      id: 'objection',
      title: words.objectionTitle,
      hint: words.objectionLead,
      when: asks('objection'),
      fields: { reasons: longText({ label: words.reasons, required: true, max: 4000 }) },
    },
    {
      id: 'contact',
      title: words.contact,
      hint: words.contactHint,
      fields: { email: email({ label: words.email, required: true }) },
    },
  ],
});

export type Answers = AnswersOf<typeof form>;
