import { z } from 'zod';
import { CheckboxesField, CheckboxField, RadioField, SelectField } from '../../html/index.js';
import { fill, say, type Text } from '../../text/index.js';
import { asText, box, type Field, type FieldOptions, type ValueWith } from '../field.js';
import { texts } from '../texts.js';

/** An answer to choose: its value in the data, its words. */
export interface ChoiceOption {
  readonly value: string;
  readonly label: Text;
  readonly hint?: Text;
}

interface ChoiceOptions extends FieldOptions {
  readonly options: readonly ChoiceOption[];
  /** A drop-down for lists too long to show; radios otherwise. */
  readonly as?: 'radio' | 'select';
}

/** One of several answers. */
export function choice<const O extends ChoiceOptions>(spec: O): Field<ValueWith<O, O['options'][number]['value']>> {
  const { label, hint, required = false, options, as } = spec;
  const find = (value: unknown) => options.find((option) => option.value === value);
  return {
    label,
    hint,
    required,
    owns: (name, other) => other === name,
    type: (name, value) => ({ [name]: [asText(value)] }),
    read: (name, typed) => {
      const given = box(typed, name);
      const refuse = (message: Text) => ({ ok: false, message, control: name }) as const;
      if (given === '')
        return required ? refuse(spec.missing ?? fill(texts.missingChoice, { label })) : { ok: true, value: undefined };
      const option = find(given);
      return option
        ? { ok: true, value: option.value as O['options'][number]['value'] }
        : refuse(fill(texts.notListed, { label }));
    },
    words: (value, lang) => say(find(value)?.label ?? texts.notGiven, lang),
    schema: () => z.enum(options.map((option) => option.value)),
    show: ({ name, typed, error, asHeading }) => {
      const common = { name, label, hint, error, optional: !required, asHeading, options, value: box(typed, name) };
      return as === 'select' ? <SelectField {...common} /> : <RadioField {...common} />;
    },
  };
}

/** Any number of several answers; an empty list when none. Required: at least one. */
export function choices<const O extends ChoiceOptions>(spec: O): Field<readonly O['options'][number]['value'][]> {
  const { label, hint, required = false, options } = spec;
  const values = options.map((option) => option.value);
  return {
    label,
    hint,
    required,
    owns: (name, other) => other === name,
    type: (name, value) => ({ [name]: Array.isArray(value) ? value.map(asText) : [] }),
    read: (name, typed) => {
      const given = [...new Set((typed[name] ?? []).filter((value) => value !== ''))];
      const refuse = (message: Text) => ({ ok: false, message, control: name }) as const;
      if (given.some((value) => !values.includes(value))) return refuse(fill(texts.notListed, { label }));
      if (required && given.length === 0) return refuse(spec.missing ?? fill(texts.missingChoice, { label }));
      return { ok: true, value: values.filter((value) => given.includes(value)) };
    },
    words: (value, lang) =>
      options
        .filter((option) => Array.isArray(value) && value.includes(option.value))
        .map((option) => say(option.label, lang))
        .join('; '),
    schema: () => z.array(z.enum(values)),
    show: ({ name, typed, error, asHeading }) => (
      <CheckboxesField
        name={name}
        label={label}
        hint={hint}
        error={error}
        optional={!required}
        asHeading={asHeading}
        options={options}
        values={typed[name]}
      />
    ),
  };
}

/** Yes or no; a boolean. */
export function yesNo<const O extends FieldOptions>(spec: O): Field<ValueWith<O, boolean>> {
  const options = [
    { value: 'yes', label: texts.yes },
    { value: 'no', label: texts.no },
  ] as const;
  const inner = choice({ ...spec, options });
  return {
    ...inner,
    type: (name, value) => ({ [name]: [typeof value === 'boolean' ? (value ? 'yes' : 'no') : ''] }),
    read: (name, typed, context) => {
      const reading = inner.read(name, typed, context);
      if (!reading.ok) return reading;
      return {
        ok: true,
        value: (reading.value === undefined ? undefined : reading.value === 'yes') as ValueWith<O, boolean>,
      };
    },
    words: (value, lang) => say(value ? texts.yes : texts.no, lang),
    schema: () => z.boolean(),
    show: ({ name, typed, error, asHeading }) => (
      <RadioField
        name={name}
        label={spec.label}
        hint={spec.hint}
        error={error}
        optional={!inner.required}
        asHeading={asHeading}
        options={options}
        value={box(typed, name)}
        inline
      />
    ),
  };
}

/** A box that must be ticked (or may be, when not required); true or nothing. */
export function confirm<const O extends FieldOptions>(spec: O): Field<ValueWith<O, true>> {
  const { label, hint, required = false } = spec;
  return {
    label,
    hint,
    required,
    owns: (name, other) => other === name,
    type: (name, value) => ({ [name]: value === true ? ['yes'] : [] }),
    read: (name, typed) => {
      if (box(typed, name) === 'yes') return { ok: true, value: true as ValueWith<O, true> };
      const message = spec.missing ?? fill(texts.missingConfirm, { label });
      return required ? { ok: false, message, control: name } : { ok: true, value: undefined };
    },
    words: (value, lang) => say(value === true ? texts.confirmed : texts.notGiven, lang),
    schema: () => z.literal(true),
    show: ({ name, typed, error }) => (
      <CheckboxField
        name={name}
        label={label}
        hint={hint}
        error={error}
        optional={!required}
        checked={box(typed, name) === 'yes'}
      />
    ),
  };
}
