import { type Parsed, problem, squeeze } from './notation.js';

/** Reads an account number (IBAN) in any grouping; kept without spaces. Accounts of other countries are read by their check digits alone. */
export function parseIban(text: string): Parsed {
  const value = squeeze(text).replace(/^IBAN:?/, '');
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(value))
    return problem(
      'Ievadiet konta numuru (IBAN), sākot ar valsts kodu, piemēram, LV80 BANK 0000 4351 9500 1.',
      'Enter the account number (IBAN) beginning with the country code, for example LV80 BANK 0000 4351 9500 1.',
    );
  if (value.startsWith('LV') && !/^LV\d{2}[A-Z]{4}[A-Z0-9]{13}$/.test(value))
    return problem(
      'Pārbaudiet konta numuru: Latvijas kontā ir 21 rakstzīme – LV, divi cipari, četri bankas burti un 13 rakstzīmes.',
      'Check the account number: a Latvian account has 21 characters – LV, two digits, four letters of the bank and 13 characters.',
    );
  if (remainder(value) !== 1)
    return problem(
      'Pārbaudiet konta numuru: kāda no rakstzīmēm nav pareiza.',
      'Check the account number: one of its characters is not right.',
    );
  return { ok: true, value };
}

/** In groups of four, as printed: `LV80 BANK 0000 4351 9500 1`. */
export function formatIban(iban: string): string {
  return iban.replace(/.{4}(?=.)/g, '$& ');
}

/** The account number of a country and the number inside the country, with its check digits. */
export function withIbanCheckDigits(country: string, accountNumber: string): string {
  const check = 98 - remainder(`${country}00${accountNumber}`);
  return `${country}${String(check).padStart(2, '0')}${accountNumber}`;
}

/** ISO 7064 mod 97-10: the first four characters moved to the end, letters as 10 to 35. */
function remainder(iban: string): number {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const number = Number.parseInt(character, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest;
}
