import { type Parsed, problem, squeeze } from './notation.js';

/**
 * Reads a vehicle registration number; kept in capitals without separators (`AB1234`). The usual form is two letters and
 * up to four digits; older, special, personal and foreign ones exist, so that only the characters are checked.
 */
export function parsePlate(text: string): Parsed {
  const value = squeeze(text);
  if (/^(?=.*\d|[A-Z]{2,8}$)[A-Z0-9]{2,9}$/.test(value)) return { ok: true, value };
  return problem(
    'Ievadiet transportlīdzekļa reģistrācijas numuru ar latīņu burtiem un cipariem, piemēram, AB-1234.',
    'Enter the vehicle registration number in Latin letters and digits, for example AB-1234.',
  );
}

/** As on the plate: `AB-1234`; other forms as they are. */
export function formatPlate(plate: string): string {
  return plate.replace(/^([A-Z]{2})(\d{1,4})$/, '$1-$2');
}
