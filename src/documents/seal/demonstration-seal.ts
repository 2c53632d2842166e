import { randomBytes, webcrypto } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import { releasedHead } from '../agency.js';

export interface SealFiles {
  readonly keyFile: string;
  readonly certFile: string;
}

const subtle = webcrypto.subtle;
const engine = new pkijs.CryptoEngine({ crypto: webcrypto as unknown as Crypto, name: 'node' });
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Makes, once, a certificate authority and a seal for the demonstration; both say that they are not real. Only this user may read them. */
export async function makeDemonstrationSeal(folder: string, now: Date): Promise<SealFiles> {
  const files = { keyFile: join(folder, keyName), certFile: join(folder, certName) };
  if (existsSync(folder)) return files;
  // Made aside and then given its name: whole or not at all, and of two workers that begin together one wins.
  const aside = `${folder}.${randomBytes(6).toString('hex')}`;
  await mkdir(aside, { recursive: true, mode: 0o700 });
  const authority = await subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const seal = await subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const authorityName = distinguished('Lete demonstration authority (NOT REAL)');
  const root = await certify({
    subject: authorityName,
    issuer: authorityName,
    keys: authority,
    signer: authority,
    now,
    authority: true,
  });
  const own = await certify({
    subject: distinguished('Lete demonstration seal (NOT REAL)'),
    issuer: authorityName,
    keys: seal,
    signer: authority,
    now,
    authority: false,
  });
  await write(join(aside, keyName), pem('PRIVATE KEY', await subtle.exportKey('pkcs8', seal.privateKey)));
  await write(join(aside, certName), pem('CERTIFICATE', own) + pem('CERTIFICATE', root));
  try {
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true });
    if (!existsSync(files.certFile)) throw error;
  }
  return files;
}

const keyName = 'seal-key.pem';
const certName = 'seal-chain.pem';

interface CertificateOrder {
  readonly subject: pkijs.RelativeDistinguishedNames;
  readonly issuer: pkijs.RelativeDistinguishedNames;
  readonly keys: webcrypto.CryptoKeyPair;
  readonly signer: webcrypto.CryptoKeyPair;
  readonly now: Date;
  readonly authority: boolean;
}

async function certify({ subject, issuer, keys, signer, now, authority }: CertificateOrder): Promise<ArrayBuffer> {
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1.Integer({ valueHex: positiveSerial() });
  certificate.subject = subject;
  certificate.issuer = issuer;
  certificate.notBefore.value = new Date(now.getTime() - 24 * 3_600_000);
  certificate.notAfter.value = new Date(now.getTime() + 10 * 365 * 24 * 3_600_000);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as unknown as CryptoKey, engine);
  const usage = authority ? 0b0000_0110 : 0b1100_0000;
  certificate.extensions = [
    extension('2.5.29.19', new pkijs.BasicConstraints({ cA: authority }).toSchema().toBER()),
    // Authority: keyCertSign, cRLSign; seal: digitalSignature, contentCommitment.
    extension(
      '2.5.29.15',
      new asn1.BitString({ valueHex: Uint8Array.of(usage).buffer, unusedBits: authority ? 1 : 6 }).toBER(),
    ),
  ];
  await certificate.sign(signer.privateKey as unknown as CryptoKey, 'SHA-256', engine);
  return certificate.toSchema(true).toBER();
}

function extension(extnID: string, value: ArrayBuffer): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical: true, extnValue: value });
}

/** X.520 names: country, organisation, common name. */
function distinguished(commonName: string): pkijs.RelativeDistinguishedNames {
  const part = (type: string, value: asn1.PrintableString | asn1.Utf8String) =>
    new pkijs.AttributeTypeAndValue({ type, value });
  return new pkijs.RelativeDistinguishedNames({
    typesAndValues: [
      part('2.5.4.6', new asn1.PrintableString({ value: 'LV' })),
      part('2.5.4.10', new asn1.Utf8String({ value: `${releasedHead('lv').name} (demonstrācija)` })),
      part('2.5.4.3', new asn1.Utf8String({ value: commonName })),
    ],
  });
}

function positiveSerial(): ArrayBuffer {
  const bytes = new Uint8Array(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.buffer;
}

function pem(label: string, der: ArrayBuffer): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .replace(/(.{64})(?=.)/g, '$1\n');
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}

/** For this user's eyes only, and on the disk before the folder has its name. */
async function write(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  await file.writeFile(text);
  await file.sync();
  await file.close();
}
