import type { PlainDate } from '../clock/index.js';
import type { Text } from '../text/index.js';
import { problem, squeeze } from './notation.js';

/** A personal code (personas kods). The old kind tells the date of birth; the new one, given since 2017-07-01, tells nothing. */
export interface PersonalCode {
  readonly ok: true;
  /** Eleven digits without the hyphen: as stored. */
  readonly digits: string;
  readonly kind: 'old' | 'new';
  readonly birthDate?: PlainDate;
  /**
   * False when an old code's last digit is not what the others promise. A warning, never a refusal: the algorithm is not
   * published by the keeper of the register. New codes have no check digit; for them it is always true.
   */
  readonly checkDigitMatches: boolean;
}

/** Reads a personal code with or without hyphen, spaces or the prefix of a certificate (`PNOLV-`). */
export function parsePersonalCode(text: string): PersonalCode | { readonly ok: false; readonly problem: Text } {
  const digits = squeeze(text).replace(/^PNOLV/, '');
  if (!/^\d{11}$/.test(digits))
    return problem(
      'Ievadiet personas kodu ar 11 cipariem, piemēram, 161175-19997.',
      'Enter the personal code with its 11 digits, for example 161175-19997.',
    );
  if (/^3[2-9]/.test(digits)) return { ok: true, digits, kind: 'new', checkDigitMatches: true };
  const birthDate = birthDateIn(digits);
  if (!birthDate)
    return problem(
      'Pārbaudiet personas koda pirmos septiņus ciparus: tie neveido iespējamu dzimšanas datumu.',
      'Check the first seven digits of the personal code: they do not make a possible date of birth.',
    );
  return {
    ok: true,
    digits,
    kind: 'old',
    birthDate,
    checkDigitMatches: withPersonalCheckDigit(digits.slice(0, 10)) === digits,
  };
}

/** As printed in documents: `161175-19997`. */
export function formatPersonalCode(digits: string): string {
  return `${digits.slice(0, 6)}-${digits.slice(6)}`;
}

/** For screens that need not show it whole: `161175-*****`. */
export function maskPersonalCode(digits: string): string {
  return `${digits.slice(0, 6)}-*****`;
}

const weights = [1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The first ten digits of an old code with their check digit. */
export function withPersonalCheckDigit(tenDigits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(tenDigits[index]), 0);
  return `${tenDigits}${((1101 - sum) % 11) % 10}`;
}

/** Day, month, two digits of the year, century digit: 0 for 18xx, 1 for 19xx, 2 for 20xx. */
function birthDateIn(digits: string): PlainDate | undefined {
  const parts = /^(\d\d)(\d\d)(\d\d)([012])/.exec(digits);
  if (!parts) return undefined;
  const [, day, month, year, century] = parts;
  const date = `${18 + Number(century)}${year}-${month}-${day}`;
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : undefined;
}
