import { problem, squeeze } from './notation.js';

/**
 * Reads the series and number of an identity document (passport, identity card, driving licence …), written together or
 * apart. Only characters are checked, never the series: new ones are issued and foreign ones are shown.
 */
export function parseDocumentNumber(
  text: string,
):
  | { readonly ok: true; readonly value: string; readonly series: string; readonly number: string }
  | ReturnType<typeof problem> {
  const value = squeeze(text);
  const parts = /^([A-Z]{1,3})(\d{5,9})$/.exec(value);
  if (parts?.[1] && parts[2]) return { ok: true, value, series: parts[1], number: parts[2] };
  return problem(
    'Ievadiet dokumenta sēriju un numuru, kā tie rakstīti dokumentā, piemēram, LV1234567: viens līdz trīs burti un pieci līdz deviņi cipari.',
    'Enter the series and number as in the document, for example LV1234567: one to three letters and five to nine digits.',
  );
}
