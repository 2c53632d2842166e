/** `incoming`: letters that came. `batches`: how letters leave. */

export { destroyLetters } from './destroy-of-case.js';
export * as incoming from './in/incoming.js';
export { stampPaper } from './in/stamp.js';
export { inGroups, readBarcode } from './out/barcode.js';
export * as batches from './out/batches.js';
export { type Franking, postageOf } from './out/franking.js';
export {
  findLetter,
  listLetters,
  type ReturnReason,
  returnReasons,
  returnWords,
  type SentLetter,
} from './out/list-letters.js';
export { batchPaper, letterPaper, listPaper, listRows } from './out/papers.js';
export { queueLetter } from './out/queue-letter.js';
export { caseOfBarcode, returnLetter } from './out/return-letter.js';
