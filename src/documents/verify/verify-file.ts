import { createHash, X509Certificate } from 'node:crypto';
import { sql } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { splitPem } from '../seal/seal-key.js';
import { readApart } from './quarantine.js';
import type { Chain } from './read-seal.js';
import { type Verification, verifyDigest } from './verify-code.js';

/**
 * Whether a file is what we issued: `intact` with how the document stands today; `unlisted` when the seal is ours and
 * fits but we have no such document; else what is wrong with the seal, and why, in the words of a log.
 */
export type FileVerdict =
  | {
      readonly verdict: 'intact';
      readonly document: Exclude<Verification, { verdict: 'unknown' }>;
      readonly fingerprint: string;
    }
  | { readonly verdict: 'unlisted'; readonly fingerprint: string }
  | { readonly verdict: 'altered' | 'not-ours' | 'unsealed' | 'unreadable'; readonly because: string };

/** Checks a file of at most 20 MB; nothing of it is kept. */
export async function verifyFile(house: House, file: Buffer, requestId?: string): Promise<FileVerdict> {
  const reading = await readApart(file, await trustedSeals(house));
  if (reading.seal !== 'intact') return { verdict: reading.seal, because: reading.because };
  const { fingerprint } = reading;
  const document = await verifyDigest(house, Buffer.from(reading.sha256, 'hex'), requestId);
  // The seal covers all but its own container: a file that we do not know to the byte has another container.
  return document.verdict === 'unknown'
    ? { verdict: 'unlisted', fingerprint }
    : { verdict: 'intact', document, fingerprint };
}

/** The certificates of every seal that was ever used here, newest first: documents outlive the rotation of keys. */
export async function trustedSeals(house: House): Promise<Chain[]> {
  const rows = await house
    .db('web')
    .query<{ pem: string }>(sql`select pem from documents.seal_chain order by first_used_at desc`);
  return rows.map(({ pem }) => splitPem(pem).map((one) => new X509Certificate(one).raw));
}

/** SHA-256 of the certificate that seals now, or of the last that did; undefined before the first document. */
export async function sealFingerprint(house: House): Promise<string | undefined> {
  const own = (await trustedSeals(house))[0]?.[0];
  return own && createHash('sha256').update(own).digest('hex');
}
