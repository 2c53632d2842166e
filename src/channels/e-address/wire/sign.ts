import { createHash, type KeyObject, sign, type X509Certificate } from 'node:crypto';
import { canonical } from './canonical.js';
import { algorithms, ns } from './names.js';
import { readXml } from './read-xml.js';
import { tag, word } from './write-xml.js';

/** With what one signs: an RSA key and its certificate. */
export interface Signer {
  readonly key: KeyObject;
  readonly certificate: X509Certificate;
}

/** A part to be signed: XML that declares its own namespaces, and the Id that it carries. */
export interface Part {
  readonly id: string;
  readonly xml: string;
  readonly type?: string;
}

/** XAdES-BES over the parts: the signing time and the certificate's digest are signed along (ETSI TS 101 903). */
export function signXades(signer: Signer, id: string, parts: readonly Part[], now: Date): string {
  const properties = signedProperties(signer, id, now);
  const held = tag('xades:QualifyingProperties', properties, { 'xmlns:xades': ns.xades, Target: `#${id}` });
  const own = { id: `${id}-SignedProperties`, xml: properties, type: algorithms.signedProperties };
  const certificate = word('ds:X509Certificate', signer.certificate.raw.toString('base64'));
  const keyInfo = tag('ds:KeyInfo', tag('ds:X509Data', certificate));
  return signParts(signer.key, id, [...parts, own], keyInfo + tag('ds:Object', held));
}

/** A plain XML signature over the parts; `rest` is what follows the value: KeyInfo, objects. */
export function signParts(key: KeyObject, id: string, parts: readonly Part[], rest: string): string {
  const method = (name: string, algorithm: string) => tag(name, '', { Algorithm: algorithm });
  const info = tag(
    'ds:SignedInfo',
    [
      method('ds:CanonicalizationMethod', algorithms.exclusive),
      method('ds:SignatureMethod', algorithms.rsaSha256),
      ...parts.map((part) =>
        tag(
          'ds:Reference',
          [
            tag('ds:Transforms', method('ds:Transform', algorithms.exclusive)),
            method('ds:DigestMethod', algorithms.sha256),
            word('ds:DigestValue', digestOf(part.xml)),
          ],
          { URI: `#${part.id}`, ...(part.type && { Type: part.type }) },
        ),
      ),
    ],
    { 'xmlns:ds': ns.ds },
  );
  const value = sign('sha256', canonicalText(info), key).toString('base64');
  return tag('ds:Signature', info + word('ds:SignatureValue', value) + rest, { 'xmlns:ds': ns.ds, Id: id });
}

function signedProperties({ certificate }: Signer, id: string, now: Date): string {
  const digest = createHash('sha256').update(certificate.raw).digest('base64');
  const issuer = word('ds:X509IssuerName', certificate.issuer.split('\n').reverse().join(', '));
  const serial = word('ds:X509SerialNumber', BigInt(`0x${certificate.serialNumber}`).toString());
  const cert = [
    tag(
      'xades:CertDigest',
      tag('ds:DigestMethod', '', { Algorithm: algorithms.sha256 }) + word('ds:DigestValue', digest),
    ),
    tag('xades:IssuerSerial', issuer + serial),
  ];
  return tag(
    'xades:SignedProperties',
    tag('xades:SignedSignatureProperties', [
      word('xades:SigningTime', now.toISOString()),
      tag('xades:SigningCertificate', tag('xades:Cert', cert)),
    ]),
    { 'xmlns:xades': ns.xades, 'xmlns:ds': ns.ds, Id: `${id}-SignedProperties` },
  );
}

function digestOf(xml: string): string {
  return createHash('sha256').update(canonicalText(xml)).digest('base64');
}

function canonicalText(xml: string): Buffer {
  return canonical(readXml(Buffer.from(xml, 'utf8')));
}
