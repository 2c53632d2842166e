/**
 * The numbers that a payer may have meant, as they are compared (`payments.plain`), the likeliest first: the structured
 * reference, the payer's own id, and the number before the first comma where the text is written as prescribed. Any other
 * text gives every run of neighbouring pieces, because people write `PP 990-000 17`, `lēmums Nr.PP99000017/AB1234` and
 * `sods PP99000017AB1234`; all of them, so that two numbers in one text are seen to be two.
 */
export function numbersIn(purpose: string, ...references: readonly (string | undefined)[]): string[] {
  const found = new Set<string>();
  const add = (text: string) => {
    if (text.length >= 5 && text.length <= 36 && digits.test(text)) found.add(text);
  };
  for (const reference of references) if (reference) add(plain(reference));
  const [number = '', ...rest] = purpose.split(',');
  if (prescribed.test(plain(number)) && !/\d{5}/.test(plain(rest.join(',')))) {
    add(plain(number));
    // `Nr 12345678` has no series; a number that was found inside a longer one that was found too does not count.
    add(plain(number).replace(/^[A-Z]+/, ''));
    return [...found];
  }
  add(plain(purpose));
  const pieces = folded(purpose).match(runs) ?? [];
  for (let from = 0; from < pieces.length && found.size < most; from++) {
    let joined = '';
    for (let to = from; to < Math.min(pieces.length, from + longestRun); to++) {
      joined += pieces[to];
      if (joined.length > longest) break;
      add(joined);
    }
  }
  return [...found].slice(0, most);
}

/** A number as it is compared: capital letters without marks and digits. */
export const plain = (text: string) => folded(text).replace(/[^0-9A-Z]/g, '');

/** `<decision no>[, <vehicle reg no>]` (domain §11.4), or a number of ours. */
const prescribed = /^[A-Z]{0,2}\d{6,14}$/;
/** Three digits in a row or more: words are no numbers. */
const digits = /\d{3}/;
/** Letters, or digits: where one ends and the other begins a number may begin too. */
const runs = /[A-Z]+|\d+/g;
const longestRun = 6;
const longest = 25;
const most = 40;

const marks: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ĀČĒĢĪĶĻŅŌŖŠŪŽ'].map((letter, index) => [letter, [...'ACEGIKLNORSUZ'][index] ?? letter]),
);
const folded = (text: string) => text.toUpperCase().replace(/[ĀČĒĢĪĶĻŅŌŖŠŪŽ]/g, (letter) => marks[letter] ?? letter);
