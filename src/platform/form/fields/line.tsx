import { z } from 'zod';
import { TextAreaField, TextField } from '../../html/index.js';
import { fill, type Text } from '../../text/index.js';
import { clean, lineMax, textMax } from '../clean.js';
import { asText, box, type Field, type FieldOptions, type ValueWith } from '../field.js';
import { texts } from '../texts.js';

/** What a box accepts beyond plain text: the value kept, or the problem. */
export type Parse = (
  text: string,
) => { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: Text };

export interface LineOptions extends FieldOptions {
  /** Longest answer in characters. */
  readonly max?: number;
  readonly autocomplete?: string;
  readonly inputMode?: 'numeric' | 'text' | 'tel' | 'email';
  readonly width?: 4 | 10 | 20 | 30;
}

interface Line extends LineOptions {
  readonly type?: 'text' | 'email' | 'tel';
  readonly parse?: Parse;
  readonly say?: (value: string) => string;
  readonly rows?: number;
}

/** A field of one box whose value is text. */
export function line<Value>(options: Line): Field<Value> {
  const { label, hint, required = false, parse, rows, max = rows ? textMax : lineMax } = options;
  return {
    label,
    hint,
    required,
    owns: (name, other) => other === name,
    type: (name, value) => ({ [name]: [asText(value)] }),
    read: (name, typed) => {
      const refuse = (message: Text) => ({ ok: false, message, control: name }) as const;
      const cleaned = clean(box(typed, name), { label, max, lines: rows !== undefined });
      if ('message' in cleaned) return refuse(cleaned.message);
      if (cleaned.text === '')
        return required ? refuse(options.missing ?? fill(texts.missing, { label })) : { ok: true, value: undefined };
      const parsed = parse?.(cleaned.text) ?? { ok: true, value: cleaned.text };
      return parsed.ok ? { ok: true, value: parsed.value as Value } : refuse(parsed.problem);
    },
    words: (value) => (options.say ? options.say(asText(value)) : asText(value)),
    schema: () => z.string().max(max),
    show: ({ name, typed, error, asHeading }) => {
      const common = { name, label, hint, error, optional: !required, asHeading, value: box(typed, name) };
      if (rows) return <TextAreaField {...common} rows={rows} />;
      const { type, autocomplete, inputMode, width } = options;
      return <TextField {...common} type={type} autocomplete={autocomplete} inputMode={inputMode} width={width} />;
    },
  };
}

interface TextOptions extends LineOptions {
  /** What the whole answer must look like; `patternProblem` says how to mend it. */
  readonly pattern?: RegExp;
  readonly patternProblem?: Text;
}

/** One line of text. */
export function text<const O extends TextOptions>(options: O): Field<ValueWith<O, string>> {
  const { pattern, label } = options;
  const problem = options.patternProblem ?? fill(texts.pattern, { label });
  const parse: Parse = (value) => (!pattern || pattern.test(value) ? { ok: true, value } : { ok: false, problem });
  return line({ ...options, parse });
}

/** Several lines of text. */
export function longText<const O extends LineOptions & { readonly rows?: number }>(
  options: O,
): Field<ValueWith<O, string>> {
  return line({ rows: 6, ...options });
}

/** One line that a parser of `platform/identifiers` understands: a plate, a document's number, an IBAN. */
export function parsed<const O extends LineOptions & { readonly parse: Parse }>(
  options: O,
): Field<ValueWith<O, string>> {
  return line(options);
}
