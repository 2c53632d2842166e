/** The one way out of the house. */

export { type CallOptions, type Outgoing, type OutgoingAnswer, OutgoingRefused, openOutgoing } from './outgoing.js';
