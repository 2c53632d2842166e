import { z } from 'zod';
import type { PlainDate } from '../../clock/index.js';
import { DateField } from '../../html/index.js';
import { dateInWords, fill, type Text } from '../../text/index.js';
import { asText, box, type Field, type FieldOptions, type ReadingContext, type ValueWith } from '../field.js';
import { texts } from '../texts.js';

interface DateOptions extends FieldOptions {
  /** `past`: today or earlier; `future`: today or later. */
  readonly within?: 'past' | 'future';
  /** The person's own birth date, so that the browser can fill it in. */
  readonly birthday?: boolean;
}

const parts = ['day', 'month', 'year'] as const;

/** A calendar date in three boxes; the value is `YYYY-MM-DD`. */
export function date<const O extends DateOptions>(options: O): Field<ValueWith<O, PlainDate>> {
  const { label, hint, required = false, birthday } = options;
  return {
    label,
    hint,
    required,
    owns: (name, other) => parts.some((part) => other === `${name}.${part}`),
    type: (name, value) => {
      const [year = '', month = '', day = ''] = asText(value).split('-');
      const plain = (figures: string) => [figures.replace(/^0/, '')];
      return { [`${name}.day`]: plain(day), [`${name}.month`]: plain(month), [`${name}.year`]: [year] };
    },
    read: (name, typed, context) => {
      const typedParts = parts.map((part) => box(typed, `${name}.${part}`).trim());
      if (typedParts.every((part) => part === '')) {
        const message = options.missing ?? fill(texts.missing, { label });
        return required ? { ok: false, message, control: name } : { ok: true, value: undefined };
      }
      const result = readDate(typedParts, options, context);
      if ('value' in result) return { ok: true, value: result.value as ValueWith<O, PlainDate> };
      const control = result.part && result.part !== 'day' ? `${name}.${result.part}` : name;
      return { ok: false, message: fill(result.message, { label }), control };
    },
    words: (value, lang) => dateInWords(asText(value), lang),
    schema: () => z.iso.date(),
    show: ({ name, typed, error, asHeading }) => {
      const value = {
        day: box(typed, `${name}.day`),
        month: box(typed, `${name}.month`),
        year: box(typed, `${name}.year`),
      };
      const common = { name, label, hint, error, optional: !required, asHeading };
      return <DateField {...common} value={value} birthday={birthday} />;
    },
  };
}

type DateResult = { readonly value: PlainDate } | { readonly message: Text; readonly part?: (typeof parts)[number] };

function readDate(typedParts: readonly string[], options: DateOptions, { today }: ReadingContext): DateResult {
  const missing = parts.find((_, i) => typedParts[i] === '');
  if (missing) return { message: texts.dateParts, part: missing };
  const wrong = parts.find((part, i) => !(part === 'year' ? /^\d{4}$/ : /^\d{1,2}$/).test(typedParts[i] ?? ''));
  if (wrong) return { message: texts.dateFigures, part: wrong };
  const [day = '', month = '', year = ''] = typedParts;
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== value)
    return { message: texts.dateReal };
  if (year < '1900' || year > '2200') return { message: texts.dateRange, part: 'year' };
  if (options.within === 'past' && value > today) return { message: texts.dateFuture };
  if (options.within === 'future' && value < today) return { message: texts.datePast };
  return { value };
}
