export { type Awaited, awaitOthers, endAwaiting, listAwaited } from './matters/await-others.js';
export { type Forwarding, forwardBy, forwardCase } from './matters/forward.js';
export type { Papers } from './matters/forward-papers.js';
export { type HandOver, handOver } from './matters/hand-over.js';
export { linkCases, listRelated, type Related } from './matters/link-cases.js';
export { mergeCases, unmergeCase } from './matters/merge.js';
export { reopenByClient, reopenCase, reopenUntil } from './matters/reopen.js';
export { type Split, splitCase } from './matters/split.js';
