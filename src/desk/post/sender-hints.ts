import type { lists } from '../../case/index.js';

/** Longer letters are read to here: who writes stands at the head or the foot. */
const longest = 20_000;

// Bounded, and begun at the head of a word only: a page of capitals without a blank must not be tried from each of them anew.
const part = String.raw`\p{Lu}(?:\p{Ll}{1,40}|\p{Lu}{1,40})`;
const word = `${part}(?:-${part})?`;
const runs = new RegExp(`(?<!\\p{L})${word}(?:[ \\t]{1,3}${word}){1,4}`, 'gu');

/** What the text of a scan says that may tell who sent it: our numbers, addresses, and words that look like a name. */
export function senderHints(text: string): lists.SenderHints {
  const read = text.length > 2 * longest ? `${text.slice(0, longest)}\n${text.slice(-longest)}` : text;
  const distinct = (found: readonly string[]) => [...new Set(found)];
  return {
    numbers: distinct(read.match(/\bIC\/\d{4}\/\d{1,2}-\d{2}\/\d{1,9}\b/g) ?? []),
    emails: distinct(read.match(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g) ?? []),
    names: distinct((read.match(runs) ?? []).flatMap(namesIn)),
  };
}

/** The one personal code or registration number that a text names; where it names several, a human chooses. */
export function codeIn(text: string): string | undefined {
  const found = text.slice(0, 2 * longest).match(/(?<![\d-])\d{6}-?\d{5}(?![\d-])/g) ?? [];
  const [only, second] = [...new Set(found.map((code) => code.replace('-', '')))];
  return second === undefined ? only : undefined;
}

/** Of words that stand in a row, each two and each three that follow each other. */
function namesIn(run: string): string[] {
  const words = run.split(/[ \t]+/);
  return [2, 3].flatMap((length) =>
    words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' ')),
  );
}
