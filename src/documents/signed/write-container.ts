import { createHash, sign, type X509Certificate } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { SealKey } from '../seal/seal-key.js';
import { type Canonical, canonicalise } from './canonicalise.js';
import { elementsOf, readXml } from './read-xml.js';
import { asiceType } from './verify-container.js';

/** A file to be put into a container; `name` without folders. */
export interface OutgoingFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The port of a timestamp authority: takes the bytes to be stamped, gives an RFC 3161 token in DER. */
export type TimestampAuthority = (bytes: Buffer) => Promise<Buffer>;

export interface ContainerOrder {
  readonly files: readonly OutgoingFile[];
  readonly seal: SealKey;
  readonly at: Date;
  /** Makes the signature XAdES-B-T instead of B-B. */
  readonly authority?: TimestampAuthority;
}

const exclusive: Canonical = { exclusive: true, comments: false, prefixes: [] };
const excC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const sha256Method = '<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>';

/** Signs files in an ASiC-E container with one XAdES signature over all of them. */
export async function writeContainer({ files, seal, at, authority }: ContainerOrder): Promise<Buffer> {
  const own = seal.chain[0];
  if (!own || files.length === 0) throw new Error('a container needs a seal and a file');
  const properties = signedProperties(own, files, at);
  const draft = signatureSheet({ info: '', value: '', properties, chain: seal.chain, stamp: '' });
  const info = signedInfo(files, canonicalPart(draft, 'SignedProperties'), seal);
  const withInfo = signatureSheet({ info, value: '', properties, chain: seal.chain, stamp: '' });
  const value = sign('sha256', canonicalPart(withInfo, 'SignedInfo'), {
    key: seal.key,
    dsaEncoding: 'ieee-p1363',
  }).toString('base64');
  const signed = signatureSheet({ info, value, properties, chain: seal.chain, stamp: '' });
  const stamp = authority && (await authority(canonicalPart(signed, 'SignatureValue'))).toString('base64');
  return pack(files, stamp ? signatureSheet({ info, value, properties, chain: seal.chain, stamp }) : signed, at);
}

function pack(files: readonly OutgoingFile[], sheet: string, at: Date): Buffer {
  const entries: Zippable = { mimetype: [strToU8(asiceType), { level: 0, mtime: at }] };
  for (const { name, bytes } of files) entries[name] = [bytes, { level: 6, mtime: at }];
  entries['META-INF/manifest.xml'] = [strToU8(manifest(files)), { level: 6, mtime: at }];
  entries['META-INF/signatures0.xml'] = [strToU8(sheet), { level: 6, mtime: at }];
  return Buffer.from(zipSync(entries));
}

function manifest(files: readonly OutgoingFile[]): string {
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${escaped(path)}" manifest:media-type="${escaped(type)}"/>`;
  const listed = files.map(({ name, type }) => entry(name, type)).join('');
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">' +
    `${entry('/', asiceType)}${listed}</manifest:manifest>`
  );
}

interface SheetParts {
  readonly info: string;
  readonly value: string;
  readonly properties: string;
  readonly chain: readonly X509Certificate[];
  /** Base64 of the timestamp token; empty for none. */
  readonly stamp: string;
}

function signatureSheet({ info, value, properties, chain, stamp }: SheetParts): string {
  const certificates = chain.map(({ raw }) => `<ds:X509Certificate>${raw.toString('base64')}</ds:X509Certificate>`);
  const unsigned =
    stamp &&
    '<xades:UnsignedProperties><xades:UnsignedSignatureProperties><xades:SignatureTimeStamp Id="S0-T0">' +
      `<ds:CanonicalizationMethod Algorithm="${excC14n}"/><xades:EncapsulatedTimeStamp>${stamp}</xades:EncapsulatedTimeStamp>` +
      '</xades:SignatureTimeStamp></xades:UnsignedSignatureProperties></xades:UnsignedProperties>';
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<asic:XAdESSignatures xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" ' +
    'xmlns:xades="http://uri.etsi.org/01903/v1.3.2#"><ds:Signature Id="S0">' +
    `${info}<ds:SignatureValue Id="S0-V">${value}</ds:SignatureValue>` +
    `<ds:KeyInfo><ds:X509Data>${certificates.join('')}</ds:X509Data></ds:KeyInfo>` +
    `<ds:Object><xades:QualifyingProperties Target="#S0">${properties}${unsigned}</xades:QualifyingProperties></ds:Object>` +
    '</ds:Signature></asic:XAdESSignatures>'
  );
}

function signedInfo(files: readonly OutgoingFile[], properties: Buffer, seal: SealKey): string {
  const method = seal.key.asymmetricKeyType === 'ec' ? 'ecdsa-sha256' : 'rsa-sha256';
  const references = files.map(
    ({ name, bytes }, index) =>
      `<ds:Reference Id="S0-R${index}" URI="${escaped(encodeURIComponent(name))}">${sha256Method}` +
      `<ds:DigestValue>${sha256(bytes)}</ds:DigestValue></ds:Reference>`,
  );
  return (
    `<ds:SignedInfo><ds:CanonicalizationMethod Algorithm="${excC14n}"/>` +
    `<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#${method}"/>${references.join('')}` +
    '<ds:Reference Type="http://uri.etsi.org/01903#SignedProperties" URI="#S0-P"><ds:Transforms>' +
    `<ds:Transform Algorithm="${excC14n}"/></ds:Transforms>${sha256Method}` +
    `<ds:DigestValue>${sha256(properties)}</ds:DigestValue></ds:Reference></ds:SignedInfo>`
  );
}

function signedProperties(own: X509Certificate, files: readonly OutgoingFile[], at: Date): string {
  const formats = files.map(
    ({ type }, index) =>
      `<xades:DataObjectFormat ObjectReference="#S0-R${index}"><xades:MimeType>${escaped(type)}</xades:MimeType></xades:DataObjectFormat>`,
  );
  return (
    '<xades:SignedProperties Id="S0-P"><xades:SignedSignatureProperties>' +
    `<xades:SigningTime>${at.toISOString().replace(/\.\d+/, '')}</xades:SigningTime>` +
    `<xades:SigningCertificateV2><xades:Cert><xades:CertDigest>${sha256Method}` +
    `<ds:DigestValue>${sha256(own.raw)}</ds:DigestValue></xades:CertDigest></xades:Cert></xades:SigningCertificateV2>` +
    `</xades:SignedSignatureProperties><xades:SignedDataObjectProperties>${formats.join('')}` +
    '</xades:SignedDataObjectProperties></xades:SignedProperties>'
  );
}

function canonicalPart(sheet: string, name: string): Buffer {
  const root: Element | null = readXml(Buffer.from(sheet, 'utf8')).documentElement;
  const found = root ? [...elementsOf(root)].find(({ localName }) => localName === name) : undefined;
  if (!found) throw new Error(`no ${name}`);
  return Buffer.from(canonicalise(found, exclusive), 'utf8');
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
}
