import { createHash, type X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import { hasPurpose, isSignedByIssuer, isValidAt, parsed, readCertificate } from './certificates.js';
import { isSignedByOid, takeCertificates } from './cms.js';
import { fromList } from './revocation-list.js';
import { type RevocationState, speaksFor } from './revocation-state.js';

/** OCSP answers and revocation lists that came along, in DER. */
export interface RevocationData {
  readonly ocsp: readonly Buffer[];
  readonly lists: readonly Buffer[];
}

/** Looks for an answer that speaks about `at` or later and was signed by the issuer or by whom it named. */
export function revocationOf(
  certificate: X509Certificate,
  issuer: X509Certificate,
  data: RevocationData,
  at: Date,
): RevocationState {
  const answers = [
    ...data.ocsp.map((der) => quietly(() => fromOcsp(basicOf(der), certificate, issuer, at))),
    ...data.lists.map((der) => quietly(() => fromList(der, certificate, issuer, at))),
  ];
  const known = answers.filter((one) => one !== undefined);
  return known.find(({ state }) => state === 'revoked') ?? known[0] ?? { state: 'unknown' };
}

/** As `revocationOf` for an OCSP answer that was asked for: a nonce in it has to be the one that was sent. */
export function answerTo(
  nonce: Uint8Array | undefined,
  der: Buffer,
  certificate: X509Certificate,
  issuer: X509Certificate,
  at: Date,
): RevocationState {
  const read = () => {
    const answer = basicOf(der);
    const echoed = nonceOf(answer.basic);
    if (nonce && echoed && !echoed.equals(nonce)) return undefined;
    return fromOcsp(answer, certificate, issuer, at);
  };
  return quietly(read) ?? { state: 'unknown' };
}

/** A responder that prepares its answers leaves the nonce out (RFC 6960, 4.4.1): then their own dates have to suffice. */
function nonceOf(basic: pkijs.BasicOCSPResponse): Buffer | undefined {
  const found = basic.tbsResponseData.responseExtensions?.find(({ extnID }) => extnID === nonceExtension);
  const inner = found && asn1.fromBER(new Uint8Array(found.extnValue.valueBlock.valueHexView).buffer).result;
  return inner instanceof asn1.OctetString ? Buffer.from(inner.valueBlock.valueHexView) : undefined;
}

/** id-pkix-ocsp-nonce. */
export const nonceExtension = '1.3.6.1.5.5.7.48.1.2';

/** An answer that cannot be read is no answer. */
function quietly(read: () => RevocationState | undefined): RevocationState | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

interface OcspAnswer {
  readonly basic: pkijs.BasicOCSPResponse;
  /** In DER. */
  readonly certificates: readonly Buffer[];
}

function fromOcsp(
  answer: OcspAnswer,
  certificate: X509Certificate,
  issuer: X509Certificate,
  at: Date,
): RevocationState | undefined {
  const { basic } = answer;
  const responder = responderOf(answer, issuer);
  const signed = Buffer.from(basic.tbsResponseData.tbsView);
  const value = Buffer.from(basic.signature.valueBlock.valueHexView);
  if (!responder || !isSignedByOid(responder.publicKey, basic.signatureAlgorithm.algorithmId, signed, value))
    return undefined;
  const own = basic.tbsResponseData.responses.find((one) => isAbout(one.certID, certificate, issuer));
  if (!own || !speaksFor(at, own.thisUpdate, own.nextUpdate)) return undefined;
  const said = { source: `OCSP ${basic.tbsResponseData.producedAt.toISOString()}`, until: own.nextUpdate };
  const status: unknown = own.certStatus;
  const tag = status instanceof asn1.BaseBlock ? status.idBlock.tagNumber : -1;
  if (tag === 0) return { state: 'good', ...said };
  if (tag !== 1 || !(status instanceof asn1.Constructed)) return undefined;
  const [time] = status.valueBlock.value;
  return time instanceof asn1.GeneralizedTime ? { state: 'revoked', at: time.toDate(), ...said } : undefined;
}

/** Either the whole response, as RevocationValues and PDFs carry it, or its basic part. */
function basicOf(der: Buffer): OcspAnswer {
  const { result } = asn1.fromBER(new Uint8Array(der).buffer);
  const first = result instanceof asn1.Sequence ? result.valueBlock.value[0] : undefined;
  if (!(first instanceof asn1.Enumerated)) return basicIn(result);
  const bytes = new pkijs.OCSPResponse({ schema: result }).responseBytes?.response.valueBlock.valueHexView;
  if (!bytes) throw new RangeError('an OCSP answer without content');
  return basicIn(asn1.fromBER(new Uint8Array(bytes).buffer).result);
}

function basicIn(schema: asn1.AsnType): OcspAnswer {
  const certificates = takeCertificates(schema, 'explicit');
  return { basic: new pkijs.BasicOCSPResponse({ schema }), certificates };
}

/** The issuer itself, or a responder that it certified for that purpose. */
function responderOf({ basic, certificates }: OcspAnswer, issuer: X509Certificate): X509Certificate | undefined {
  const named = basic.tbsResponseData.responderID;
  const fits = (one: X509Certificate) => {
    const own = parsed(one);
    if (named instanceof pkijs.RelativeDistinguishedNames) return own.subject.isEqual(named);
    const key = own.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
    return named instanceof asn1.OctetString && sha1(key).equals(Buffer.from(named.valueBlock.valueHexView));
  };
  if (fits(issuer)) return issuer;
  return certificates
    .slice(0, 10)
    .flatMap((der) => readCertificate(der) ?? [])
    .find(
      (one) =>
        fits(one) &&
        hasPurpose(one, '1.3.6.1.5.5.7.3.9') &&
        one.checkIssued(issuer) &&
        isSignedByIssuer(one, issuer) &&
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
