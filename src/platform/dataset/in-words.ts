import { type Lang, languages, type Text } from '../text/index.js';
import type { Kind } from './kind.js';

/** A field of a record in words. */
export interface FieldInWords {
  readonly name: string;
  readonly label: Text;
  readonly value: Text;
}

/** What the records that another names are called. */
export type TitleOf = (kind: Kind, key: string) => Text | undefined;

/** What a record says, field by field, in both languages; empty fields are left out. What it names is said by its title, where one is known. */
export function recordInWords(kind: Kind, content: unknown, titleOf?: TitleOf): readonly FieldInWords[] {
  const fields = partsOf(content);
  return Object.entries(kind.fields).flatMap(([name, field]) => {
    if (!(name in fields)) return [];
    const inLang = (lang: Lang) => field.show(fields[name], lang);
    const value = (field.names && titleOf?.(field.names(), inLang('lv'))) ?? { lv: inLang('lv'), en: inLang('en') };
    return languages.some((lang) => value[lang]) ? [{ name, label: field.label, value }] : [];
  });
}

/** A field in which two versions of a record differ. */
export interface Difference {
  readonly label: Text;
  readonly before: Text | undefined;
  readonly after: Text | undefined;
}

/** Where two versions differ; either may be no record at all. */
export function differencesOf(kind: Kind, before: unknown, after: unknown, titleOf?: TitleOf): readonly Difference[] {
  const [old, now] = [recordInWords(kind, before, titleOf), recordInWords(kind, after, titleOf)];
  const names = [...new Set([...old, ...now].map(({ name }) => name))];
  return names.flatMap((name) => {
    const [was, is] = [old.find((one) => one.name === name), now.find((one) => one.name === name)];
    const label = (is ?? was)?.label;
    if (!label || (was?.value.lv === is?.value.lv && was?.value.en === is?.value.en)) return [];
    return [{ label, before: was?.value, after: is?.value }];
  });
}

/** What was typed into the boxes of a kind, or what is kept, by the boxes' names. */
export type TypedRecord = Readonly<Record<string, string>>;

/** A record as its boxes show it. */
export function typedOf(kind: Kind, content: unknown): TypedRecord {
  const fields = partsOf(content);
  return Object.fromEntries(
    Object.entries(kind.fields).flatMap(([name, field]) =>
      name in fields
        ? Object.entries(field.write(fields[name])).map(([suffix, value]) => [`${name}${suffix}`, value])
        : [],
    ),
  );
}

/** What was typed as content in the kind's shape, or what is wrong with which field. */
export function readTyped(
  kind: Kind,
  typed: (name: string) => string,
):
  | { readonly content: unknown }
  | { readonly problems: readonly { readonly field: string; readonly message: Text }[] } {
  const content: Record<string, unknown> = {};
  const problems: { field: string; message: Text }[] = [];
  for (const [name, field] of Object.entries(kind.fields)) {
    const read = field.shape.safeParse(field.read((suffix) => typed(`${name}${suffix}`)));
    if (read.success) content[name] = read.data;
    else problems.push({ field: `${name}${field.boxes[0]?.suffix ?? ''}`, message: field.problem });
  }
  const between = problems.length ? undefined : kind.problemOf?.(content);
  return problems.length || between ? { problems: between ? [between] : problems } : { content };
}

function partsOf(content: unknown): Readonly<Record<string, unknown>> {
  return content !== null && typeof content === 'object' ? Object.fromEntries(Object.entries(content)) : {};
}
