import type { Form, LooseAnswers, Page } from './define-form.js';
import { readField } from './read-page.js';

/** The pages that these answers lead through, in order. Derived each time, never stored; answers of pages left aside have no say. */
export function journeyOf<Answers>(form: Form<Answers>, answers: LooseAnswers): readonly Page[] {
  const seen: Record<string, unknown> = {};
  return form.pages.filter((page) => {
    if (page.when && !page.when(seen)) return false;
    for (const name of Object.keys(page.fields)) seen[name] = answers[name] ?? undefined;
    return true;
  });
}

/** The page after one; undefined when it was the last. */
export function pageAfter<Answers>(form: Form<Answers>, answers: LooseAnswers, pageId: string): Page | undefined {
  const pages = journeyOf(form, answers);
  return pages[pages.findIndex((page) => page.id === pageId) + 1];
}

/** The page before one; undefined when it was the first. */
export function pageBefore<Answers>(form: Form<Answers>, answers: LooseAnswers, pageId: string): Page | undefined {
  const pages = journeyOf(form, answers);
  return pages[pages.findIndex((page) => page.id === pageId) - 1];
}

/** The first page of the journey that still needs an answer, or was never answered; undefined when all is answered. */
export function firstIncomplete<Answers>(form: Form<Answers>, answers: LooseAnswers): Page | undefined {
  return journeyOf(form, answers).find((page) =>
    Object.entries(page.fields).some(
      ([name, field]) => !(name in answers) || !readField(field, name, answers[name]).ok,
    ),
  );
}
