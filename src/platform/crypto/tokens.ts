import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** An unguessable token of so many random bytes (256 bits unless told otherwise), base64url. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

const legible = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A reference that can be read out over the phone: eight letters and digits in two groups, none that look alike; 40 bits, no secret. */
export function readableReference(): string {
  const letters = [...randomBytes(8)].map((byte) => legible[byte % 32]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** What is stored of a token: SHA-256, 32 bytes. For random tokens only; whatever a person can guess needs `hmac`. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A UUID made of what is told, the same for the same: version 8 of RFC 9562, from SHA-256. No secret: who knows the parts knows it. */
export function uuidOf(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\0')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** HMAC-SHA-256 of the parts, 32 bytes. Each part is preceded by its length, so that no two lists of parts meet. */
export function hmac(secret: string, ...parts: readonly string[]): Buffer {
  const mac = createHmac('sha256', secret);
  for (const part of parts) {
    const bytes = Buffer.from(part, 'utf8');
    mac.update(`${bytes.length}:`).update(bytes);
  }
  return mac.digest();
}

/** Whether two secrets are the same, in a time that tells nothing of where they differ. */
export function isSameSecret(one: string | Buffer, other: string | Buffer): boolean {
  // Hashed first: the comparison needs equal lengths, and the length may be a secret too.
  return timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());
}
