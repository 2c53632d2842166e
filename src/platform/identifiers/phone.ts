import { type Parsed, problem, squeeze } from './notation.js';

/**
 * Reads a telephone number in any notation; kept as E.164, e.g. `+37167209000`. A number without a country code is
 * Latvian: eight digits beginning with 2 (mobile), 6 (fixed), 8 or 9.
 */
export function parsePhone(text: string): Parsed {
  const written = squeeze(text.replace(/\(\s*0\s*\)/g, '')).replace(/^(TEL|TĀLR|TÄLR):?/, '');
  const international = written.replace(/^00/, '+').replace(/^(?=371\d{8}$)/, '+');
  const value = international.startsWith('+') ? international : `+371${international}`;
  if (/^\+371[2689]\d{7}$/.test(value)) return { ok: true, value };
  if (/^\+(?!371)[1-9]\d{6,14}$/.test(value)) return { ok: true, value };
  return problem(
    'Ievadiet tālruņa numuru ar astoņiem cipariem, piemēram, 67209000, vai citas valsts numuru ar + un valsts kodu.',
    'Enter a telephone number with eight digits, for example 67209000, or a number of another country with + and its country code.',
  );
}

/** As printed: `+371 67209000`; numbers of other countries as they are. */
export function formatPhone(phone: string): string {
  return phone.replace(/^\+371(?=\d{8}$)/, '+371 ');
}
