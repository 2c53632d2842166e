import { createHash, sign } from 'node:crypto';
import { promisify } from 'node:util';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import type { SealKey } from './seal-key.js';

/** Object identifiers of RFC 5652, RFC 5035 and RFC 5754. */
export const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestamp: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const;

const signAsync = promisify(sign);

/**
 * A detached CAdES signature at the level PAdES-B-B asks for (ETSI EN 319 142-1, 6.3): content type, message digest and
 * signing-certificate-v2 are signed; the signing time stands in the PDF and not here. Takes the SHA-256 of what is signed.
 * Everything but the digest and the signature is the same each time, so it is encoded once per seal.
 */
export async function signDetached(seal: SealKey, digest: Buffer, stamp?: StampMaker): Promise<Buffer> {
  const parts = fixedParts(seal);
  const signature = await signAsync('sha256', der(set, ...attributesOf(parts, digest)), seal.key);
  return assemble(parts, digest, signature, stamp && (await stamp(signature)));
}

/** Gives an RFC 3161 token over the bytes, in DER: the signature is then PAdES-B-T. */
export type StampMaker = (bytes: Buffer) => Promise<Buffer>;

/** The container that a seal with these certificates writes around a signature: whatever reads otherwise was tampered with. */
export function expectedContainer(
  chain: readonly Uint8Array[],
  keyType: string | undefined,
  digest: Buffer,
  signature: Buffer,
  token?: Buffer,
): Buffer {
  return assemble(encodeFixedParts(chain, keyType), digest, signature, token);
}

function assemble(parts: FixedParts, digest: Buffer, signature: Buffer, token: Buffer | undefined): Buffer {
  const { head, signer, algorithm } = parts;
  const attributes = der(tagged0, ...attributesOf(parts, digest));
  const signerInfo = der(
    sequence,
    ...signer,
    attributes,
    algorithm,
    der(octetString, signature),
    ...(token ? [der(tagged1, attribute(oid.timestamp, token))] : []),
  );
  return der(sequence, identifier(oid.signedData), der(tagged0, der(sequence, ...head, der(set, signerInfo))));
}

/** In the order of their encodings, as DER wants the members of a SET OF: the lengths decide, and they do not change. */
function attributesOf({ contentType, certificate }: FixedParts, digest: Buffer): Buffer[] {
  return [contentType, attribute(oid.messageDigest, der(octetString, digest)), certificate];
}

/** Bytes that a signature of this seal can take at most: the certificates and room for the rest. */
export function signatureRoom(seal: SealKey, stamped: StampMaker | undefined): number {
  return seal.chain.reduce((sum, { raw }) => sum + raw.length, 0) + 2048 + (stamped ? tokenRoom : 0);
}

/** A token brings its authority's certificates along: three to six kilobytes are usual. */
const tokenRoom = 16_384;

interface FixedParts {
  /** Version, digest algorithms, the absent content, certificates. */
  readonly head: readonly Buffer[];
  /** Version, whose key, digest algorithm. */
  readonly signer: readonly Buffer[];
  readonly algorithm: Buffer;
  readonly contentType: Buffer;
  readonly certificate: Buffer;
}

const fixed = new WeakMap<SealKey, FixedParts>();

function fixedParts(seal: SealKey): FixedParts {
  let parts = fixed.get(seal);
  if (!parts) {
    parts = encodeFixedParts(
      seal.chain.map(({ raw }) => raw),
      seal.key.asymmetricKeyType,
    );
    fixed.set(seal, parts);
  }
  return parts;
}

function encodeFixedParts(chain: readonly Uint8Array[], keyType: string | undefined): FixedParts {
  const [first] = chain;
  if (!first) throw new Error('a seal without a certificate');
  const own = pkijs.Certificate.fromBER(new Uint8Array(first).buffer);
  const [issuer, serial] = [encoded(own.issuer.toSchema()), encoded(own.serialNumber)];
  const version = Buffer.from([0x02, 0x01, 0x01]);
  const sha256 = der(sequence, identifier(oid.sha256));
  return {
    head: [version, der(set, sha256), der(sequence, identifier(oid.data)), der(tagged0, ...chain)],
    signer: [version, der(sequence, issuer, serial), sha256],
    algorithm:
      keyType === 'rsa'
        ? der(sequence, identifier(oid.rsa), Buffer.from([0x05, 0x00]))
        : der(sequence, identifier(oid.ecdsaSha256)),
    contentType: attribute(oid.contentType, identifier(oid.data)),
    certificate: attribute(oid.signingCertificateV2, signingCertificate(first, issuer, serial)),
  };
}

/** SigningCertificateV2 of RFC 5035: SHA-256 by default, hence without an algorithm; with issuer and serial number. */
function signingCertificate(raw: Uint8Array, issuer: Buffer, serial: Buffer): Buffer {
  const digest = der(octetString, createHash('sha256').update(raw).digest());
  const issuerSerial = der(sequence, der(sequence, der(0xa4, issuer)), serial);
  return der(sequence, der(sequence, der(sequence, digest, issuerSerial)));
}

function attribute(type: string, value: Buffer): Buffer {
  return der(sequence, identifier(type), der(set, value));
}

const sequence = 0x30;
const set = 0x31;
const octetString = 0x04;
const tagged0 = 0xa0;
const tagged1 = 0xa1;

/** Tag, length, content. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const length = content.reduce((sum, part) => sum + part.length, 0);
  const long = length < 128 ? [] : length < 256 ? [0x81] : [0x82, length >> 8];
  return Buffer.concat([Buffer.from([tag, ...long, length & 0xff]), ...content]);
}

function identifier(value: string): Buffer {
  return encoded(new asn1.ObjectIdentifier({ value }));
}

function encoded(block: asn1.BaseBlock): Buffer {
  return Buffer.from(block.toBER());
}
