import { rigaDate, systemClock } from '../clock/index.js';
import type { Text } from '../text/index.js';
import type { Form, LooseAnswers, Page } from './define-form.js';
import type { Field, Reading, ReadingContext, Typed } from './field.js';
import { linesToBoxes, typedLines } from './fields/text-list.js';

/** What is wrong with one field: at most one problem per field. `control` is the id of the box to go to. */
export interface Problem {
  readonly pageId: string;
  readonly field: string;
  readonly control: string;
  readonly message: Text;
}

/**
 * Read well: the values of the page's fields, null where left empty, ready to be merged into a draft. Otherwise the
 * problems and everything as it was typed; no problem at all means that a line was added or removed: show the page again.
 */
export type PageReading =
  | { readonly values: Readonly<Record<string, unknown>> }
  | { readonly problems: readonly Problem[]; readonly typed: Typed };

const now = (): ReadingContext => ({ today: rigaDate(systemClock.now()) });

/** Reads one page as posted. Boxes that the page does not have are left out. */
export function readPage<Answers>(form: Form<Answers>, pageId: string, body: unknown, context = now()): PageReading {
  const page = getPage(form, pageId);
  const posted = boxesOf(body);
  const typed = Object.fromEntries(
    Object.entries(posted).filter(([box]) =>
      Object.entries(page.fields).some(([name, field]) => field.owns(name, box)),
    ),
  );
  const again = changeLines(page, posted, typed);
  if (again) return { problems: [], typed: again };
  const problems: Problem[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(page.fields)) {
    const reading = field.read(name, typed, context);
    if (reading.ok) values[name] = reading.value ?? null;
    else problems.push({ pageId, field: name, control: reading.control, message: reading.message });
  }
  return problems.length ? { problems, typed } : { values };
}

/** A page by its id; a page that the form lacks is a mistake of the caller. */
export function getPage<Answers>(form: Form<Answers>, pageId: string): Page {
  const page = form.pages.find((candidate) => candidate.id === pageId);
  if (!page) throw new Error(`form ${form.id} has no page ${pageId}`);
  return page;
}

/** Checks a kept value as strictly as a typed one, by typing it again. */
export function readField<Value>(field: Field<Value>, name: string, value: unknown, context = now()): Reading<Value> {
  return field.read(name, field.type(name, value), context);
}

/** The boxes of a page as they would be typed for kept or prefilled answers. */
export function typedOf(page: Page, answers: LooseAnswers): Typed {
  return Object.assign({}, ...Object.entries(page.fields).map(([name, field]) => field.type(name, answers[name])));
}

function boxesOf(body: unknown): Record<string, readonly string[]> {
  if (typeof body !== 'object' || body === null) return {};
  const texts = (value: unknown) => (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
  return Object.fromEntries(Object.entries(body).map(([box, value]) => [box, texts(value)]));
}

/** The boxes after the buttons "add another" and "remove" of a list; undefined when neither was pressed. */
function changeLines(page: Page, posted: Typed, typed: Typed): Typed | undefined {
  const add = posted._add?.[0];
  const [name = '', index = ''] = (add ?? posted._remove?.[0] ?? '').split('.');
  const field = Object.hasOwn(page.fields, name) ? page.fields[name] : undefined;
  if (!field?.owns(name, `${name}.0`)) return undefined;
  const lines = typedLines(name, typed);
  const changed = add ? [...(lines.length ? lines : ['']), ''] : lines.toSpliced(Number(index), 1);
  const others = Object.entries(typed).filter(([box]) => !field.owns(name, box));
  return { ...Object.fromEntries(others), ...linesToBoxes(name, changed.slice(0, 100)) };
}
