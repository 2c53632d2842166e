import type { Form, LooseAnswers } from './define-form.js';
import { journeyOf } from './journey.js';
import { type Problem, readField } from './read-page.js';

/** Checks every page of the journey. What comes back holds the journey's answers only, each as if typed today. */
export function checkAll<Answers>(
  form: Form<Answers>,
  answers: LooseAnswers,
): { readonly answers: Answers } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const checked: Record<string, unknown> = {};
  for (const page of journeyOf(form, answers))
    for (const [name, field] of Object.entries(page.fields)) {
      const reading = readField(field, name, answers[name]);
      if (!reading.ok)
        problems.push({ pageId: page.id, field: name, control: reading.control, message: reading.message });
      else if (reading.value !== undefined) checked[name] = reading.value;
    }
  return problems.length ? { problems } : { answers: checked as Answers };
}
