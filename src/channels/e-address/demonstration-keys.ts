import { createPrivateKey, randomBytes, webcrypto, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import type { Settings } from '../../platform/config/index.js';
import type { Signer } from './wire/sign.js';

/** Who signs in the demonstration: the agency, the e-address system itself, and everyone whose mailbox the system holds. */
const holders = ['agency', 'server', 'mailboxes'] as const;
export type DemonstrationKeys = Readonly<Record<(typeof holders)[number], Signer>>;

const subtle = webcrypto.subtle;
const engine = new pkijs.CryptoEngine({ crypto: webcrypto as unknown as Crypto, name: 'node' });
const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
};

/** The keys of the demonstration, made once under LETE_DATA; their names say that they are not real. */
export async function demonstrationKeys(
  { LETE_DATA }: Pick<Settings, 'LETE_DATA'>,
  now: Date,
): Promise<DemonstrationKeys> {
  const folder = join(LETE_DATA, 'demonstration-e-address');
  if (!existsSync(folder)) await makeKeys(folder, now);
  return { agency: read(folder, 'agency'), server: read(folder, 'server'), mailboxes: read(folder, 'mailboxes') };
}

function read(folder: string, holder: string): Signer {
  return {
    key: createPrivateKey(readFileSync(join(folder, `${holder}-key.pem`))),
    certificate: new X509Certificate(readFileSync(join(folder, `${holder}.der`))),
  };
}

/** Made aside and then given its name: whole or not at all, and of two processes that begin together one wins. */
async function makeKeys(folder: string, now: Date): Promise<void> {
  const aside = `${folder}.${randomBytes(6).toString('hex')}`;
  await mkdir(aside, { recursive: true, mode: 0o700 });
  for (const holder of holders) await makeKey(aside, holder, now);
  try {
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

async function makeKey(folder: string, holder: string, now: Date): Promise<void> {
  const keys = await subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const key = Buffer.from(await subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  const pem = `-----BEGIN PRIVATE KEY-----\n${key.replace(/(.{64})(?=.)/g, '$1\n')}\n-----END PRIVATE KEY-----\n`;
  const mode = 0o600;
  await writeFile(join(folder, `${holder}-key.pem`), pem, { mode });
  await writeFile(join(folder, `${holder}.der`), await certify(holder, keys, now), { mode });
}

async function certify(holder: string, keys: webcrypto.CryptoKeyPair, now: Date): Promise<Buffer> {
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1.Integer({ value: 1 + randomBytes(3).readUIntBE(0, 3) });
  const value = new asn1.Utf8String({ value: `Lete demonstration e-address, ${holder} (NOT REAL)` });
  const name = new pkijs.AttributeTypeAndValue({ type: '2.5.4.3', value });
  certificate.subject.typesAndValues = [name];
  certificate.issuer.typesAndValues = [name];
  const day = 24 * 3_600_000;
  certificate.notBefore.value = new Date(now.getTime() - day);
  certificate.notAfter.value = new Date(now.getTime() + 3650 * day);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as unknown as CryptoKey, engine);
  await certificate.sign(keys.privateKey as unknown as CryptoKey, 'SHA-256', engine);
  return Buffer.from(certificate.toSchema(true).toBER());
}
