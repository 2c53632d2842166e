import type { Text } from '../text/index.js';
import type { Field } from './field.js';

/** Answers whose form is not known here: as `when` sees them, as a draft keeps them. */
export type LooseAnswers = Readonly<Record<string, unknown>>;

/** One page of a form: usually one question. */
export interface Page {
  readonly id: string;
  readonly title: Text;
  readonly hint?: Text;
  readonly fields: Readonly<Record<string, Field>>;
  /** Whether the page is asked, given the answers of the pages before it; always when absent. */
  readonly when?: (answers: LooseAnswers) => boolean;
}

declare const answered: unique symbol;

/** A form; `Answers` is inferred from its fields. */
export interface Form<Answers = LooseAnswers> {
  readonly id: string;
  readonly pages: readonly Page[];
  /** Only for the type system. */
  readonly [answered]?: Answers;
}

/** The answers of a form that has been checked. */
export type AnswersOf<F> = F extends Form<infer Answers> ? Answers : never;

/** Describes a form. Field names are unique across its pages; `when` may ask only for names that exist. */
export function defineForm<const Pages extends readonly Page[]>(form: {
  readonly id: string;
  readonly pages: Pages;
}): Form<AnswersOfPages<Pages>> {
  const known = new Set<string>();
  for (const page of form.pages) {
    page.when?.(namesIn(known, `form ${form.id}, page ${page.id}`));
    for (const name of Object.keys(page.fields)) {
      if (known.has(name)) throw new Error(`form ${form.id} asks for ${name} twice`);
      if (!/^[a-z][A-Za-z0-9]*$/.test(name)) throw new Error(`form ${form.id}: ${name} is not a good name of a field`);
      known.add(name);
    }
  }
  return Object.freeze({ id: form.id, pages: form.pages });
}

/** Empty answers that refuse to be asked for a name that no earlier page has: a slip of the pen shows at the start. */
function namesIn(known: ReadonlySet<string>, where: string): LooseAnswers {
  return new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_, name) => {
        if (typeof name === 'string' && !known.has(name))
          throw new Error(`${where} asks for ${name}, which no earlier page has`);
        return undefined;
      },
    },
  );
}

type ValueOf<F> = F extends Field<infer Value> ? Value : never;
type MayBeEmpty<Fields> = { [K in keyof Fields]: undefined extends ValueOf<Fields[K]> ? K : never }[keyof Fields];
type Values<Fields> = { readonly [K in Exclude<keyof Fields, MayBeEmpty<Fields>>]: ValueOf<Fields[K]> } & {
  readonly [K in MayBeEmpty<Fields>]?: ValueOf<Fields[K]>;
};
type PageAnswers<P> = P extends { readonly when: unknown; readonly fields: infer Fields }
  ? Partial<Values<Fields>>
  : P extends { readonly fields: infer Fields }
    ? Values<Fields>
    : never;
type Together<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type Flat<T> = { [K in keyof T]: T[K] };
type AnswersOfPages<Pages extends readonly Page[]> = Flat<Together<PageAnswers<Pages[number]>>>;
