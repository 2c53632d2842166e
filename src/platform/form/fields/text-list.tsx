import { z } from 'zod';
import { Button, Group, TextField, useSay } from '../../html/index.js';
import { fill, type Text } from '../../text/index.js';
import { clean, lineMax } from '../clean.js';
import { asText, type Field, type FieldOptions, type FieldView, type Typed } from '../field.js';
import { texts } from '../texts.js';

interface ListOptions extends FieldOptions {
  /** What one line is, e.g. `Former name`; numbered lines otherwise. */
  readonly itemLabel?: Text;
  /** Most lines; 20 unless told otherwise. */
  readonly atMost?: number;
  /** Longest line in characters. */
  readonly max?: number;
}

/** Any number of lines, added and removed without script; an empty list when none. Required: at least one. */
export function textList(options: ListOptions): Field<readonly string[]> {
  const { label, hint, required = false, atMost = 20, max = lineMax } = options;
  return {
    label,
    hint,
    required,
    owns: (name, other) => other.startsWith(`${name}.`) && /^\d{1,3}$/.test(other.slice(name.length + 1)),
    type: (name, value) => linesToBoxes(name, Array.isArray(value) ? value.map(asText) : []),
    read: (name, typed) => {
      const values: string[] = [];
      for (const [i, raw] of typedLines(name, typed).entries()) {
        const cleaned = clean(raw, { label, max, lines: false });
        if ('message' in cleaned) return { ok: false, message: cleaned.message, control: `${name}.${i}` };
        if (cleaned.text !== '') values.push(cleaned.text);
      }
      const refuse = (message: Text) => ({ ok: false, message, control: `${name}.0` }) as const;
      if (values.length > atMost) return refuse(fill(texts.tooMany, { label, max: atMost }));
      if (required && values.length === 0) return refuse(options.missing ?? fill(texts.missingList, { label }));
      return { ok: true, value: values };
    },
    words: (value) => (Array.isArray(value) ? value.join('; ') : ''),
    schema: () => z.array(z.string().max(max)).max(atMost),
    show: (view) => <Lines view={view} options={options} />,
  };
}

/** The lines of a list in the order of their boxes. */
export function typedLines(name: string, typed: Typed): string[] {
  return Object.keys(typed)
    .filter((key) => key.startsWith(`${name}.`))
    .map((key) => Number(key.slice(name.length + 1)))
    .sort((a, b) => a - b)
    .map((i) => typed[`${name}.${i}`]?.[0] ?? '');
}

export function linesToBoxes(name: string, lines: readonly string[]): Typed {
  return Object.fromEntries(lines.map((value, i) => [`${name}.${i}`, [value]]));
}

function Lines({ view, options }: { readonly view: FieldView; readonly options: ListOptions }) {
  const { name, typed, error, asHeading } = view;
  const { label, hint, required, itemLabel, atMost = 20 } = options;
  const say = useSay();
  const lines = typedLines(name, typed);
  const shown = lines.length ? lines : [''];
  return (
    <Group name={name} label={label} hint={hint} error={error} optional={!required} asHeading={asHeading}>
      <div class="text-list">
        {shown.map((value, i) => {
          const itemWords = itemLabel
            ? shown.length > 1
              ? `${say(itemLabel)} (${i + 1})`
              : say(itemLabel)
            : say(texts.numbered, { n: i + 1 });
          return (
            <div class="text-list-line">
              <TextField name={`${name}.${i}`} label={itemWords} value={value} width={30} />
              {shown.length > 1 && (
                <Button variant="tertiary" name="_remove" value={`${name}.${i}`} about={itemWords}>
                  {say(texts.remove)}
                </Button>
              )}
            </div>
          );
        })}
        {shown.length < atMost && (
          <Button variant="secondary" name="_add" value={name}>
            {say(texts.addAnother)}
          </Button>
        )}
      </div>
    </Group>
  );
}
