import type { Text } from '../text/index.js';

/** An identifier in its one stored notation, or what to put right. */
export type Parsed = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: Text };

/** Longer than any identifier in any notation; longer texts are not looked at. */
const longest = 64;

/**
 * The text without what people put between characters (spaces of every width, hyphens and dashes, dots, slashes,
 * brackets), in capitals, full-width characters as plain ones. Too long a text becomes empty: no identifier matches.
 */
export function squeeze(text: string): string {
  if (text.length > longest) return '';
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\u2212\u00ad\u200b-\u200f\u2060\ufeff._/()]+/gu, '')
    .toUpperCase();
}

/** Refuses with what to put right. */
export function problem(lv: string, en: string): { readonly ok: false; readonly problem: Text } {
  return { ok: false, problem: { lv, en } };
}
