import { hasGrant, type Visitor } from '../identity/index.js';

/** Whoever answers clients writes down what they know; so does whoever edits what the agency publishes. */
export function mayWrite(visitor: Visitor): boolean {
  return mayPublish(visitor) || hasGrant(visitor, 'operator') || hasGrant(visitor, 'quality');
}

/** What is published counts as the agency's word: officers and editors give it. */
export function mayPublish(visitor: Visitor): boolean {
  return hasGrant(visitor, 'officer') || hasGrant(visitor, 'editor');
}
