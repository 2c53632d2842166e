import { hasGrant, type Visitor } from '../../identity/index.js';
import { Refusal } from '../../platform/http/index.js';

/** Whether somebody keeps the agency's records: the records office, and administrators, so that there are always two. */
export function keepsRecords(visitor: Visitor | undefined): boolean {
  return hasGrant(visitor, 'officer', 'records') || hasGrant(visitor, 'administrator');
}

/** Refuses with `not-allowed` whoever does not keep the records. */
export function authoriseRecords(visitor: Visitor): void {
  if (!keepsRecords(visitor)) throw new Refusal('not-allowed');
}
