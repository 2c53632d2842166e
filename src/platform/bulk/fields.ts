import type { PlainDate } from '../clock/index.js';
import type { CsvColumn } from '../csv/index.js';
import { isUuid, parsePersonalCode, parseRegistrationNumber } from '../identifiers/index.js';
import { fill, same, type Text } from '../text/index.js';

/** Columns of import files: how each kind of field is read, and in which words it is refused. */

type Read<Value> = CsvColumn<Value>['read'];

const texts = {
  missing: { lv: 'Lauks ir tukšs. Ierakstiet vērtību.', en: 'The field is empty. Fill it in.' },
  tooLong: {
    lv: 'Teksts ir garāks par {most} zīmēm. Saīsiniet to.',
    en: 'The text is longer than {most} characters. Shorten it.',
  },
  date: {
    lv: 'Nav iespējams datums. Rakstiet gadu, mēnesi un dienu ar defisēm, piemēram, 2024-03-11.',
    en: 'Not a possible date. Write year, month and day with hyphens, for example 2024-03-11.',
  },
  choice: {
    lv: 'Šāda vērtība nav paredzēta. Lietojiet vienu no šīm: {choices}.',
    en: 'There is no such value. Use one of: {choices}.',
  },
  pattern: {
    lv: 'Vērtība neatbilst paraugam {example}. Pārbaudiet to avotā.',
    en: 'The value is not in the form of {example}. Check it at its source.',
  },
  cents: {
    lv: 'Rakstiet summu eiro ar diviem cipariem aiz punkta, piemēram, 140.00.',
    en: 'Write the amount in euro with two digits after the point, for example 140.00.',
  },
} satisfies Record<string, Text>;

const refused = (problem: Text) => ({ ok: false, problem }) as const;
const taken = <Value>(value: Value) => ({ ok: true, value }) as const;

export function text(name: string, most: number): CsvColumn<string> {
  return {
    name,
    read: (given) =>
      given === ''
        ? refused(texts.missing)
        : given.length > most
          ? refused(fill(texts.tooLong, { most }))
          : taken(given),
  };
}

/** A calendar date, `2024-03-11`. */
export function date(name: string): CsvColumn<PlainDate> {
  return {
    name,
    read: (given) => (given === '' ? refused(texts.missing) : isDate(given) ? taken(given) : refused(texts.date)),
  };
}

export function oneOf<Choice extends string>(name: string, choices: readonly Choice[]): CsvColumn<Choice> {
  return {
    name,
    read: (given) => {
      const choice = choices.find((known) => known === given);
      return choice === undefined ? refused(fill(texts.choice, { choices: same(choices.join(', ')) })) : taken(choice);
    },
  };
}

/** A value of a fixed form; `example` tells which. An expression must be linear. */
export function formed(name: string, form: Pick<RegExp, 'test'>, example: string): CsvColumn<string> {
  return {
    name,
    read: (given) =>
      given === ''
        ? refused(texts.missing)
        : form.test(given)
          ? taken(given)
          : refused(fill(texts.pattern, { example: same(example) })),
  };
}

export function yesNo(name: string): CsvColumn<boolean> {
  const { read } = oneOf(name, ['yes', 'no']);
  return { name, read: (given) => mapped(read(given), (word) => word === 'yes') };
}

/** Euro with two decimals, as whole cents. */
export function cents(name: string): CsvColumn<number> {
  return {
    name,
    read: (given) =>
      /^\d{1,9}\.\d\d$/.test(given)
        ? taken(Number(given.replace('.', '')))
        : refused(given === '' ? texts.missing : texts.cents),
  };
}

export function id(name: string): CsvColumn<string> {
  return formed(name, { test: isUuid }, '9b2e6c1e-7d3f-4a55-8d11-2f6f0c1c9a10');
}

/** An instant with its offset, `2024-03-11T08:30:00Z`. */
export function instant(name: string): CsvColumn<string> {
  const shape = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;
  return {
    name,
    read: (given) => {
      const day = shape.exec(given)?.[1];
      return day && isDate(day) && !Number.isNaN(Date.parse(given))
        ? taken(given)
        : refused(fill(texts.pattern, { example: same('2024-03-11T08:30:00Z') }));
    },
  };
}

export function personalCode(name: string): CsvColumn<string> {
  return {
    name,
    read: (given) => {
      const read = parsePersonalCode(given);
      return read.ok ? taken(read.digits) : read;
    },
  };
}

export function registrationNumber(name: string): CsvColumn<string> {
  return { name, read: (given) => parseRegistrationNumber(given) };
}

/** The same column, which may be empty or missing. */
export function maybe<Value>({ name, read }: CsvColumn<Value>): CsvColumn<Value | undefined> {
  return { name, optional: true, read: (given) => (given === '' ? taken(undefined) : read(given)) };
}

/** Several values in one field with `|` between them, joined again once each was read; undefined when there is none. */
export function several(column: CsvColumn<string>): CsvColumn<string | undefined> {
  const read: Read<string | undefined> = (given) => {
    if (given === '') return taken(undefined);
    const values: string[] = [];
    for (const part of given.split('|')) {
      const one = column.read(part.trim());
      if (!one.ok) return one;
      values.push(one.value);
    }
    return taken(values.join('|'));
  };
  return { name: column.name, optional: true, read };
}

function mapped<From, To>(read: ReturnType<Read<From>>, by: (value: From) => To): ReturnType<Read<To>> {
  return read.ok ? taken(by(read.value)) : read;
}

function isDate(given: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(given)) return false;
  const instant = new Date(`${given}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(given);
}
