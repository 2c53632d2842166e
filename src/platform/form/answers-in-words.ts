import { type Lang, say } from '../text/index.js';
import type { Form, LooseAnswers } from './define-form.js';
import { journeyOf } from './journey.js';
import { readField } from './read-page.js';
import { texts } from './texts.js';

/** One answer as people read it. */
export interface AnswerInWords {
  readonly pageId: string;
  readonly field: string;
  readonly label: string;
  readonly value: string;
}

/** Every answer of the journey in words, in order: for check-your-answers and for the case. */
export function answersInWords<Answers>(
  form: Form<Answers>,
  answers: LooseAnswers,
  lang: Lang,
): readonly AnswerInWords[] {
  return journeyOf(form, answers).flatMap((page) =>
    Object.entries(page.fields).map(([name, field]) => {
      const reading = readField(field, name, answers[name]);
      const value = reading.ok && reading.value !== undefined ? field.words(reading.value, lang) : '';
      return { pageId: page.id, field: name, label: say(field.label, lang), value: value || say(texts.notGiven, lang) };
    }),
  );
}
