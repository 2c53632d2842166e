import { hmac, isSameSecret, randomToken } from '../../platform/crypto/index.js';

/** Names of the headers that sign a message between Lete and the bank. */
export const headerNames = {
  timestamp: 'x-bank-timestamp',
  nonce: 'x-bank-nonce',
  signature: 'x-bank-signature',
} as const;

interface Signed {
  /** Method and path, so that a message for one address is none for another. */
  readonly to: string;
  readonly body: string;
}

/** A message older or newer than this is not taken; its nonce is kept longer. */
const validFor = 5 * 60_000;

/** The headers that prove who sent a message, and when. */
export function signHeaders(secret: string, message: Signed, now: Date): Record<string, string> {
  const timestamp = now.toISOString();
  const nonce = randomToken(16);
  return {
    [headerNames.timestamp]: timestamp,
    [headerNames.nonce]: nonce,
    [headerNames.signature]: macOf(secret, message, timestamp, nonce),
  };
}

/** What a message's signature is worth at an instant. */
export function judgeSignature(
  secret: string,
  message: Signed,
  given: {
    readonly timestamp?: string | undefined;
    readonly nonce?: string | undefined;
    readonly signature?: string | undefined;
  },
  now: Date,
): 'genuine' | 'unsigned' | 'forged' | 'stale' {
  const { timestamp, nonce, signature } = given;
  if (!timestamp || !nonce || !signature || !/^[\w-]{16,64}$/.test(nonce)) return 'unsigned';
  if (!isSameSecret(signature, macOf(secret, message, timestamp, nonce))) return 'forged';
  const age = Math.abs(now.getTime() - Date.parse(timestamp));
  return age <= validFor ? 'genuine' : 'stale';
}

function macOf(secret: string, { to, body }: Signed, timestamp: string, nonce: string): string {
  return hmac(secret, to, timestamp, nonce, body).toString('base64url');
}
