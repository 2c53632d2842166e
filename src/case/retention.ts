/** What becomes of cases when their term has passed. */

export {
  approveDisposal,
  type Disposal,
  type DueIndex,
  declineDisposal,
  listDisposals,
  listDue,
  listItems,
  prepareDisposal,
} from './retention/disposals.js';
export { type Hold, liftHold, listHolds, placeHold } from './retention/holds.js';
export { keepsRecords } from './retention/who-disposes.js';
