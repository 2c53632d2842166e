import { type Parsed, problem, squeeze } from './notation.js';

/** Reads a Latvian postal code with or without `LV-`; kept as `LV-1009`. */
export function parsePostalCode(text: string): Parsed {
  const digits = /^(?:LV)?(\d{4})$/.exec(squeeze(text))?.[1];
  if (digits) return { ok: true, value: `LV-${digits}` };
  return problem(
    'Ievadiet pasta indeksu ar četriem cipariem, piemēram, LV-1009.',
    'Enter the postal code with its four digits, for example LV-1009.',
  );
}
