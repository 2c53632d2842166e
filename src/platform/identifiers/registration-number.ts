import { type Parsed, problem, squeeze } from './notation.js';

const weights = [9, 1, 4, 8, 3, 10, 2, 5, 7, 6];

/** Reads the registration number of a legal entity (also with the `LV` of a VAT number); kept as eleven digits. */
export function parseRegistrationNumber(text: string): Parsed {
  const digits = squeeze(text).replace(/^LV/, '');
  if (!/^[4-9]\d{10}$/.test(digits))
    return problem(
      'Ievadiet reģistrācijas numuru ar 11 cipariem, piemēram, 40003032949.',
      'Enter the registration number with its 11 digits, for example 40003032949.',
    );
  if (withRegistrationCheckDigit(digits.slice(0, 10)) !== digits)
    return problem(
      'Pārbaudiet reģistrācijas numuru: kāds no cipariem nav pareizs.',
      'Check the registration number: one of its digits is not right.',
    );
  return { ok: true, value: digits };
}

/** The first ten digits with their check digit (the weighted sum of all is 3 modulo 11); undefined for the few that have none. */
export function withRegistrationCheckDigit(tenDigits: string): string | undefined {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(tenDigits[index]), 0);
  const check = (((3 - sum) % 11) + 11) % 11;
  return check === 10 ? undefined : `${tenDigits}${check}`;
}
