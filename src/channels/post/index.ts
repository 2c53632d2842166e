export { inGroups } from './out/barcode.js';
export {
  type Batch,
  dropFromBatch,
  getBatch,
  listBatches,
  listWaiting,
  makeBatch,
  type PostItem,
  sendBatch,
  withdrawLetter,
} from './out/batches.js';
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
