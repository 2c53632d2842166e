import { z } from 'zod';
import { formatPersonalCode, parsePersonalCode, parsePhone, parseRegistrationNumber } from '../../identifiers/index.js';
import type { Field, ValueWith } from '../field.js';
import { texts } from '../texts.js';
import { type LineOptions, line, type Parse } from './line.js';

const readCode: Parse = (typed) => {
  const parsed = parsePersonalCode(typed);
  return parsed.ok ? { ok: true, value: parsed.digits } : parsed;
};

/** A Latvian personal code, old or new; the value is its eleven digits. */
export function personalCode<const O extends LineOptions>(options: O): Field<ValueWith<O, string>> {
  return line({ width: 20, inputMode: 'text', ...options, parse: readCode, say: formatPersonalCode });
}

/** Registration number of a legal entity; eleven digits. */
export function registrationNumber<const O extends LineOptions>(options: O): Field<ValueWith<O, string>> {
  return line({ width: 20, inputMode: 'numeric', ...options, parse: parseRegistrationNumber });
}

/** A telephone number, kept in the international form. */
export function phone<const O extends LineOptions>(options: O): Field<ValueWith<O, string>> {
  return line({ width: 20, type: 'tel', autocomplete: 'tel', ...options, parse: parsePhone });
}

const mailbox = z.email().max(254);
const readMailbox: Parse = (value) =>
  mailbox.safeParse(value).success ? { ok: true, value } : { ok: false, problem: texts.email };

/** An e-mail address. */
export function email<const O extends LineOptions>(options: O): Field<ValueWith<O, string>> {
  return line({ width: 30, type: 'email', autocomplete: 'email', max: 254, ...options, parse: readMailbox });
}
