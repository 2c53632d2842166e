import { createHash } from 'node:crypto';
import { appendSignature, type SignatureWords } from './append-signature.js';
import { signatureRoom, signDetached } from './cades.js';
import type { SealKey } from './seal-key.js';

/** Seals a PDF that Typst made: PAdES-B-B over the whole file. */
export async function sealPdf(seal: SealKey, pdf: Uint8Array, words: SignatureWords): Promise<Buffer> {
  const { bytes, start, end } = appendSignature(pdf, signatureRoom(seal), words);
  const digest = createHash('sha256')
    .update(bytes.subarray(0, start - 1))
    .update(bytes.subarray(end + 1))
    .digest();
  const signature = (await signDetached(seal, digest)).toString('hex');
  if (signature.length > end - start) throw new Error('the signature is larger than the room kept for it');
  bytes.write(signature, start, 'latin1');
  return bytes;
}
