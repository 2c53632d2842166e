export { type Counts, countWork } from './lists/count-work.js';
export { type CaseRow, listMatters } from './lists/matters.js';
export type { WorkRow } from './lists/rows.js';
export { type CaseSearch, type SearchPage, searchCases } from './lists/search-cases.js';
export {
  type Cursor,
  cursorAfter,
  listWork,
  type Order,
  orders,
  type Queue,
  queues,
  type WorklistFilter,
} from './lists/worklist.js';
