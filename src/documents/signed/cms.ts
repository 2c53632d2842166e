import { constants, createHash, type KeyObject, verify, type X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import { isStrong, parsed, readCertificate } from './certificates.js';
import type { Token } from './judge.js';
import { SignatureProblem } from './report.js';

export type Hash = 'sha256' | 'sha384' | 'sha512';

const hashes: Readonly<Record<string, Hash>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

const schemes: Readonly<Record<string, { readonly kind: 'rsa' | 'pss' | 'ec'; readonly hash?: Hash }>> = {
  '1.2.840.113549.1.1.1': { kind: 'rsa' },
  '1.2.840.113549.1.1.10': { kind: 'pss' },
  '1.2.840.113549.1.1.11': { kind: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { kind: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { kind: 'rsa', hash: 'sha512' },
  '1.2.840.10045.4.3.2': { kind: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { kind: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { kind: 'ec', hash: 'sha512' },
};

/** The hash that an object identifier names, if it is one that may be relied upon. */
export function hashByOid(id: string): Hash | undefined {
  return hashes[id];
}

/** A CMS signature whose digest, attributes and signature value fit what it signs. */
export interface CmsSignature {
  readonly certificate: X509Certificate;
  readonly pool: readonly X509Certificate[];
  /** The content inside, for timestamps. */
  readonly inside: Buffer | undefined;
  readonly contentType: string;
  readonly unsigned: readonly pkijs.Attribute[];
  readonly signature: Buffer;
  /** What the signer wrote about the time, in ISO 8601. */
  readonly claimedAt?: string;
}

/** Reads and checks a CMS signature with exactly one signer; `content` is what a detached one signs. Throws SignatureProblem. */
export function checkCms(der: Buffer, content: ((hash: Hash) => Buffer) | undefined): CmsSignature {
  const { data, certificates } = readSignedData(der);
  const [info, second] = data.signerInfos;
  if (!info || second) throw new SignatureProblem('format', 'not exactly one signer');
  const pool = certificates.flatMap((one) => readCertificate(one) ?? []);
  const certificate = signerCertificate(info, pool);
  const hash = hashes[info.digestAlgorithm.algorithmId];
  if (!hash) throw new SignatureProblem('weak-algorithm', info.digestAlgorithm.algorithmId);
  const inside = data.encapContentInfo.eContent;
  const bytes = inside && Buffer.from(inside.getValue());
  if ((bytes === undefined) === (content === undefined))
    throw new SignatureProblem('format', 'content in a wrong place');
  const digest = bytes ? createHash(hash).update(bytes).digest() : content?.(hash);
  const contentType = data.encapContentInfo.eContentType;
  const { signed, isNamed, claimedAt } = checkAttributes(info, certificate, digest ?? Buffer.alloc(0), contentType);
  const signature = Buffer.from(info.signature.valueBlock.valueHexView);
  checkValue(info, hash, certificate.publicKey, signed, signature);
  if (!isNamed) throw new SignatureProblem('certificate-unnamed');
  const unsigned = info.unsignedAttrs?.attributes ?? [];
  return { certificate, pool, inside: bytes, contentType, unsigned, signature, ...(claimedAt && { claimedAt }) };
}

/** Timestamps over the signature value that came along with it, five of each attribute at most. */
export function stampsIn({ unsigned, signature }: CmsSignature): Token[] {
  const stamped = (hash: Hash) => createHash(hash).update(signature).digest();
  return unsigned
    .filter(({ type }) => type === '1.2.840.113549.1.9.16.2.14')
    .flatMap(({ values }) => values.slice(0, 5))
    .flatMap((value: unknown) =>
      value instanceof asn1.BaseBlock ? [{ token: Buffer.from(value.toBER()), stamped }] : [],
    );
}

/** The certificates come as the bytes that they are: to work them out along with the rest costs most of the reading. */
function readSignedData(der: Buffer): { data: pkijs.SignedData; certificates: Buffer[] } {
  try {
    const { offset, result } = asn1.fromBER(new Uint8Array(der).buffer);
    if (offset <= 0) throw new SignatureProblem('format', 'not DER');
    const info = new pkijs.ContentInfo({ schema: result });
    if (info.contentType !== '1.2.840.113549.1.7.2') throw new SignatureProblem('format', 'not signed data');
    const certificates = takeCertificates(info.content);
    return { data: new pkijs.SignedData({ schema: info.content }), certificates };
  } catch (error) {
    if (error instanceof SignatureProblem) throw error;
    throw new SignatureProblem('format', error instanceof Error ? error.message : 'malformed');
  }
}

/** Takes the field `certificates [0]`, if it is there, out of a structure; at most thirty of them, as DER. */
export function takeCertificates(structure: unknown, form: 'implicit' | 'explicit' = 'implicit'): Buffer[] {
  const parts = structure instanceof asn1.Sequence ? structure.valueBlock.value : [];
  const index = parts.findIndex(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0);
  const field = parts[index];
  if (!(field instanceof asn1.Constructed)) return [];
  parts.splice(index, 1);
  const [list] = field.valueBlock.value;
  const own = form === 'implicit' ? field : list;
  if (!(own instanceof asn1.Constructed)) return [];
  return own.valueBlock.value
    .filter((one) => one instanceof asn1.Sequence)
    .slice(0, 30)
    .map((one) => Buffer.from(one.valueBeforeDecodeView));
}

function signerCertificate(info: pkijs.SignerInfo, pool: readonly X509Certificate[]): X509Certificate {
  const sid = info.sid;
  const found =
    sid instanceof pkijs.IssuerAndSerialNumber
      ? pool.find((one) => {
          const own = parsed(one);
          return own.issuer.isEqual(sid.issuer) && own.serialNumber.isEqual(sid.serialNumber);
        })
      : undefined;
  if (!found) throw new SignatureProblem('no-certificate');
  return found;
}

/** Checks the signed attributes and returns them as they were signed, a SET, with what they say. An ordinary S/MIME signature does not name its certificate. */
function checkAttributes(
  info: pkijs.SignerInfo,
  certificate: X509Certificate,
  digest: Buffer,
  contentType: string,
): { readonly signed: Buffer; readonly isNamed: boolean; readonly claimedAt: string | undefined } {
  const signed = info.signedAttrs;
  if (!signed) throw new SignatureProblem('format', 'nothing is signed but the content');
  const value = (type: string): unknown => {
    const found = signed.attributes.filter((one) => one.type === type);
    return found.length === 1 && found[0]?.values.length === 1 ? found[0].values[0] : undefined;
  };
  const type = value('1.2.840.113549.1.9.3');
  if (!(type instanceof asn1.ObjectIdentifier) || type.valueBlock.toString() !== contentType)
    throw new SignatureProblem('format', 'another content type');
  const own = value('1.2.840.113549.1.9.4');
  if (!(own instanceof asn1.OctetString) || !Buffer.from(own.valueBlock.valueHexView).equals(digest))
    throw new SignatureProblem('file-altered');
  const [second, first] = [value('1.2.840.113549.1.9.16.2.47'), value('1.2.840.113549.1.9.16.2.12')];
  const isNamed = second !== undefined || first !== undefined;
  const named = namedCertificate(second, first);
  if (isNamed && !named?.value.equals(createHash(named.hash).update(certificate.raw).digest()))
    throw new SignatureProblem('certificate-mismatch');
  const encoded = Buffer.from(signed.encodedValue);
  encoded[0] = 0x31;
  const at = value('1.2.840.113549.1.9.5');
  const isTime = at instanceof asn1.UTCTime || at instanceof asn1.GeneralizedTime;
  return { signed: encoded, isNamed, claimedAt: isTime ? at.toDate().toISOString() : undefined };
}

/** The digest of the signing certificate: signing-certificate-v2, or the first version with SHA-1 as old timestamps have it. */
function namedCertificate(second: unknown, first: unknown): { hash: string; value: Buffer } | undefined {
  const parts = inner(inner(inner(second ?? first)[0])[0]);
  const [head, next] = parts;
  if (head instanceof asn1.OctetString)
    return { hash: second ? 'sha256' : 'sha1', value: Buffer.from(head.valueBlock.valueHexView) };
  const [id] = inner(head);
  const hash = id instanceof asn1.ObjectIdentifier ? hashes[id.valueBlock.toString()] : undefined;
  if (!hash || !(next instanceof asn1.OctetString)) return undefined;
  return { hash, value: Buffer.from(next.valueBlock.valueHexView) };
}

function inner(block: unknown): readonly unknown[] {
  return block instanceof asn1.Sequence ? block.valueBlock.value : [];
}

function checkValue(info: pkijs.SignerInfo, digest: Hash, key: KeyObject, signed: Buffer, value: Buffer): void {
  const scheme = schemes[info.signatureAlgorithm.algorithmId];
  if (!scheme || !isStrong(key)) throw new SignatureProblem('weak-algorithm', info.signatureAlgorithm.algorithmId);
  if (!isSignedBy(key, scheme.kind, scheme.hash ?? digest, signed, value))
    throw new SignatureProblem('signature-wrong');
}

/** Whether the value is that key's signature over the bytes; `plain` for elliptic values that are two numbers side by side. */
export function isSignedBy(
  key: KeyObject,
  kind: 'rsa' | 'pss' | 'ec',
  hash: Hash,
  signed: Buffer,
  value: Buffer,
  form: 'der' | 'ieee-p1363' = 'der',
): boolean {
  if (kind === 'ec') return key.asymmetricKeyType === 'ec' && verify(hash, signed, { key, dsaEncoding: form }, value);
  if (key.asymmetricKeyType !== 'rsa' && !(kind === 'pss' && key.asymmetricKeyType === 'rsa-pss')) return false;
  const padding = kind === 'pss' ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  return verify(
    hash,
    signed,
    kind === 'pss' ? { key, padding, saltLength: constants.RSA_PSS_SALTLEN_AUTO } : key,
    value,
  );
}

/** Whether a certificate's key signed the bytes with an algorithm of the allow-list: for OCSP answers and revocation lists. */
export function isSignedByOid(key: KeyObject, algorithm: string, signed: Buffer, value: Buffer): boolean {
  const scheme = schemes[algorithm];
  return scheme?.hash !== undefined && isStrong(key) && isSignedBy(key, scheme.kind, scheme.hash, signed, value);
}
