import fc from 'fast-check';

/** Ways in which people write one and the same identifier: spaces and dashes put in anywhere, small letters, spaces around. */
export function writtenAnyhow(value: string): fc.Arbitrary<string> {
  const separators = fc.constantFrom('', '', ' ', '-', '–', '\u00a0', '\u2009', '\t');
  return fc
    .tuple(fc.array(separators, { minLength: value.length, maxLength: value.length }), fc.boolean())
    .map(
      ([between, small]) =>
        [...value].map((character, index) => `${between[index] ?? ''}${character}`).join('') + (small ? ' ' : ''),
    )
    .chain((text) => fc.constantFrom(text, text.toLowerCase()));
}

/** A number of so many digits, as text. */
export function digitsOf(length: number): fc.Arbitrary<string> {
  return fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((digits) => digits.join(''));
}

/** The text with the digit at `index` changed by `by` (1 to 9), other characters as they are. */
export function withDigitChanged(text: string, index: number, by: number): string {
  const changed = (Number(text[index]) + by) % 10;
  return text.slice(0, index) + changed + text.slice(index + 1);
}
