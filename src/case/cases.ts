export { findCase, getCase } from './case-file.js';
export { type Entry, listEntries } from './entry.js';
export { askWhy, collectOutcome, withdrawCase, writeMessage } from './verbs/client-deeds.js';
export { checkRefusal, grantByOfficer, refusalWords, refuseCase, remedy } from './verbs/decide-case.js';
export { factsOf, gatherAgain, type OpenedFacts, openCase } from './verbs/open-case.js';
export { type Submitted, submitCase } from './verbs/submit-case.js';
export {
  addNote,
  answerCase,
  answerQuestion,
  askClient,
  assignCase,
  extendTerm,
  markSent,
  releaseCase,
} from './verbs/work-on-case.js';
