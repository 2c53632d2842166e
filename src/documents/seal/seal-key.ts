import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../platform/config/index.js';
import { makeDemonstrationSeal } from './demonstration-seal.js';

/** The agency's electronic seal: its key and the certificates up to, at most, the root. */
export interface SealKey {
  readonly key: KeyObject;
  /** The seal's certificate first, then those that vouch for it. */
  readonly chain: readonly X509Certificate[];
}

/** A seal that cannot be used, in a sentence for the operator. */
export class SealKeyProblem extends Error {}

/** Reads the seal of the settings; in the demonstration without them, one that Lete makes for itself under LETE_DATA. */
export async function openSealKey(settings: Settings, now: Date): Promise<SealKey> {
  const { LETE_SEAL_KEY_FILE: keyFile, LETE_SEAL_CERT_FILE: certFile, LETE_DEMO: demonstration } = settings;
  if (keyFile && certFile) return readSealKey(keyFile, certFile, now);
  if (keyFile || certFile)
    throw new SealKeyProblem('LETE_SEAL_KEY_FILE and LETE_SEAL_CERT_FILE belong together; one of them is missing.');
  if (!demonstration)
    throw new SealKeyProblem('LETE_SEAL_KEY_FILE and LETE_SEAL_CERT_FILE are required when LETE_DEMO=off.');
  const made = await makeDemonstrationSeal(join(settings.LETE_DATA, 'demonstration-seal'), now);
  return readSealKey(made.keyFile, made.certFile, now);
}

function readSealKey(keyFile: string, certFile: string, now: Date): SealKey {
  const key = createPrivateKey(readFileSync(keyFile));
  const chain = splitPem(readFileSync(certFile, 'utf8')).map((pem) => new X509Certificate(pem));
  const [own] = chain;
  if (!own) throw new SealKeyProblem(`${certFile} holds no certificate.`);
  if (!own.checkPrivateKey(key))
    throw new SealKeyProblem(`The first certificate of ${certFile} does not belong to the key of ${keyFile}.`);
  if (new Date(own.validTo) < now)
    throw new SealKeyProblem(`The seal's certificate in ${certFile} expired on ${own.validTo}.`);
  if (!mayBeUsed(key))
    throw new SealKeyProblem('The seal must be RSA of 2048 bits or more, or elliptic on P-256, P-384 or P-521.');
  for (const [index, certificate] of chain.slice(0, -1).entries()) {
    const issuer = chain[index + 1];
    if (!issuer || !certificate.checkIssued(issuer) || !certificate.verify(issuer.publicKey))
      throw new SealKeyProblem(`${certFile}: each certificate must be issued by the one after it.`);
  }
  return { key, chain };
}

function mayBeUsed(key: KeyObject): boolean {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') return (modulusLength ?? 0) >= 2048;
  return key.asymmetricKeyType === 'ec' && ['prime256v1', 'secp384r1', 'secp521r1'].includes(namedCurve ?? '');
}

/** The certificates of a PEM text, one by one. */
export function splitPem(text: string): string[] {
  return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}
