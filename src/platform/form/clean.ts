import { fill, type Text } from '../text/index.js';
import { texts } from './texts.js';

/** Longest line and longest text that a field takes unless it says otherwise, in characters. */
export const lineMax = 200;
export const textMax = 4000;

// Control characters, halves of surrogate pairs and marks that turn the direction of writing: never part of an answer.
const unwanted = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Normalised (NFC) and trimmed text, or what is wrong with it. Lines are kept only where `lines` says so. */
export function clean(
  raw: string,
  { label, max, lines }: { readonly label: Text; readonly max: number; readonly lines: boolean },
): { readonly text: string } | { readonly message: Text } {
  const text = raw.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  const inspected = lines ? text.replace(/[\n\t]/g, '') : text;
  if (unwanted.test(inspected)) return { message: fill(texts.unwanted, { label }) };
  const length = [...text].length;
  return length > max ? { message: fill(texts.tooLong, { label, max, length }) } : { text };
}
