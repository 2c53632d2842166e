// For tests: a signature as ordinary mail programs write it, whose attributes do not name the certificate.
import { createHash, sign } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import type { SealKey } from '../seal/seal-key.js';
import { parsed } from './certificates.js';
import { mailAround } from './testing-mail.js';

const attribute = (type: string, value: asn1.BaseBlock) => new pkijs.Attribute({ type, values: [value] });

export async function ordinaryMailSignature(seal: SealKey, text: string): Promise<Buffer> {
  const part = `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`;
  const [own] = seal.chain;
  if (!own) throw new Error('a signer has a certificate');
  const certificate = parsed(own);
  const digest = createHash('sha256').update(part).digest();
  const attributes = new pkijs.SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      attribute('1.2.840.113549.1.9.3', new asn1.ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })),
      attribute('1.2.840.113549.1.9.4', new asn1.OctetString({ valueHex: new Uint8Array(digest).buffer })),
    ],
  });
  const encoded = Buffer.from(attributes.toSchema().toBER());
  encoded[0] = 0x31;
  const info = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }),
    signatureAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: '1.2.840.10045.4.3.2' }),
    signedAttrs: attributes,
    signature: new asn1.OctetString({ valueHex: new Uint8Array(sign('sha256', encoded, seal.key)).buffer }),
  });
  const data = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [new pkijs.AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' })],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    certificates: [certificate],
    signerInfos: [info],
  });
  const content = new pkijs.ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) });
  return Buffer.from(mailAround(part, Buffer.from(content.toSchema().toBER())));
}
