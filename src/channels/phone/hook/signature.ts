import { createHash } from 'node:crypto';
import { hmac, isSameSecret, randomToken } from '../../../platform/crypto/index.js';
import type { House } from '../../../platform/room/index.js';

/** Headers by which the exchange proves that a message is its own. */
export const headerNames = {
  timestamp: 'x-pbx-timestamp',
  nonce: 'x-pbx-nonce',
  signature: 'x-pbx-signature',
} as const;

/** What is signed: the path, so that a message for one address is none for another, and the body. */
export interface Signed {
  readonly to: string;
  readonly body: string | Uint8Array;
}

/** Milliseconds by which the exchange's clock may differ from ours; nonces are kept longer. */
export const validFor = 5 * 60_000;

export type Verdict = 'genuine' | 'unsigned' | 'forged' | 'stale';

/** The secret shared with the exchange; in the demonstration one of the installation's own, for the simulator. Undefined: none is connected. */
export function pbxSecret(house: Pick<House, 'settings' | 'secretFor'>): string | undefined {
  const { LETE_PBX_SECRET, LETE_DEMO } = house.settings;
  return LETE_PBX_SECRET?.reveal() ?? (LETE_DEMO ? house.secretFor('phone pbx') : undefined);
}

/** The headers for a message that is sent now. */
export function signHeaders(secret: string, message: Signed, now: Date): Record<string, string> {
  const timestamp = now.toISOString();
  const nonce = randomToken(16);
  return {
    [headerNames.timestamp]: timestamp,
    [headerNames.nonce]: nonce,
    [headerNames.signature]: macOf(secret, message, timestamp, nonce),
  };
}

/** What a message is worth at an instant; whether its nonce is new is for the database to say. */
export function judge(
  secret: string,
  message: Signed,
  headers: Readonly<Record<string, unknown>>,
  now: Date,
): { readonly verdict: Verdict; readonly nonce: string } {
  const [timestamp, nonce, signature] = [headerNames.timestamp, headerNames.nonce, headerNames.signature].map(
    (name) => headers[name],
  );
  if (typeof timestamp !== 'string' || typeof nonce !== 'string' || typeof signature !== 'string')
    return { verdict: 'unsigned', nonce: '' };
  if (!/^[\w-]{16,64}$/.test(nonce)) return { verdict: 'unsigned', nonce: '' };
  if (!isSameSecret(signature, macOf(secret, message, timestamp, nonce))) return { verdict: 'forged', nonce };
  const age = Math.abs(now.getTime() - Date.parse(timestamp));
  return { verdict: age <= validFor ? 'genuine' : 'stale', nonce };
}

/** HMAC-SHA-256 over length-marked path, timestamp, nonce and SHA-256 (hexadecimal) of the body; base64url. */
function macOf(secret: string, { to, body }: Signed, timestamp: string, nonce: string): string {
  const digest = createHash('sha256').update(body).digest('hex');
  return hmac(secret, to, timestamp, nonce, digest).toString('base64url');
}
