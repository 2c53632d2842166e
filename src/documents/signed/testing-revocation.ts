import { createHash, type KeyObject, sign, type X509Certificate } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import type { SealKey } from '../seal/seal-key.js';
import { parsed } from './certificates.js';

// An issuer's OCSP responder and its revocation lists, for tests; by HTTP they speak RFC 6960 and RFC 5280.

export interface OcspOrder {
  readonly about: X509Certificate;
  readonly at: Date;
  readonly revokedAt?: Date | undefined;
  readonly until?: Date | undefined;
  /** The nonce extension's value as it was asked with. */
  readonly nonce?: pkijs.Extension | undefined;
}

const ecdsaSha256 = '1.2.840.10045.4.3.2';

/** The basic part of an OCSP answer. */
export function ocspAnswer({ key, chain }: SealKey, issuer: X509Certificate, order: OcspOrder): Buffer {
  const { about, at, revokedAt, until, nonce } = order;
  const [own] = chain;
  if (!own) throw new Error('no certificate');
  const revoked =
    revokedAt &&
    new asn1.Constructed({
      idBlock: { tagClass: 3, tagNumber: 1 },
      value: [new asn1.GeneralizedTime({ valueDate: revokedAt })],
    });
  const basic = new pkijs.BasicOCSPResponse();
  basic.tbsResponseData.responderID = parsed(own).subject;
  basic.tbsResponseData.producedAt = at;
  basic.tbsResponseData.responses = [
    new pkijs.SingleResponse({
      certID: certificateId(about, issuer),
      certStatus: revoked ?? new asn1.Primitive({ idBlock: { tagClass: 3, tagNumber: 0 }, lenBlock: { length: 1 } }),
      thisUpdate: at,
      ...(until && { nextUpdate: until }),
    }),
  ];
  if (nonce) basic.tbsResponseData.responseExtensions = [nonce];
  basic.certs = [parsed(own)];
  const tbs = Buffer.from(basic.tbsResponseData.toSchema(true).toBER());
  basic.tbsResponseData.tbsView = new Uint8Array(tbs);
  basic.signatureAlgorithm = new pkijs.AlgorithmIdentifier({ algorithmId: ecdsaSha256 });
  basic.signature = new asn1.BitString({ valueHex: bufferOf(sign('sha256', tbs, key)) });
  return Buffer.from(basic.toSchema().toBER());
}

function certificateId(about: X509Certificate, issuer: X509Certificate): pkijs.CertID {
  const own = parsed(issuer);
  const digest = (bytes: Uint8Array) =>
    new asn1.OctetString({ valueHex: bufferOf(createHash('sha256').update(bytes).digest()) });
  return new pkijs.CertID({
    hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }),
    issuerNameHash: digest(Buffer.from(own.subject.toSchema().toBER())),
    issuerKeyHash: digest(own.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView),
    serialNumber: parsed(about).serialNumber,
  });
}

/** A revocation list by that key. */
export function revocationList(
  issuer: X509Certificate,
  key: KeyObject,
  { at, until, revoked, revokedAt }: { at: Date; until: Date; revoked?: X509Certificate; revokedAt?: Date },
): Buffer {
  const list = new pkijs.CertificateRevocationList();
  list.version = 1;
  list.issuer = parsed(issuer).subject;
  list.signature = new pkijs.AlgorithmIdentifier({ algorithmId: ecdsaSha256 });
  list.signatureAlgorithm = list.signature;
  list.thisUpdate = new pkijs.Time({ type: 0, value: at });
  list.nextUpdate = new pkijs.Time({ type: 0, value: until });
  if (revoked)
    list.revokedCertificates = [
      new pkijs.RevokedCertificate({
        userCertificate: parsed(revoked).serialNumber,
        revocationDate: new pkijs.Time({ type: 0, value: revokedAt ?? at }),
      }),
    ];
  const [body] = list.toSchema(true).valueBlock.value;
  const signed = Buffer.from(body?.toBER() ?? new ArrayBuffer(0));
  list.tbsView = new Uint8Array(signed);
  list.signatureValue = new asn1.BitString({ valueHex: bufferOf(sign('sha256', signed, key)) });
  return Buffer.from(list.toSchema(true).toBER());
}

export interface Responder {
  readonly origin: string;
  /** How a question is answered from now on: with what bytes, or a status that is no answer. */
  answer: (nonce: pkijs.Extension | undefined) => Buffer | number;
  /** Questions so far. */
  asked: number;
  list: Buffer | number;
  close(): void;
}

/** An OCSP responder at `/ocsp` and a revocation list at `/crl` on this machine. */
export async function openResponder(): Promise<Responder> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    own.asked += 1;
    const isOcsp = request.url === '/ocsp' && request.headers['content-type'] === 'application/ocsp-request';
    const answer = isOcsp ? own.answer(nonceIn(Buffer.concat(chunks))) : request.url === '/crl' ? own.list : 404;
    if (typeof answer === 'number') response.writeHead(answer).end();
    else if (isOcsp) response.writeHead(200, { 'content-type': 'application/ocsp-response' }).end(whole(answer));
    else response.writeHead(200, { 'content-type': 'application/pkix-crl' }).end(answer);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const own: Responder = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: () => 404,
    asked: 0,
    list: 404,
    close: () => server.close(),
  };
  return own;
}

function nonceIn(request: Buffer): pkijs.Extension | undefined {
  const { tbsRequest } = pkijs.OCSPRequest.fromBER(bufferOf(request));
  return tbsRequest.requestExtensions?.find(({ extnID }) => extnID === '1.3.6.1.5.5.7.48.1.2');
}

/** The whole response around its basic part. */
function whole(basic: Buffer): Buffer {
  const response = new pkijs.OCSPResponse({
    responseStatus: new asn1.Enumerated({ value: 0 }),
    responseBytes: new pkijs.ResponseBytes({
      responseType: '1.3.6.1.5.5.7.48.1.1',
      response: new asn1.OctetString({ valueHex: bufferOf(basic) }),
    }),
  });
  return Buffer.from(response.toSchema().toBER());
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
