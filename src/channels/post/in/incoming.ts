export {
  type IncomingFile,
  type IncomingLetter,
  joinLetters,
  keepLetters,
  type Scan,
  splitLetter,
} from './letters-in.js';
export {
  type Discarded,
  findRegistered,
  getIncoming,
  lettersOfCase,
  listDiscarded,
  listRegistered,
  listUnregistered,
  openIncoming,
} from './list-letters-in.js';
export { discardLetter, registerLetter } from './register-letter.js';
