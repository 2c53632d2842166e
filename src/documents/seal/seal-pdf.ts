import { createHash } from 'node:crypto';
import { appendSignature, type SignatureWords } from './append-signature.js';
import { type StampMaker, signatureRoom, signDetached } from './cades.js';
import type { SealKey } from './seal-key.js';

/** Seals a PDF that Typst made over the whole file: PAdES-B-B, with a timestamp PAdES-B-T. */
export async function sealPdf(
  seal: SealKey,
  pdf: Uint8Array,
  words: SignatureWords,
  stamp?: StampMaker,
): Promise<Buffer> {
  const { bytes, start, end } = appendSignature(pdf, signatureRoom(seal, stamp), words);
  const digest = createHash('sha256')
    .update(bytes.subarray(0, start - 1))
    .update(bytes.subarray(end + 1))
    .digest();
  const signature = (await signDetached(seal, digest, stamp)).toString('hex');
  if (signature.length > end - start) throw new Error('the signature is larger than the room kept for it');
  bytes.write(signature, start, 'latin1');
  return bytes;
}
