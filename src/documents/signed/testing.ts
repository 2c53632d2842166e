import { createHash, createPrivateKey, randomBytes, sign, webcrypto, X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import type { SealKey } from '../seal/seal-key.js';
import type { Anchor } from './certificates.js';
import type { Trust } from './judge.js';
import { ocspAnswer } from './testing-revocation.js';
import type { TimestampAuthority } from './write-container.js';

// A small public key infrastructure, for tests: an authority, signers, a timestamp service, OCSP answers. Nothing of it is real.

const engine = new pkijs.CryptoEngine({ crypto: webcrypto as unknown as Crypto, name: 'node' });
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const year = 365 * 24 * 3_600_000;

export interface Authority {
  readonly certificate: X509Certificate;
  readonly key: SealKey['key'];
  /** A signer with a qualified certificate, unless told otherwise. */
  issue(changes?: Partial<CertificateOrder>): Promise<SealKey>;
  readonly stamp: (at: Date) => Promise<TimestampAuthority>;
  ocsp(about: X509Certificate, at: Date, revokedAt?: Date): Promise<Buffer>;
  /** A signer of OCSP answers that the authority certified. */
  responder(): Promise<SealKey>;
  trust(now: Date, changes?: Partial<Anchor>): Trust;
}

interface CertificateOrder {
  readonly subject: Readonly<Record<string, string>>;
  readonly from: Date;
  readonly until: Date;
  readonly authority: boolean;
  readonly purpose?: string;
  readonly qualified: boolean;
  readonly usage: number;
  /** Where its issuer answers about it. */
  readonly ocspAt?: string;
  readonly listAt?: string;
}

export const person = {
  '2.5.4.3': 'JĀNIS BĒRZIŅŠ',
  '2.5.4.42': 'JĀNIS',
  '2.5.4.4': 'BĒRZIŅŠ',
  '2.5.4.5': 'PNOLV-010180-15097',
};

export async function makeAuthority(now: Date): Promise<Authority> {
  const order = (changes: Partial<CertificateOrder>): CertificateOrder => ({
    subject: person,
    from: new Date(now.getTime() - year),
    until: new Date(now.getTime() + year),
    authority: false,
    qualified: true,
    usage: 0b0100_0000,
    ...changes,
  });
  const root = await pair();
  const name = { '2.5.4.6': 'LV', '2.5.4.3': 'Test authority (NOT REAL)' };
  const certificate = await certify(order({ subject: name, authority: true, qualified: false }), root, root, name);
  const make = async (changes: Partial<CertificateOrder>): Promise<SealKey> => {
    const keys = await pair();
    const own = await certify(order(changes), keys, root, name);
    return { key: await keyOf(keys), chain: [own, certificate] };
  };
  const service = (purpose: string, cn: string) =>
    make({ subject: { '2.5.4.6': 'LV', '2.5.4.3': cn }, purpose, qualified: false, usage: 0b1100_0000 });
  const responder = () => service('1.3.6.1.5.5.7.3.9', 'Test OCSP (NOT REAL)');
  const key = await keyOf(root);
  return {
    certificate,
    key,
    issue: (changes = {}) => make(changes),
    stamp: async (at) => {
      const seal = await service('1.3.6.1.5.5.7.3.8', 'Test timestamps (NOT REAL)');
      return async (bytes) => stampToken(seal, bytes, at);
    },
    ocsp: async (about, at, revokedAt) => ocspAnswer(await responder(), certificate, { about, at, revokedAt }),
    responder,
    trust: (at, changes = {}) => ({
      now: at.getTime(),
      anchors: (['ca', 'tsa'] as const).map((kind) => ({
        der: certificate.raw,
        kind,
        territory: 'LV',
        nextUpdate: at.getTime() + year,
        periods: [{ since: 0, granted: true, signatures: true, seals: true, overridden: false }],
        ...changes,
      })),
    }),
  };
}

function pair(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

async function keyOf(keys: webcrypto.CryptoKeyPair) {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

async function certify(
  { subject, from, until, authority, purpose, qualified, usage, ocspAt, listAt }: CertificateOrder,
  keys: webcrypto.CryptoKeyPair,
  signer: webcrypto.CryptoKeyPair,
  issuer: Readonly<Record<string, string>>,
): Promise<X509Certificate> {
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  const serial = new Uint8Array(randomBytes(12));
  serial[0] = 0x41;
  certificate.serialNumber = new asn1.Integer({ valueHex: serial.buffer });
  certificate.subject = nameOf(subject);
  certificate.issuer = nameOf(issuer);
  certificate.notBefore.value = from;
  certificate.notAfter.value = until;
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as unknown as CryptoKey, engine);
  const bits = Uint8Array.of(authority ? 0b0000_0110 : usage).buffer;
  certificate.extensions = [
    extension('2.5.29.19', true, new pkijs.BasicConstraints({ cA: authority }).toSchema()),
    extension('2.5.29.15', true, new asn1.BitString({ valueHex: bits, unusedBits: authority ? 1 : 6 })),
    ...(purpose ? [extension('2.5.29.37', true, new pkijs.ExtKeyUsage({ keyPurposes: [purpose] }).toSchema())] : []),
    ...(qualified ? [extension('1.3.6.1.5.5.7.1.3', false, statements())] : []),
    ...(ocspAt ? [extension('1.3.6.1.5.5.7.1.1', false, accessAt(ocspAt))] : []),
    ...(listAt ? [extension('2.5.29.31', false, listsAt(listAt))] : []),
  ];
  await certificate.sign(signer.privateKey as unknown as CryptoKey, 'SHA-256', engine);
  return new X509Certificate(Buffer.from(certificate.toSchema(true).toBER()));
}

function accessAt(url: string): asn1.BaseBlock {
  const accessLocation = new pkijs.GeneralName({ type: 6, value: url });
  const one = new pkijs.AccessDescription({ accessMethod: '1.3.6.1.5.5.7.48.1', accessLocation });
  return new pkijs.InfoAccess({ accessDescriptions: [one] }).toSchema();
}

function listsAt(url: string): asn1.BaseBlock {
  const point = new pkijs.DistributionPoint({ distributionPoint: [new pkijs.GeneralName({ type: 6, value: url })] });
  return new pkijs.CRLDistributionPoints({ distributionPoints: [point] }).toSchema();
}

/** Qualified, on a qualified device, for signatures. */
function statements(): asn1.Sequence {
  const id = (value: string) => new asn1.ObjectIdentifier({ value });
  const statement = (value: string, ...more: asn1.BaseBlock[]) => new asn1.Sequence({ value: [id(value), ...more] });
  return new asn1.Sequence({
    value: [
      statement('0.4.0.1862.1.1'),
      statement('0.4.0.1862.1.4'),
      statement('0.4.0.1862.1.6', new asn1.Sequence({ value: [id('0.4.0.1862.1.6.1')] })),
    ],
  });
}

function extension(extnID: string, critical: boolean, value: asn1.BaseBlock): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical, extnValue: value.toBER() });
}

