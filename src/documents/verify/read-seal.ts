import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import { expectedContainer, oid } from '../seal/cades.js';
import { stampInfo } from '../signed/timestamps.js';

/**
 * What a file's seal proves, without asking anyone. `altered`: a seal is there but does not fit the whole file;
 * `not-ours`: sealed or signed by somebody else; `unsealed`: nothing signed in it; `unreadable`: not a PDF.
 */
export type SealReading =
  | { readonly seal: 'intact'; readonly fingerprint: string; readonly sha256: string }
  | { readonly seal: 'altered' | 'not-ours' | 'unsealed' | 'unreadable'; readonly because: string };

/** Certificates in DER: the seal's own, then those that vouch for it. */
export type Chain = readonly Uint8Array[];

/** Reads a PDF that may be hostile; runs in the quarantine. `trusted` are the certificate chains of our seals, ever. */
export function readSeal(file: Buffer, trusted: readonly Chain[]): SealReading {
  if (file.length < 100 || file.toString('latin1', 0, 5) !== '%PDF-')
    return { seal: 'unreadable', because: 'no PDF header' };
  const range = readRange(file);
  if (range === 'none') return { seal: 'unsealed', because: 'no ByteRange' };
  if (typeof range === 'string') return { seal: 'altered', because: range };
  let signed: Signed | string;
  try {
    signed = readContainer(Buffer.from(file.toString('latin1', range.start, range.end), 'hex'));
  } catch (error) {
    signed = error instanceof Error ? error.message : 'malformed';
  }
  if (typeof signed === 'string') return { seal: 'altered', because: signed };
  const own = signed.certificate.raw;
  const chains = trusted.filter(([first]) => first && own.equals(first));
  if (chains.length === 0) return { seal: 'not-ours', because: 'an unknown certificate' };
  const digest = createHash('sha256')
    .update(file.subarray(0, range.start - 1))
    .update(file.subarray(range.end + 1))
    .digest();
  const problem = whatIsWrong(signed, digest, chains);
  if (problem) return { seal: 'altered', because: problem };
  return { seal: 'intact', fingerprint: sha256(own).toString('hex'), sha256: sha256(file).toString('hex') };
}

interface Range {
  /** The hexadecimal signature, without its angle brackets. */
  readonly start: number;
  readonly end: number;
}

/** The one signature's place: the range must begin the file, end it, and leave out nothing but the signature itself. */
function readRange(file: Buffer): Range | string {
  const at = file.lastIndexOf('/ByteRange');
  if (at < 0) return 'none';
  if (file.indexOf('/ByteRange') !== at) return 'more than one signature';
  const found = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/.exec(
    file.toString('latin1', at, at + 100),
  );
  if (!found) return 'a malformed ByteRange';
  const [first = 1, firstLength = 0, second = 0, secondLength = 0] = found.slice(1).map(Number);
  if (first !== 0 || second + secondLength !== file.length || firstLength >= second)
    return 'the seal does not cover the whole file';
  const [start, end] = [firstLength + 1, second - 1];
  if (file[firstLength] !== 0x3c || file[end] !== 0x3e || end - start > 200_000) return 'a malformed signature place';
  if (file.toString('latin1', Math.max(0, firstLength - 10), firstLength) !== '/Contents ')
    return 'a malformed signature place';
  // As our own seal writes it: lower case, whole bytes, zeros at the end. Other ways of writing it are alterations.
  if (!/^(?:[0-9a-f]{2})+$/.test(file.toString('latin1', start, end))) return 'a malformed signature';
  return { start, end };
}

interface Signed {
  readonly certificate: X509Certificate;
  readonly info: pkijs.SignerInfo;
  /** The signed attributes as they were signed: a SET. */
  readonly attributes: Buffer;
  readonly container: Buffer;
  /** The timestamp over the signature, where there is one. */
  readonly token: Buffer | undefined;
}

