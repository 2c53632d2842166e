export {
  type Call,
  dispositions,
  getCall,
  listCallsOf,
  listPast,
  listTakenIn,
  listUnfinished,
  listWaiting,
} from './calls/call.js';
export { askCallBack, type CallBack, endCallBack, listCallBacks, outcomes } from './calls/call-backs.js';
export { type CountedCalls, countCalls } from './calls/count-calls.js';
export { figuresSince, stateOfQueue } from './calls/figures.js';
export { bindToCase, finishCall, takeCall } from './calls/take-call.js';
export { destroyCalls } from './destroy-of-case.js';
export * as proofs from './proofs.js';
export * as recordings from './recordings.js';
