export { type CaseRow, listMatters } from './lists/matters.js';
export { type CaseSearch, searchCases } from './lists/search-cases.js';
export { matterForRegistry, searchForRegistry } from './lists/search-for-registry.js';
export { type Cursor, countWork, cursorAfter, listWork, type WorklistFilter } from './lists/worklist.js';
