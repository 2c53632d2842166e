import { createHash, X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import { hasPurpose, isValidAt, parsed } from './certificates.js';
import { isSignedByOid } from './cms.js';

/** OCSP answers and revocation lists that came along, in DER. */
export interface RevocationData {
  readonly ocsp: readonly Buffer[];
  readonly lists: readonly Buffer[];
}

/** What they say about one certificate. `at`: since when it is revoked. */
export type RevocationState =
  | { readonly state: 'good'; readonly source: string }
  | { readonly state: 'revoked'; readonly at: Date; readonly source: string }
  | { readonly state: 'unknown' };

/** Looks for an answer that speaks about `at` or later and was signed by the issuer or by whom it named. */
export function revocationOf(
  certificate: X509Certificate,
  issuer: X509Certificate,
  data: RevocationData,
  at: Date,
): RevocationState {
  const answers = [
    ...data.ocsp.map((der) => quietly(() => fromOcsp(der, certificate, issuer, at))),
    ...data.lists.map((der) => quietly(() => fromList(der, certificate, issuer, at))),
  ];
  const known = answers.filter((one) => one !== undefined);
  return known.find(({ state }) => state === 'revoked') ?? known[0] ?? { state: 'unknown' };
}

/** An answer that cannot be read is no answer. */
function quietly(read: () => RevocationState | undefined): RevocationState | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** Whether what was said between those instants holds for `at`. */
function speaksFor(at: Date, from: Date, until: Date | undefined): boolean {
  return from >= at || (until !== undefined && until >= at);
}

function fromOcsp(
  der: Buffer,
  certificate: X509Certificate,
  issuer: X509Certificate,
  at: Date,
): RevocationState | undefined {
  const basic = basicOf(der);
  const responder = responderOf(basic, issuer);
  const signed = Buffer.from(basic.tbsResponseData.tbsView);
  const value = Buffer.from(basic.signature.valueBlock.valueHexView);
  if (!responder || !isSignedByOid(responder.publicKey, basic.signatureAlgorithm.algorithmId, signed, value))
    return undefined;
  const own = basic.tbsResponseData.responses.find((one) => isAbout(one.certID, certificate, issuer));
  if (!own || !speaksFor(at, own.thisUpdate, own.nextUpdate)) return undefined;
  const source = `OCSP ${basic.tbsResponseData.producedAt.toISOString()}`;
  const status: unknown = own.certStatus;
  const tag = status instanceof asn1.BaseBlock ? status.idBlock.tagNumber : -1;
  if (tag === 0) return { state: 'good', source };
  if (tag !== 1 || !(status instanceof asn1.Constructed)) return undefined;
  const [time] = status.valueBlock.value;
  return time instanceof asn1.GeneralizedTime ? { state: 'revoked', at: time.toDate(), source } : undefined;
}

/** Either the whole response, as RevocationValues and PDFs carry it, or its basic part. */
function basicOf(der: Buffer): pkijs.BasicOCSPResponse {
  const { result } = asn1.fromBER(new Uint8Array(der).buffer);
  const first = result instanceof asn1.Sequence ? result.valueBlock.value[0] : undefined;
  if (!(first instanceof asn1.Enumerated)) return new pkijs.BasicOCSPResponse({ schema: result });
  const bytes = new pkijs.OCSPResponse({ schema: result }).responseBytes?.response.valueBlock.valueHexView;
  if (!bytes) throw new RangeError('an OCSP answer without content');
  return pkijs.BasicOCSPResponse.fromBER(new Uint8Array(bytes).buffer);
}

/** The issuer itself, or a responder that it certified for that purpose. */
function responderOf(basic: pkijs.BasicOCSPResponse, issuer: X509Certificate): X509Certificate | undefined {
  const named = basic.tbsResponseData.responderID;
  const fits = (one: X509Certificate) => {
    const own = parsed(one);
    if (named instanceof pkijs.RelativeDistinguishedNames) return own.subject.isEqual(named);
    const key = own.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
    return named instanceof asn1.OctetString && sha1(key).equals(Buffer.from(named.valueBlock.valueHexView));
  };
  if (fits(issuer)) return issuer;
  const others = (basic.certs ?? []).slice(0, 10).map((one) => Buffer.from(one.toSchema().toBER()));
  return others
    .map((der) => new X509Certificate(der))
    .find(
      (one) =>
        fits(one) &&
        hasPurpose(one, '1.3.6.1.5.5.7.3.9') &&
        one.checkIssued(issuer) &&
        one.verify(issuer.publicKey) &&
        isValidAt(one, basic.tbsResponseData.producedAt),
    );
}

function isAbout(id: pkijs.CertID, certificate: X509Certificate, issuer: X509Certificate): boolean {
  const hash = idHashes[id.hashAlgorithm.algorithmId];
  if (!hash) return false;
  const own = parsed(issuer);
  const name = createHash(hash).update(Buffer.from(own.subject.toSchema().toBER())).digest();
  const key = createHash(hash).update(own.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView).digest();
  return (
    name.equals(Buffer.from(id.issuerNameHash.valueBlock.valueHexView)) &&
    key.equals(Buffer.from(id.issuerKeyHash.valueBlock.valueHexView)) &&
    id.serialNumber.isEqual(parsed(certificate).serialNumber)
  );
}

// Only to name the issuer: no signature rests on these.
const idHashes: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
};

function sha1(bytes: Uint8Array): Buffer {
  return createHash('sha1').update(bytes).digest();
}

function fromList(
  der: Buffer,
  certificate: X509Certificate,
  issuer: X509Certificate,
  at: Date,
): RevocationState | undefined {
  const list = pkijs.CertificateRevocationList.fromBER(new Uint8Array(der).buffer);
  const value = Buffer.from(list.signatureValue.valueBlock.valueHexView);
  if (!list.issuer.isEqual(parsed(issuer).subject)) return undefined;
  // A list that speaks only of a part of the certificates, or only of changes, is not read.
  if (list.crlExtensions?.extensions.some((one) => one.critical)) return undefined;
  if (!isSignedByOid(issuer.publicKey, list.signatureAlgorithm.algorithmId, Buffer.from(list.tbsView), value))
    return undefined;
  if (!speaksFor(at, list.thisUpdate.value, list.nextUpdate?.value)) return undefined;
  const source = `CRL ${list.thisUpdate.value.toISOString()}`;
  const own = list.revokedCertificates?.find((one) => one.userCertificate.isEqual(parsed(certificate).serialNumber));
  return own ? { state: 'revoked', at: own.revocationDate.value, source } : { state: 'good', source };
}
