import { z } from 'zod';
import type { Tx } from '../db/index.js';
import type { Lang, Text } from '../text/index.js';

/** One box of a field on the page of a record. */
export interface Box {
  /** What is added to the field's name: `` for one box, `-lv` and `-en` for both languages, `-1` … for the days of a week. */
  readonly suffix: string;
  /** `record`: one of the records that the field may name. */
  readonly widget: 'line' | 'area' | 'choice' | 'record';
  /** Above the box, where the field has several. */
  readonly label?: Text;
  readonly options?: readonly { readonly value: string; readonly label: Text }[];
}

/** One field of a kind of record: how it is kept, typed, and said. */
export interface Field<T> {
  readonly label: Text;
  readonly hint?: Text;
  readonly optional: boolean;
  readonly boxes: readonly Box[];
  readonly shape: z.ZodType<T>;
  /** What is wrong, in words that say how to mend it. */
  readonly problem: Text;
  /** The kind of the same dataset whose records it names by their keys. */
  names?(): Kind;
  /** What was typed, by box, as the shape takes it. */
  read(typed: (suffix: string) => string): unknown;
  /** What is kept, by box. */
  write(value: T): Readonly<Record<string, string>>;
  /** What is kept, in words. */
  show(value: T, lang: Lang): string;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
type ValueOf<F> = F extends Field<infer T> ? T : never;
export type ContentOf<F extends Fields> = { readonly [Name in keyof F]: ValueOf<F[Name]> };

/** A kind of record: what it is called, what it holds, whether two people are needed to change it. */
export interface Kind<Content = unknown> {
  readonly id: string;
  readonly name: Text;
  /** What it is for and where it shows. */
  readonly about: Text;
  readonly fields: Fields;
  readonly shape: z.ZodType<Content>;
  readonly fourEyes: boolean;
  /** What a key of this kind looks like. */
  readonly keys: { readonly pattern: RegExp; readonly hint: Text };
  title(content: Content, key: string): Text;
  /** What is wrong between fields that are right by themselves. */
  problemOf?(content: Content): { readonly field: string; readonly message: Text } | undefined;
}

interface KindOptions<F extends Fields> {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly fields: F;
  readonly fourEyes?: boolean;
  readonly keys?: Kind['keys'];
  title(content: ContentOf<F>, key: string): Text;
  problemOf?: Kind<ContentOf<F>>['problemOf'];
}

const words: Kind['keys'] = {
  pattern: /^[a-z0-9](?:[a-z0-9.-]{0,58}[a-z0-9])?$/,
  hint: {
    lv: 'Īss nosaukums no mazajiem latīņu burtiem, cipariem un domuzīmēm, piemēram, service-desk. To vēlāk nemaina.',
    en: 'A short name of small Latin letters, figures and hyphens, for example service-desk. It is not changed later.',
  },
};

export function defineKind<F extends Fields>(options: KindOptions<F>): Kind<ContentOf<F>> {
  const shapes = Object.fromEntries(Object.entries(options.fields).map(([name, { shape }]) => [name, shape]));
  // The fields' types are those of their shapes: the object of the shapes has the type of the object of the fields.
  const shape = z.strictObject(shapes) as unknown as z.ZodType<ContentOf<F>>;
  return Object.freeze({ fourEyes: false, keys: words, ...options, shape });
}

/** Who changes something: any system or person that a line can name. */
export interface By {
  readonly key: string;
  readonly name: string;
}

/** What was done to a record or with a file; `detail` says which. */
export interface Deed {
  readonly step:
    | 'draft'
    | 'ask'
    | 'publish'
    | 'discard'
    | 'ask-undo'
    | 'undo'
    | 'ask-import'
    | 'import'
    | 'decline-import';
  readonly detail: Readonly<Record<string, string | number>>;
}

/** What a record shall say from an instant on; `null`: there shall be no such record. */
export interface Wish {
  readonly kind: string;
  readonly key: string;
  readonly content: unknown;
  readonly from: Date;
}

/** A dataset of a room: its kinds, and how each deed is written into the audit, in the same transaction. */
export interface DataSet<Who extends By = By> {
  readonly id: string;
  readonly name: Text;
  /** What it is for, for whoever looks for it. */
  readonly about: Text;
  readonly kinds: readonly Kind[];
  /** What is wrong with a record saying this from an instant on, beside everything else that there is; asked by every deed that would make it say so. */
  problemOf?(tx: Tx, wish: Wish): Promise<{ readonly field: string; readonly message: Text } | undefined>;
  note(tx: Tx, by: Who, deed: Deed): Promise<void>;
}

/** The kind of a set by its id. */
export function findKind(set: DataSet<never>, id: string): Kind | undefined {
  return set.kinds.find((kind) => kind.id === id);
}
