/** Finding that forgives: endings, diacritics, typing errors. Pure; knows no mission words. */

/** Words of a text as they are compared: small letters without diacritics. */
export function wordsOf(text: string): readonly string[] {
  return text
    .slice(0, 20_000)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0);
}

/** Longest first: an ending is cut off once. Latvian cases and plurals, and the English plural and -ing. */
const endings = [
  'ajiem',
  'ajam',
  'ajas',
  'anas',
  'sanu',
  'iem',
  'ajo',
  'ais',
  'ing',
  'iju',
  'ijas',
  'ies',
  'am',
  'as',
  'ai',
  'em',
  'es',
  'ei',
  'im',
  'is',
  'ij',
  'os',
  'us',
  'um',
  'ed',
  'a',
  'e',
  'i',
  'o',
  'u',
  's',
  'y',
].toSorted((one, other) => other.length - one.length);

/** A word without its ending; short words keep theirs. */
export function stemOf(word: string): string {
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= 3);
  return ending ? word.slice(0, -ending.length) : word;
}

/** A word with its stem, found once for all comparisons. */
export interface Stemmed {
  readonly word: string;
  readonly stem: string;
}

export const stemmed = (word: string): Stemmed => ({ word, stem: stemOf(word) });

/** How well a word that was typed fits one that is known: 1 the same, 0 not at all. */
export function closeness(typed: Stemmed, known: Stemmed): number {
  if (typed.word === known.word) return 1;
  const [a, b] = [typed.stem, known.stem];
  if (a === b) return 0.95;
  if (known.word.startsWith(typed.word) ? typed.word.length >= 3 : a.length >= 4 && b.startsWith(a)) return 0.8;
  const allowed = a.length >= 7 ? 2 : a.length >= 4 ? 1 : 0;
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed) return 0;
  const errors = distance(a, b, allowed);
  return errors > allowed ? 0 : 0.75 - 0.1 * errors;
}

/** Letters left out, put in, mistaken or swapped with their neighbour; more than `most` is as good as any. Words longer than 40 letters are cut. */
export function distance(one: string, other: string, most: number): number {
  const [a, b] = [one.slice(0, 40), other.slice(0, 40)];
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
