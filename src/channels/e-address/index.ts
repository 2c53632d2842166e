export { type EAddressMessage, getMessage } from './get-message.js';
export { hasActiveAddress } from './has-active-address.js';
export { deemedNotifiedOn, listSent, type SentMessage } from './list-sent.js';
export { type EAddressOrder, sendByEAddress } from './send-by-e-address.js';
