/**
 * Whether two pictures show the same thing, told by what survives a crop, another size, a slight turn and another compression: the
 * signs of the lowest frequencies of the brightness. Pure arithmetic on dots, the same in the browser and on the server.
 *
 * A picture that is kept has a few **views**: the whole, and its middle, since a later copy may be cut. A picture that is asked about
 * has many **guesses**: turned back a little, cut a little more, moved a little. One guess comes close to one view, whatever was done
 * to the copy. They are compared by their 63 signs; looked up is the **key** of the first 24, the most robust, and each guess names
 * the four of them that are so weak that they may have flipped.
 */
import { type Frame, frequenciesOf } from './frequencies.js';
import { type Dots, greyOf } from './grey.js';

/** A view's 63 signs as 16 hexadecimal digits. */
export type ViewHash = string;

/** The same of a guess, and which signs of its key are weak. */
export interface Guess {
  readonly hash: ViewHash;
  readonly weak: readonly number[];
}

const signs = 63;
const keySigns = 24;
const weakSigns = 4;

/** How many of the 63 signs may differ between a guess and a view of the same thing. */
export const mostDifferent = 12;

/** The views that are kept of a picture. */
export function viewsOf(dots: Dots): readonly ViewHash[] {
  const grey = greyOf(dots);
  return keptFrames.map((frame) => hashOf(frequenciesOf(grey, frame)));
}

/** The guesses that are looked up for a picture. */
export function guessesOf(dots: Dots): readonly Guess[] {
  const grey = greyOf(dots);
  return askedFrames.map((frame) => {
    const frequencies = frequenciesOf(grey, frame);
    return { hash: hashOf(frequencies), weak: weakOf(frequencies) };
  });
}

/** What a view is looked up by. */
export function keyOf(hash: ViewHash): number {
  return Number.parseInt(hash.slice(0, keySigns / 4), 16);
}

/** The keys that a guess may have: its weak signs either way. */
export function keysOf({ hash, weak }: Guess): readonly number[] {
  const key = keyOf(hash);
  return Array.from({ length: 1 << weak.length }, (_, chosen) =>
    weak.reduce((sum, sign, n) => (chosen & (1 << n) ? sum ^ (1 << (keySigns - 1 - sign)) : sum), key),
  );
}

/** Guesses as a form or a program sends them: `a3f…:4,7,11,2` each, with spaces between. */
export function writeGuesses(guesses: readonly Guess[]): string {
  return guesses.map(({ hash, weak }) => `${hash}:${weak.join(',')}`).join(' ');
}

/** The guesses that were sent, or undefined where that is not what was sent. */
export function readGuesses(written: string): readonly Guess[] | undefined {
  const words = written.trim().split(/\s+/, askedFrames.length + 1);
  if (words.length > askedFrames.length) return undefined;
  const guesses = words.map((word) => /^([0-9a-f]{16}):((?:\d{1,2},){0,3}\d{1,2})$/.exec(word));
  const read = guesses.flatMap((match) =>
    match?.[1] && match[2] ? [{ hash: match[1], weak: match[2].split(',').map(Number) }] : [],
  );
  return read.length === words.length && read.every(({ weak }) => weak.every((sign) => sign < keySigns))
    ? read
    : undefined;
}

function hashOf(frequencies: Float32Array): ViewHash {
  let hash = '';
  for (let n = 0; n <= signs; n += 4) {
    let digit = 0;
    for (let sign = n; sign < n + 4; sign++) digit = digit * 2 + ((frequencies[sign] ?? 0) > 0 ? 1 : 0);
    hash += digit.toString(16);
  }
  return hash;
}

function weakOf(frequencies: Float32Array): readonly number[] {
  const strength = (sign: number) => Math.abs(frequencies[sign] ?? 0);
  return Array.from({ length: keySigns }, (_, sign) => sign)
    .sort((one, other) => strength(one) - strength(other))
    .slice(0, weakSigns);
}

function middle(share: number, turn = 0, [right, down] = [0, 0]): Frame {
  const edge = (1 - share) / 2;
  return { left: edge + right, top: edge + down, width: share, height: share, turn };
}

const keptFrames: readonly Frame[] = [1, 0.9, 0.8, 0.7].map((share) => middle(share));

const steps = [-1, 0, 1];
const askedFrames: readonly Frame[] = [-5, -2.5, 0, 2.5, 5].flatMap((turn) =>
  [0.94, 0.87, 0.8].flatMap((share) => {
    const step = Math.min((1 - share) / 2, 0.04);
    return steps.flatMap((right) => steps.map((down) => middle(share, turn, [right * step, down * step])));
  }),
);
