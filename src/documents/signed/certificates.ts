import { createHash, type KeyObject, X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import type { Signer, Strength } from './report.js';

/** A service of a trust list whose key is trusted, with its history. */
export interface Anchor {
  readonly der: Uint8Array;
  /** `ca` issues qualified certificates, `tsa` qualified timestamps. */
  readonly kind: 'ca' | 'tsa';
  readonly territory: string;
  /** When the list should have been replaced by a newer one, in milliseconds. */
  readonly nextUpdate: number;
  /** Newest first; each holds from `since` (milliseconds) until the one before it begins. */
  readonly periods: readonly Period[];
}

export interface Period {
  readonly since: number;
  readonly granted: boolean;
  readonly signatures: boolean;
  readonly seals: boolean;
  /** The list says something of its own about the certificates' qualification, which is not worked out here. */
  readonly overridden: boolean;
}

export interface Path {
  /** The certificate itself first; the last was issued by the anchor, or is the anchor. */
  readonly certificates: readonly X509Certificate[];
  readonly anchor: Anchor;
  readonly anchorCertificate: X509Certificate;
}

/** A path to an anchor of that kind in which every signature, right to issue and validity at that instant holds. */
export function findPath(
  leaf: X509Certificate,
  pool: readonly X509Certificate[],
  anchors: readonly Anchor[],
  kind: Anchor['kind'],
  at: Date,
): Path | undefined {
  const trusted = anchors.filter((one) => one.kind === kind).flatMap(withCertificate);
  const walk = (path: readonly X509Certificate[]): Path | undefined => {
    const last = path.at(-1);
    if (!last || path.length > 6) return undefined;
    // A list may name the service's own certificate, as it does for timestamp units, or the one that issued it.
    for (const { anchor, certificate } of trusted)
      if ((kind === 'tsa' && certificate.raw.equals(last.raw)) || issued(certificate, last, path.length - 1))
        return { certificates: path, anchor, anchorCertificate: certificate };
    for (const next of pool) {
      const fresh = !path.some((one) => one.raw.equals(next.raw));
      if (fresh && isValidAt(next, at) && issued(next, last, path.length - 1)) {
        const found = walk([...path, next]);
        if (found) return found;
      }
    }
    return undefined;
  };
  return walk([leaf]);
}

/** Read once per list: there are hundreds, and every certificate of a signature is held against them. */
const read = new WeakMap<Anchor, X509Certificate>();

function withCertificate(anchor: Anchor): { anchor: Anchor; certificate: X509Certificate }[] {
  const certificate = read.get(anchor) ?? readCertificate(anchor.der);
  if (certificate) read.set(anchor, certificate);
  return certificate ? [{ anchor, certificate }] : [];
}

/** Undefined for bytes that are no certificate. Those of services come again with every file, so they are read once. */
export function readCertificate(der: Uint8Array): X509Certificate | undefined {
  const key = createHash('sha256').update(der).digest('base64');
  const known = services.get(key);
  if (known) return known;
  try {
    const certificate = new X509Certificate(der);
    if (services.size < mostServices && isService(certificate)) services.set(key, certificate);
    return certificate;
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** By the digest of all their bytes. Never signers' own, so that nobody's name stays behind from one file to the next. */
const services = new Map<string, X509Certificate>();
const mostServices = 1000;

function isService(certificate: X509Certificate): boolean {
  return certificate.ca || ['1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.9'].some((one) => hasPurpose(certificate, one));
}

function issued(issuer: X509Certificate, subject: X509Certificate, below: number): boolean {
  if (!issuer.ca || !subject.checkIssued(issuer) || !isStrong(issuer.publicKey)) return false;
  const limit = extensionOf(issuer, '2.5.29.19')?.parsedValue?.pathLenConstraint;
  if (typeof limit === 'number' && limit < below) return false;
  return !isUnknownCritical(issuer) && hasStrongSignature(subject) && isSignedByIssuer(subject, issuer);
}

/** Whether the issuer's key signed the certificate: worked out once for certificates that are kept. */
export function isSignedByIssuer(subject: X509Certificate, issuer: X509Certificate): boolean {
  const answers = byIssuer.get(subject) ?? new WeakMap<X509Certificate, boolean>();
  byIssuer.set(subject, answers);
  const answer = answers.get(issuer) ?? subject.verify(issuer.publicKey);
  answers.set(issuer, answer);
  return answer;
}

const byIssuer = new WeakMap<X509Certificate, WeakMap<X509Certificate, boolean>>();

export function isValidAt(certificate: X509Certificate, at: Date): boolean {
  return new Date(certificate.validFrom) <= at && at <= new Date(certificate.validTo);
}

/** RSA of 2048 bits or more, or a curve of 256 bits or more. */
export function isStrong(key: KeyObject): boolean {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'rsa-pss') return (modulusLength ?? 0) >= 2048;
  return key.asymmetricKeyType === 'ec' && curves.has(namedCurve ?? '');
}

const curves = new Set([
  'prime256v1',
  'secp384r1',
  'secp521r1',
  'brainpoolP256r1',
  'brainpoolP384r1',
  'brainpoolP512r1',
]);
const strongSignatures = new Set([
  ...['10', '11', '12', '13'].map((n) => `1.2.840.113549.1.1.${n}`),
  ...['2', '3', '4'].map((n) => `1.2.840.10045.4.3.${n}`),
]);

function hasStrongSignature(certificate: X509Certificate): boolean {
  return strongSignatures.has(parsed(certificate).signatureAlgorithm.algorithmId);
}

const understood = new Set(['15', '17', '19', '32', '37'].map((n) => `2.5.29.${n}`).concat('1.3.6.1.5.5.7.1.3'));

/** Whether it carries a critical rule that is not worked out here, such as name constraints. */
export function isUnknownCritical(certificate: X509Certificate): boolean {
  return (parsed(certificate).extensions ?? []).some((one) => one.critical && !understood.has(one.extnID));
}

const cache = new WeakMap<X509Certificate, pkijs.Certificate>();

export function parsed(certificate: X509Certificate): pkijs.Certificate {
  let own = cache.get(certificate);
  if (!own) {
    own = pkijs.Certificate.fromBER(new Uint8Array(certificate.raw).buffer);
    cache.set(certificate, own);
  }
  return own;
}

function extensionOf(certificate: X509Certificate, id: string): pkijs.Extension | undefined {
  return parsed(certificate).extensions?.find((one) => one.extnID === id);
}

/** Whether the key may make signatures that bind: digitalSignature or nonRepudiation, when usages are named. */
export function mayKeySign(certificate: X509Certificate): boolean {
  const usage = extensionOf(certificate, '2.5.29.15')?.parsedValue;
  if (!(usage instanceof asn1.BitString)) return true;
  return ((usage.valueBlock.valueHexView[0] ?? 0) & 0b1100_0000) !== 0;
}

export function hasPurpose(certificate: X509Certificate, purpose: string): boolean {
  return certificate.keyUsage?.includes(purpose) ?? false;
}

/** Who the certificate says the signer is. */
export function signerOf(certificate: X509Certificate): Signer {
  const value = (type: string) =>
    parsed(certificate)
      .subject.typesAndValues.find((one) => one.type === type)
      ?.value.valueBlock.value?.toString();
  const [given, family, identifier] = [value('2.5.4.42'), value('2.5.4.4'), value('2.5.4.5')];
  const code = /^PNOLV-(\d{6})-?(\d{5})$/.exec(identifier ?? '');
  return {
    name: given && family ? `${given} ${family}` : (value('2.5.4.3') ?? ''),
    personalCode: code ? `${code[1]}${code[2]}` : undefined,
    identifier,
    organisation: value('2.5.4.10'),
    organisationIdentifier: value('2.5.4.97'),
    capacity: capacityOf(statementsOf(certificate), given !== undefined || code !== null),
    certificate: createHash('sha256').update(certificate.raw).digest('hex'),
  };
}

function capacityOf({ seal, signature }: Statements, isPerson: boolean): Signer['capacity'] {
  if (seal && !signature) return 'seal';
  return signature || isPerson ? 'person' : 'unknown';
}

interface Statements {
  readonly qualified: boolean;
  readonly device: boolean;
  readonly signature: boolean;
  readonly seal: boolean;
}

/** The statements of ETSI EN 319 412-5. */
function statementsOf(certificate: X509Certificate): Statements {
  const value = extensionOf(certificate, '1.3.6.1.5.5.7.1.3')?.extnValue.valueBlock.valueHexView;
  const list = value && asn1.fromBER(new Uint8Array(value).buffer).result;
  const statements = list instanceof asn1.Sequence ? list.valueBlock.value : [];
  const named = (id: string) =>
    statements.find((one) => one instanceof asn1.Sequence && idOf(one.valueBlock.value[0]) === id);
  const types = named('0.4.0.1862.1.6');
  const kinds = types instanceof asn1.Sequence ? types.valueBlock.value[1] : undefined;
  const kind = (id: string) => kinds instanceof asn1.Sequence && kinds.valueBlock.value.some((one) => idOf(one) === id);
  return {
    qualified: named('0.4.0.1862.1.1') !== undefined,
    device: named('0.4.0.1862.1.4') !== undefined,
    // Without a type, a qualified certificate is one for signatures (EN 319 412-5, 4.2.3).
    signature: kinds === undefined || kind('0.4.0.1862.1.6.1'),
    seal: kind('0.4.0.1862.1.6.2'),
  };
}

function idOf(block: asn1.BaseBlock | undefined): string | undefined {
  return block instanceof asn1.ObjectIdentifier ? block.valueBlock.toString() : undefined;
}

/** How strong the signature is, by the list's status of the issuer at signing and the certificate's own statements. */
export function strengthOf(certificate: X509Certificate, path: Path, at: Date): Strength {
  const period = path.anchor.periods.find(({ since }) => since <= at.getTime());
  const { qualified, device, signature, seal } = statementsOf(certificate);
  if (!period?.granted || !qualified) return 'not-qualified';
  if (period.overridden) return 'unknown';
  const asSeal = seal && !signature;
  if (asSeal ? !period.seals : !period.signatures) return 'not-qualified';
  if (!device) return 'advanced-qualified-certificate';
  return asSeal ? 'qualified-seal' : 'qualified-signature';
}
