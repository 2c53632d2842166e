import { z } from 'zod';
import { Group, SelectField, TextField } from '../../html/index.js';
import { parsePostalCode } from '../../identifiers/index.js';
import { fill, type Lang, type Text } from '../../text/index.js';
import { clean, lineMax } from '../clean.js';
import { asText, box, type Field, type FieldOptions, type FieldView, type Typed, type ValueWith } from '../field.js';
import { texts } from '../texts.js';
import { countryCodes, countryInWords, countryOptions } from './countries.js';

/** A country by its ISO 3166-1 code (`LV`). */
export function country<const O extends FieldOptions>(options: O): Field<ValueWith<O, string>> {
  const { label, hint, required = false } = options;
  return {
    label,
    hint,
    required,
    owns: (name, other) => other === name,
    type: (name, value) => ({ [name]: [asText(value)] }),
    read: (name, typed) => {
      const given = box(typed, name);
      if (countryCodes.includes(given)) return { ok: true, value: given as ValueWith<O, string> };
      if (given === '' && !required) return { ok: true, value: undefined };
      const message =
        given === '' ? (options.missing ?? fill(texts.missingChoice, { label })) : fill(texts.notListed, { label });
      return { ok: false, message, control: name };
    },
    words: (value, lang) => countryInWords(asText(value), lang),
    schema: () => z.enum(countryCodes),
    show: ({ name, typed, error, asHeading }) => (
      <SelectField
        name={name}
        label={label}
        hint={hint}
        error={error}
        optional={!required}
        asHeading={asHeading}
        options={countryOptions}
        value={box(typed, name)}
        autocomplete="country"
      />
    ),
  };
}

/** A postal address. */
export interface Address {
  readonly street: string;
  readonly town: string;
  readonly postalCode: string;
  /** ISO 3166-1. */
  readonly country: string;
}

interface AddressOptions extends FieldOptions {
  /** Addresses abroad are taken too: the country is asked. Latvia only otherwise. */
  readonly abroad?: boolean;
}

const parts = ['street', 'town', 'postalCode'] as const;

/** A postal address, in Latvia or, with `abroad`, anywhere. */
export function address<const O extends AddressOptions>(options: O): Field<ValueWith<O, Address>> {
  const { label, hint, required = false, abroad } = options;
  const boxes = abroad ? ([...parts, 'country'] as const) : parts;
  return {
    label,
    hint,
    required,
    owns: (name, other) => boxes.some((part) => other === `${name}.${part}`),
    type: (name, value) => {
      const given = isRecord(value) ? value : {};
      return Object.fromEntries(boxes.map((part) => [`${name}.${part}`, [asText(given[part])]]));
    },
    read: (name, typed) => {
      if (parts.every((part) => box(typed, `${name}.${part}`).trim() === '')) {
        const message = options.missing ?? fill(texts.missing, { label });
        return required ? { ok: false, message, control: `${name}.street` } : { ok: true, value: undefined };
      }
      const result = readAddress(name, typed, options);
      return 'value' in result ? { ok: true, value: result.value as ValueWith<O, Address> } : { ok: false, ...result };
    },
    words: (value, lang) => addressInWords(value, lang),
    schema: () =>
      z.object({ street: z.string(), town: z.string(), postalCode: z.string(), country: z.string().optional() }),
    show: (view) => <AddressBoxes view={view} options={options} />,
  };
}

type AddressResult = { readonly value: Address } | { readonly message: Text; readonly control: string };

function readAddress(name: string, typed: Typed, { label, abroad }: AddressOptions): AddressResult {
  const read: Record<string, string> = { country: 'LV' };
  for (const part of abroad ? ([...parts, 'country'] as const) : parts) {
    const control = `${name}.${part}`;
    const cleaned = clean(box(typed, control), { label: texts[part], max: lineMax, lines: false });
    if ('message' in cleaned) return { message: cleaned.message, control };
    if (cleaned.text === '') return { message: fill(texts.addressMissing, { label, part: texts[part] }), control };
    read[part] = cleaned.text;
  }
  const { street = '', town = '', postalCode = '', country = '' } = read;
  if (!countryCodes.includes(country))
    return { message: fill(texts.notListed, { label: texts.country }), control: `${name}.country` };
  if (country !== 'LV') return { value: { street, town, postalCode, country } };
  const code = parsePostalCode(postalCode);
  return code.ok
    ? { value: { street, town, postalCode: code.value, country } }
    : { message: code.problem, control: `${name}.postalCode` };
}

/** An address on one line; the country only when it is not Latvia. */
export function addressInWords(value: unknown, lang: Lang): string {
  if (!isRecord(value)) return '';
  const abroad = value.country && value.country !== 'LV' ? countryInWords(asText(value.country), lang) : '';
  return [value.street, value.town, value.postalCode, abroad].map(asText).filter(Boolean).join(', ');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function AddressBoxes({ view, options }: { readonly view: FieldView; readonly options: AddressOptions }) {
  const { name, typed, error, asHeading } = view;
  const line = (part: (typeof parts)[number]) => ({
    name: `${name}.${part}`,
    label: texts[part],
    value: box(typed, `${name}.${part}`),
  });
  return (
    <Group
      name={name}
      label={options.label}
      hint={options.hint}
      error={error}
      optional={!options.required}
      asHeading={asHeading}
    >
      <TextField {...line('street')} autocomplete="street-address" />
      <TextField {...line('town')} autocomplete="address-level2" />
      <TextField
        {...line('postalCode')}
        hint={options.abroad ? undefined : texts.postalCodeHint}
        autocomplete="postal-code"
        width={10}
      />
      {options.abroad && (
        <SelectField
          name={`${name}.country`}
          label={texts.country}
          options={countryOptions}
          value={box(typed, `${name}.country`) || 'LV'}
          autocomplete="country"
        />
      )}
    </Group>
  );
}
