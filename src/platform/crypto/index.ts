/** Secrets, hashes and sealed fields: thin, safe forms of what node:crypto offers. */

export { type BoxKey, type BoxKeys, openBox, openBytes, SealProblem, sealBox, sealBytes } from './box.js';
export { hashToken, hmac, isSameSecret, randomToken, readableReference, uuidOf } from './tokens.js';
