/** A stretch of words that both texts have, or one of them only. */
export interface Stretch {
  readonly in: 'both' | 'theirs' | 'mine';
  readonly text: string;
}

/** More words than this are compared line by line: the table of the comparison grows with the square. */
const mostWords = 1500;

/** How two texts differ, word by word (longest common subsequence); joined together, each text is whole again. */
export function difference(theirs: string, mine: string): readonly Stretch[] {
  const words = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];
  const isLong = Math.max(words(theirs).length, words(mine).length) > mostWords;
  const cut = isLong ? (text: string) => text.match(/[^\n]*\n|[^\n]+/g) ?? [] : words;
  return joined(compare(cut(theirs), cut(mine)));
}

function compare(a: readonly string[], b: readonly string[]): readonly Stretch[] {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) stretches.push({ in: 'both', text: left });
    else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1)))
      stretches.push({ in: 'theirs', text: left });
    else stretches.push({ in: 'mine', text: right ?? '' });
    const last = stretches.at(-1)?.in;
    if (last !== 'mine') i += 1;
    if (last !== 'theirs') j += 1;
  }
  return stretches;
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const whole: Stretch[] = [];
  for (const next of stretches) {
    const before = whole.at(-1);
    if (before?.in === next.in) whole.splice(-1, 1, { in: next.in, text: before.text + next.text });
    else whole.push(next);
  }
  return whole;
}
