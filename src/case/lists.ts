export { type BulkAction, bulkActions, findBulk, giveOut, takeBack } from './bulk/give-out.js';
export { takeNext } from './bulk/take-next.js';
export { type Counts, countWork, latestLine } from './lists/count-work.js';
export { type ColumnName, columns, getView, keepView, type ListView } from './lists/list-view.js';
export { type CaseRow, listMatters } from './lists/matters.js';
export { proposeSenders, type SenderHints } from './lists/propose-senders.js';
export type { WorkRow } from './lists/rows.js';
export { listSaved, removeSaved, type SavedSearch, saveSearch } from './lists/saved-searches.js';
export { type CaseSearch, type SearchPage, searchCases } from './lists/search-cases.js';
export { matterForRegistry, searchForRegistry } from './lists/search-for-registry.js';
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
