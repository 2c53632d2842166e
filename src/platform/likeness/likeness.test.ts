import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Dots, guessesOf, keyOf, keysOf, mostDifferent, readGuesses, viewsOf, writeGuesses } from './index.js';

/** Something with light and dark in places that `seed` chooses. */
function picture(seed: number, [width, height] = [160, 120]): Dots {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = [x / width, y / height];
      const light =
        128 + 60 * Math.sin(u * (3 + (seed % 5)) + seed) + 60 * Math.cos(v * (2 + (seed % 7)) * (1 + u) + seed * 1.7);
      data.set([light, light * 0.9, light * 0.7, 255], (y * width + x) * 4);
    }
  return { data, width, height };
}

const different = (one: string, other: string) =>
  [...(BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(2)].filter((sign) => sign === '1').length;

function isLike(asked: Dots, kept: Dots): boolean {
  const views = viewsOf(kept);
  return guessesOf(asked).some((guess) =>
    views.some((view) => keysOf(guess).includes(keyOf(view)) && different(guess.hash, view) <= mostDifferent),
  );
}

test('the same picture in another size is like itself, another picture is not', () => {
  for (let seed = 1; seed <= 12; seed++) {
    expect(isLike(picture(seed, [61, 47]), picture(seed)), `picture ${seed}`).toBe(true);
    expect(isLike(picture(seed + 100), picture(seed)), `picture ${seed}`).toBe(false);
  }
});

test('a picture of one colour, or of a few dots, still has views', () => {
  for (const [width, height] of [
    [1, 1],
    [3, 200],
    [64, 64],
  ] as const)
    expect(viewsOf({ data: new Uint8Array(width * height * 4).fill(77), width, height })).toHaveLength(4);
});

test('guesses are read as they were written, and nothing else is read', () => {
  const guesses = guessesOf(picture(5));
  expect(readGuesses(writeGuesses(guesses))).toEqual(guesses);
  for (const strange of [
    '',
    'abc',
    `${'0'.repeat(16)}:24`,
    `${'0'.repeat(16)}:1,2,3,4,5`,
    writeGuesses([...guesses, ...guesses]),
  ])
    expect(readGuesses(strange)).toBeUndefined();
  fc.assert(fc.property(fc.string(), (words) => readGuesses(words) === undefined));
});
