/** Debts to the agency: what is overdue, and writing off what cannot be recovered. */

export { type Debt, findDebt, listDebts, listWriteOffs, type WriteOff } from './list-debts.js';
export { approveWriteOff, askWriteOff, type Ground, grounds, refuseWriteOff } from './write-off.js';
