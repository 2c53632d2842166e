/** The life of a matter from draft to delivered. `cases` are the verbs, `drafts` what is not yet sent, `lists` what is shown in lists. */

export { addressOfContinuation, addressOfMatter, continuationPaths, matterPaths } from './address.js';
export { type CaseFile, isUuid } from './case-file.js';
export * as cases from './cases.js';
export * as decisions from './decisions.js';
export * as drafts from './drafts.js';
export * as figures from './figures.js';
export { refusalGrounds } from './grounds.js';
export * as incidents from './incidents.js';
export * as lists from './lists.js';
export { lookupLimit } from './lookup-limit.js';
export * as matters from './matters.js';
export * as mistakes from './mistakes.js';
export * as replies from './replies.js';
export * as retention from './retention.js';
export * as rota from './rota.js';
export * as routing from './routing.js';
export type * from './service.js';
export { kindOf } from './service.js';
export * as levels from './service-levels.js';
export { getApplication, getService, servicesOf } from './services.js';
export * as staffDrafts from './staff-drafts.js';
export { isEnded, type State, stateOf, states } from './state.js';
export * as surveys from './surveys.js';
export * as terms from './terms.js';
export { entryWords, stateWords } from './texts.js';
export * as reach from './ways.js';
export { whoOf } from './who.js';
