export { countCoverage } from './rota/coverage.js';
export { gapsIn, type Span } from './rota/gaps.js';
export {
  acknowledgeNote,
  addShift,
  cancelShift,
  candidates,
  gapsAhead,
  isBegun,
  listCovered,
  listShifts,
  type OnDuty,
  onDuty,
  type Shift,
  writeNote,
} from './rota/shifts.js';
export { shiftsPart } from './rota/shifts-part.js';
export { answerSwap, listSwaps, offerSwap, type Swap } from './rota/swaps.js';
