import { createHash, createPrivateKey, randomBytes, webcrypto, X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import type { SealKey } from '../seal/seal-key.js';
import type { Anchor } from './certificates.js';
import type { Trust } from './judge.js';
import { ocspAnswer } from './testing-revocation.js';
import { stampToken } from './testing-stamps.js';
import type { TimestampAuthority } from './write-container.js';

export { readSignedFile } from './read-signed-file.js';

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
  /** A signer of timestamps that the authority certified. */
  stamper(changes?: Partial<CertificateOrder>): Promise<SealKey>;
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
  /** An e-mail address that the certificate holds. */
  readonly email?: string;
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
  const service = (purpose: string, cn: string, changes: Partial<CertificateOrder> = {}) =>
    make({ subject: { '2.5.4.6': 'LV', '2.5.4.3': cn }, purpose, qualified: false, usage: 0b1100_0000, ...changes });
  const stamper = (changes?: Partial<CertificateOrder>) =>
    service('1.3.6.1.5.5.7.3.8', 'Test timestamps (NOT REAL)', changes);
  const responder = () => service('1.3.6.1.5.5.7.3.9', 'Test OCSP (NOT REAL)');
  const key = await keyOf(root);
  return {
    certificate,
    key,
    issue: (changes = {}) => make(changes),
    stamp: async (at) => {
      const seal = await stamper();
      return async (bytes) => stampToken(seal, { imprint: createHash('sha256').update(bytes).digest(), at });
    },
    ocsp: async (about, at, revokedAt) => ocspAnswer(await responder(), certificate, { about, at, revokedAt }),
    responder,
    stamper,
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
  { subject, from, until, authority, purpose, qualified, usage, ocspAt, listAt, email }: CertificateOrder,
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
    ...(email ? [extension('2.5.29.17', false, namesOf(email))] : []),
    ...(listAt ? [extension('2.5.29.31', false, listsAt(listAt))] : []),
  ];
  await certificate.sign(signer.privateKey as unknown as CryptoKey, 'SHA-256', engine);
  return new X509Certificate(Buffer.from(certificate.toSchema(true).toBER()));
}

function namesOf(email: string): asn1.BaseBlock {
  return new pkijs.GeneralNames({ names: [new pkijs.GeneralName({ type: 1, value: email })] }).toSchema();
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

/** The text of a signature sheet with an OCSP answer among its unsigned properties. */
export function withRevocation(sheet: string, ocsp: Buffer): string {
  const values = `<xades:RevocationValues><xades:OCSPValues><xades:EncapsulatedOCSPValue>${ocsp.toString('base64')}</xades:EncapsulatedOCSPValue></xades:OCSPValues></xades:RevocationValues>`;
  const end = '</xades:UnsignedSignatureProperties>';
  if (sheet.includes(end)) return sheet.replace(end, values + end);
  const properties = `<xades:UnsignedProperties><xades:UnsignedSignatureProperties>${values}${end}</xades:UnsignedProperties>`;
  return sheet.replace('</xades:QualifyingProperties>', `${properties}</xades:QualifyingProperties>`);
}
