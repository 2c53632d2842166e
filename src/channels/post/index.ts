export {
  findLetter,
  listLetters,
  type ReturnReason,
  returnReasons,
  returnWords,
  type SentLetter,
} from './out/list-letters.js';
export { type Addressee, type LetterOrder, queueLetter } from './out/queue-letter.js';
