/** Words and phrases as somebody typed them: parted by commas or lines. */
export function wordsIn(typed: string): readonly string[] {
  return typed
    .split(/[,;\n]/)
    .map((word) => plain(word).trim())
    .filter((word) => word.length >= 2);
}

/** Whether a text has any of the words, as a word's beginning, whatever its case and with or without diacritics. */
export function hasAnyWord(text: string, words: readonly string[]): boolean {
  const said = ` ${plain(text)}`;
  return words.some((word) => said.includes(` ${word}`));
}

/** Lower case, without diacritics, with one space for whatever is neither letter nor digit. */
function plain(text: string): string {
  return text
    .slice(0, 20_000)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
