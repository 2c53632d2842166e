export { destroyMessages } from './destroy-of-case.js';
export { type EAddressMessage, getMessage } from './get-message.js';
export { hasActiveAddress } from './has-active-address.js';
export { deemedNotifiedOn, findSentAt, listSent, type SentMessage } from './list-sent.js';
export { isConnected } from './open-gateway.js';
export { findInstitution } from './owner-of.js';
export { type EAddressOrder, sendByEAddress } from './send-by-e-address.js';
