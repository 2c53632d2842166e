/**
 * What a person wrote, as it is kept: normalised (NFC), lines ended alike, trimmed, and without what no keyboard writes:
 * control characters (the database takes no NUL), halves of surrogate pairs, marks that turn the direction of writing.
 * Anything but text is the empty text.
 */
export function tidy(written: unknown): string {
  if (typeof written !== 'string') return '';
  return written
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .normalize('NFC')
    .trim();
}
