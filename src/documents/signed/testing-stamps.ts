import { createHash, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import type { SealKey } from '../seal/seal-key.js';

// A timestamp authority, for tests; by HTTP it speaks RFC 3161.

export interface StampOrder {
  /** SHA-256 of what is stamped. */
  readonly imprint: Uint8Array;
  readonly at: Date;
  readonly nonce?: asn1.Integer | undefined;
}

/** An RFC 3161 token. */
export function stampToken({ key, chain }: SealKey, { imprint, at, nonce }: StampOrder): Buffer {
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: oid.sha256 }),
      hashedMessage: new asn1.OctetString({ valueHex: bufferOf(imprint) }),
    }),
    serialNumber: new asn1.Integer({ value: 1 }),
    genTime: at,
    ...(nonce && { nonce }),
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

/** A timestamp authority on this machine; what it does with a request can be changed. */
export async function openStamper(seal: SealKey, at: () => Date) {
  const own = {
    url: '',
    /** A PKIStatus beyond 1 refuses. */
    status: 0,
    change: (order: StampOrder): StampOrder => order,
    close: () => void server.close(),
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (request.headers['content-type'] !== 'application/timestamp-query') return void response.writeHead(415).end();
    const asked = pkijs.TimeStampReq.fromBER(bufferOf(Buffer.concat(chunks)));
    const imprint = asked.messageImprint.hashedMessage.valueBlock.valueHexView;
    const token = stampToken(seal, own.change({ imprint, at: at(), nonce: asked.nonce }));
    const answer = new pkijs.TimeStampResp({
      status: new pkijs.PKIStatusInfo({ status: own.status }),
      ...(own.status < 2 && { timeStampToken: pkijs.ContentInfo.fromBER(bufferOf(token)) }),
    });
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' });
    response.end(Buffer.from(answer.toSchema().toBER()));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  own.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`;
  return own;
}