function nameOf(parts: Readonly<Record<string, string>>): pkijs.RelativeDistinguishedNames {
  return new pkijs.RelativeDistinguishedNames({
    typesAndValues: Object.entries(parts).map(
      ([type, value]) => new pkijs.AttributeTypeAndValue({ type, value: new asn1.Utf8String({ value }) }),
    ),
  });
}

function stampToken({ key, chain }: SealKey, bytes: Buffer, at: Date): Buffer {
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: oid.sha256 }),
      hashedMessage: new asn1.OctetString({ valueHex: bufferOf(digest(bytes)) }),
    }),
    serialNumber: new asn1.Integer({ value: 1 }),
    genTime: at,
  });
  return cmsOf({ key, chain }, Buffer.from(info.toSchema().toBER()), '1.2.840.113549.1.9.16.1.4');
}

/** A CMS signature with its content inside. */
function cmsOf({ key, chain }: SealKey, content: Buffer, type: string): Buffer {
  const own = chain[0];
  if (!own) throw new Error('no certificate');
  const parsed = pkijs.Certificate.fromBER(bufferOf(own.raw));
  const named = new asn1.Sequence({
    value: [
      new asn1.Sequence({
        value: [new asn1.Sequence({ value: [new asn1.OctetString({ valueHex: bufferOf(digest(own.raw)) })] })],
      }),
    ],
  });
  const attributes = new pkijs.SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      new pkijs.Attribute({ type: oid.contentType, values: [new asn1.ObjectIdentifier({ value: type })] }),
      new pkijs.Attribute({
        type: oid.digest,
        values: [new asn1.OctetString({ valueHex: bufferOf(digest(content)) })],
      }),
      new pkijs.Attribute({ type: oid.certificate, values: [named] }),
    ],
  });
  const signed = Buffer.from(attributes.toSchema().toBER());
  signed[0] = 0x31;
  const info = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: parsed.issuer, serialNumber: parsed.serialNumber }),
    digestAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: oid.sha256 }),
    signatureAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: oid.ecdsa }),
    signedAttrs: attributes,
    signature: new asn1.OctetString({ valueHex: bufferOf(sign('sha256', signed, key)) }),
  });
  const data = new pkijs.SignedData({
    version: 3,
    digestAlgorithms: [new pkijs.AlgorithmIdentifier({ algorithmId: oid.sha256 })],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: type,
      eContent: new asn1.OctetString({ valueHex: bufferOf(content) }),
    }),
    certificates: [parsed],
    signerInfos: [info],
  });
  const outer = new pkijs.ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) });
  return Buffer.from(outer.toSchema().toBER());
}

const oid = {
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsa: '1.2.840.10045.4.3.2',
  contentType: '1.2.840.113549.1.9.3',
  digest: '1.2.840.113549.1.9.4',
  certificate: '1.2.840.113549.1.9.16.2.47',
} as const;

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** The text of a signature sheet with an OCSP answer among its unsigned properties. */
export function withRevocation(sheet: string, ocsp: Buffer): string {
  const values = `<xades:RevocationValues><xades:OCSPValues><xades:EncapsulatedOCSPValue>${ocsp.toString('base64')}</xades:EncapsulatedOCSPValue></xades:OCSPValues></xades:RevocationValues>`;
  const end = '</xades:UnsignedSignatureProperties>';
  if (sheet.includes(end)) return sheet.replace(end, values + end);
  const properties = `<xades:UnsignedProperties><xades:UnsignedSignatureProperties>${values}${end}</xades:UnsignedProperties>`;
  return sheet.replace('</xades:QualifyingProperties>', `${properties}</xades:QualifyingProperties>`);
}
