/**
 * A text in which nobody is named: words that begin like a part of the names (any case ending of it), personal codes, mail addresses
 * and telephone numbers become dots.
 */
export function withoutNames(text: string, names: string): string {
  const stems = plain(names)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2)
    .map((word) => word.slice(0, Math.max(3, word.length - 2)));
  const isName = (word: string) =>
    stems.some((stem) => plain(word).startsWith(stem) && plain(word).length <= stem.length + 5);
  return text
    .replace(/\S+@\S+/g, '…')
    .replace(/\b\d{6}-?\d{5}\b/g, '…')
    .replace(/\+?\d[\d ]{6,}\d/g, '…')
    .replace(/\p{L}+/gu, (word) => (isName(word) ? '…' : word));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
