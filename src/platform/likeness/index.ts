export type { Dots } from './grey.js';
export {
  type Guess,
  guessesOf,
  keyOf,
  keysOf,
  mostDifferent,
  readGuesses,
  type ViewHash,
  viewsOf,
  writeGuesses,
} from './likeness.js';
