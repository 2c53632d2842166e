import { createHash, randomBytes, type X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import { parsed } from './certificates.js';
import { answerTo, nonceExtension, revocationOf } from './revocation.js';
import { listAddresses, responderAddresses } from './revocation-addresses.js';
import type { RevocationState } from './revocation-state.js';

/** A question about one certificate that only its issuer can answer: plain data, so that the process apart can send it. */
export interface Wish {
  /** Names the question: the same for the same address and certificate. */
  readonly key: string;
  readonly kind: 'ocsp' | 'list';
  readonly url: string;
  /** The OCSP request in DER, to be posted; a list is simply fetched. */
  readonly request?: Uint8Array;
  readonly nonce?: Uint8Array;
}

/** What came of a wish: bytes that nobody has read yet, or why there are none. */
export interface Answer {
  readonly key: string;
  readonly bytes?: Uint8Array;
  /** What was sent along with the question; none when the answer was kept from an earlier one. */
  readonly nonce?: Uint8Array;
  readonly problem?: string;
  /** Whether it comes from an earlier question. */
  readonly kept?: true;
}

/** An answer that spoke, so that it may be kept until then. */
export interface Spoken {
  readonly key: string;
  /** ISO 8601; absent when the answer promises nothing. */
  readonly until?: string;
}

/** Whom to ask about a certificate: the responder first, and its lists. */
export function wishesFor(certificate: X509Certificate, issuer: X509Certificate): Wish[] {
  return [
    ...responderAddresses(certificate).map((url): Wish => {
      const nonce = randomBytes(32);
      return {
        key: keyOf('ocsp', url, certificate),
        kind: 'ocsp',
        url,
        request: ocspRequest(certificate, issuer, nonce),
        nonce,
      };
    }),
    ...listAddresses(certificate).map((url): Wish => ({ key: keyOf('list', url), kind: 'list', url })),
  ];
}

/** What answers say about a certificate at that instant, and which of them spoke. */
export function readAnswers(
  answers: readonly Answer[],
  certificate: X509Certificate,
  issuer: X509Certificate,
  at: Date,
): { readonly found: RevocationState; readonly spoken: Spoken[] } {
  const spoken: Spoken[] = [];
  const states: RevocationState[] = [];
  for (const { key, kind } of wishKeys(certificate)) {
    const answer = answers.find((one) => one.key === key);
    if (!answer?.bytes) continue;
    const der = Buffer.from(answer.bytes);
    const state =
      kind === 'ocsp'
        ? answerTo(answer.nonce, der, certificate, issuer, at)
        : revocationOf(certificate, issuer, { ocsp: [], lists: [der] }, at);
    if (state.state === 'unknown') continue;
    states.push(state);
    spoken.push({ key, until: state.until?.toISOString() });
  }
  const found = states.find(({ state }) => state === 'revoked') ?? states[0] ?? { state: 'unknown' };
  return { found, spoken };
}

/** Why nobody could say, for the machine report: one line per address that was asked. */
export function whyUnanswered(answers: readonly Answer[], certificate: X509Certificate): string {
  const asked = wishKeys(certificate);
  if (asked.length === 0) return 'the certificate names nobody to ask';
  const said = asked.map(({ key, url }) => {
    const answer = answers.find((one) => one.key === key);
    return `${url}: ${answer?.problem ?? (answer ? 'the answer does not speak about it' : 'not asked')}`;
  });
  return said.join('; ').slice(0, 500);
}

function wishKeys(certificate: X509Certificate) {
  return [
    ...responderAddresses(certificate).map(
      (url) => ({ key: keyOf('ocsp', url, certificate), kind: 'ocsp', url }) as const,
    ),
    ...listAddresses(certificate).map((url) => ({ key: keyOf('list', url), kind: 'list', url }) as const),
  ];
}

function keyOf(kind: Wish['kind'], url: string, certificate?: X509Certificate): string {
  return createHash('sha256')
    .update(`${kind} ${url} ${certificate?.fingerprint256 ?? ''}`)
    .digest('hex');
}

/** An OCSP request (RFC 6960, 4.1) with a nonce. SHA-1 names the issuer there, as every responder knows it; no signature rests on it. */
function ocspRequest(certificate: X509Certificate, issuer: X509Certificate, nonce: Buffer): Buffer {
  const own = parsed(issuer);
  const id = new pkijs.CertID({
    hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: '1.3.14.3.2.26', algorithmParams: new asn1.Null() }),
    issuerNameHash: octets(sha1(Buffer.from(own.subject.toSchema().toBER()))),
    issuerKeyHash: octets(sha1(own.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView)),
    serialNumber: parsed(certificate).serialNumber,
  });
  const request = new pkijs.OCSPRequest();
  request.tbsRequest.requestList = [new pkijs.Request({ reqCert: id })];
  request.tbsRequest.requestExtensions = [
    new pkijs.Extension({ extnID: nonceExtension, extnValue: octets(nonce).toBER() }),
  ];
  return Buffer.from(request.toSchema(true).toBER());
}

function octets(bytes: Uint8Array): asn1.OctetString {
  return new asn1.OctetString({ valueHex: new Uint8Array(bytes).buffer });
}

function sha1(bytes: Uint8Array): Buffer {
  return createHash('sha1').update(bytes).digest();
}