function readContainer(padded: Buffer): Signed | string {
  const parsed = asn1.fromBER(new Uint8Array(padded).buffer);
  if (parsed.offset <= 0) return 'a malformed signature';
  if (padded.subarray(parsed.offset).some((byte) => byte !== 0)) return 'bytes after the signature';
  const content = new pkijs.ContentInfo({ schema: parsed.result });
  if (content.contentType !== oid.signedData) return 'not a CMS signature';
  const data = new pkijs.SignedData({ schema: content.content });
  const [info, second] = data.signerInfos;
  if (!info || second) return 'not exactly one signer';
  if (data.encapContentInfo.eContent) return 'signed content inside the signature';
  const sid = info.sid;
  if (!(sid instanceof pkijs.IssuerAndSerialNumber)) return 'a signer that is not named';
  const own = data.certificates?.find(
    (one): one is pkijs.Certificate =>
      one instanceof pkijs.Certificate && one.issuer.isEqual(sid.issuer) && one.serialNumber.isEqual(sid.serialNumber),
  );
  const token = tokenOf(info);
  if (!own || !info.signedAttrs || (info.unsignedAttrs && !token)) return 'no certificate, or unexpected attributes';
  const encoded = Buffer.from(info.signedAttrs.encodedValue);
  encoded[0] = 0x31;
  return {
    certificate: new X509Certificate(Buffer.from(own.toSchema().toBER())),
    info,
    attributes: encoded,
    container: padded.subarray(0, parsed.offset),
    token,
  };
}

/** The one unsigned attribute that our seal writes: a timestamp. */
function tokenOf({ unsignedAttrs }: pkijs.SignerInfo): Buffer | undefined {
  const [only, second] = unsignedAttrs?.attributes ?? [];
  const value: unknown = only?.type === oid.timestamp && only.values.length === 1 ? only.values[0] : undefined;
  return value instanceof asn1.BaseBlock && !second ? Buffer.from(value.toBER()) : undefined;
}

/** The checks of a CAdES baseline signature, in order; the first that fails, or undefined. */
function whatIsWrong(
  { certificate, info, attributes, container, token }: Signed,
  digest: Buffer,
  chains: readonly Chain[],
): string | undefined {
  if (info.digestAlgorithm.algorithmId !== oid.sha256) return 'an unexpected digest algorithm';
  const value = (type: string) => {
    const found = info.signedAttrs?.attributes.filter((one) => one.type === type) ?? [];
    return found.length === 1 && found[0]?.values.length === 1 ? found[0].values[0] : undefined;
  };
  if (value(oid.contentType)?.valueBlock?.toString() !== oid.data) return 'an unexpected content type';
  const messageDigest = value(oid.messageDigest);
  if (!(messageDigest instanceof asn1.OctetString)) return 'no message digest';
  if (!Buffer.from(messageDigest.valueBlock.valueHexView).equals(digest))
    return 'the digest of the file does not match';
  const named = certificateDigest(value(oid.signingCertificateV2));
  if (!named?.equals(sha256(certificate.raw))) return 'the signing certificate is not the one that was signed';
  const key = createPublicKey(certificate.publicKey.export({ type: 'spki', format: 'pem' }));
  const signature = Buffer.from(info.signature.valueBlock.valueHexView);
  if (!verify('sha256', attributes, key, signature)) return 'the signature does not match';
  if (token && !stamps(token, signature)) return 'the timestamp does not fit the signature';
  // The signature does not cover its own container: that has to be as our seal writes it, to the bit.
  const known = chains.some((chain) =>
    expectedContainer(chain, key.asymmetricKeyType, digest, signature, token).equals(container),
  );
  return known ? undefined : 'an altered signature container';
}

/** Whether a timestamp is over that signature and was not altered; whose it is was checked before the seal was set. */
function stamps(token: Buffer, signature: Buffer): boolean {
  try {
    const imprint = stampInfo(token).messageImprint.hashedMessage.valueBlock.valueHexView;
    return sha256(signature).equals(Buffer.from(imprint));
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** Digest of the first certificate that signing-certificate-v2 names, when it is by SHA-256. */
function certificateDigest(attribute: unknown): Buffer | undefined {
  let block: unknown = attribute;
  for (let depth = 0; depth < 3; depth++)
    block = block instanceof asn1.Sequence ? block.valueBlock.value[0] : undefined;
  return block instanceof asn1.OctetString ? Buffer.from(block.valueBlock.valueHexView) : undefined;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
