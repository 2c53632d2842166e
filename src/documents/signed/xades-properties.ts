import { createHash, type X509Certificate } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { type Canonical, canonicalise, canonicalOf } from './canonicalise.js';
import { readCertificate } from './certificates.js';
import type { Token } from './judge.js';
import { along, bytesOf, childrenOf, elementsOf, isElement, ns, onlyChild, textOf } from './read-xml.js';
import { hashOf, inclusive, type SignatureParts } from './references.js';
import { SignatureProblem } from './report.js';
import type { RevocationData } from './revocation.js';

/** The one QualifyingProperties of a signature, which must be aimed at it. */
export function propertiesOf(signature: Element, { objects }: SignatureParts): { signed: Element; all: Element } {
  const found = objects.flatMap((object) => childrenOf(object, ns.xades, 'QualifyingProperties'));
  const [all, second] = found;
  const signed = onlyChild(all, ns.xades, 'SignedProperties');
  if (!all || !signed || second) throw new SignatureProblem('format', 'no signed properties');
  const id = signature.getAttribute('Id');
  if (!id || all.getAttribute('Target') !== `#${id}`) throw new SignatureProblem('wrapped', 'properties of another');
  return { signed, all };
}

/** Certificates that came along in KeyInfo and in the unsigned properties. */
export function certificatesIn({ keyInfo, objects }: SignatureParts): X509Certificate[] {
  const own = keyInfo ? [...elementsOf(keyInfo)].filter(isNamed(ns.ds, 'X509Certificate')) : [];
  const more = objects.flatMap((object) =>
    [...elementsOf(object)].filter(isNamed(ns.xades, 'EncapsulatedX509Certificate')),
  );
  return [...own, ...more].slice(0, 40).flatMap((element) => {
    const certificate = readCertificate(bytesOf(element) ?? Buffer.alloc(0));
    return certificate ? [certificate] : [];
  });
}

function isNamed(space: string, name: string) {
  return (element: Element) => element.namespaceURI === space && element.localName === name;
}

/** The certificate that the signed properties name by its digest. */
export function signingCertificate(signed: Element, pool: readonly X509Certificate[]): X509Certificate {
  const properties = onlyChild(signed, ns.xades, 'SignedSignatureProperties');
  const list = ['SigningCertificate', 'SigningCertificateV2'].flatMap((name) =>
    properties ? childrenOf(properties, ns.xades, name) : [],
  );
  const [named, second] = list;
  const [first] = named ? childrenOf(named, ns.xades, 'Cert') : [];
  const digest = onlyChild(first, ns.xades, 'CertDigest');
  const value = bytesOf(onlyChild(digest, ns.ds, 'DigestValue'));
  if (!value || second) throw new SignatureProblem('certificate-mismatch', 'no signing certificate is named');
  const hash = hashOf(onlyChild(digest, ns.ds, 'DigestMethod'));
  if (pool.length === 0) throw new SignatureProblem('no-certificate');
  const found = pool.find(({ raw }) => createHash(hash).update(raw).digest().equals(value));
  if (!found) throw new SignatureProblem('certificate-mismatch');
  return found;
}

/** What the signer says about the signing. */
export function claimsIn(signed: Element): { claimedAt: string | undefined; roles: string[] } {
  const properties = onlyChild(signed, ns.xades, 'SignedSignatureProperties');
  const time = new Date(textOf(onlyChild(properties, ns.xades, 'SigningTime')));
  const roles = ['SignerRole', 'SignerRoleV2'].flatMap((name) => {
    const claimed = along(properties, ns.xades, name, 'ClaimedRoles');
    return claimed ? childrenOf(claimed, ns.xades, 'ClaimedRole').map((role) => textOf(role).slice(0, 300)) : [];
  });
  return { claimedAt: Number.isNaN(time.getTime()) ? undefined : time.toISOString(), roles: roles.slice(0, 10) };
}

/** The types that were signed, by the id of the reference that they speak about. */
export function typesIn(signed: Element): Map<string, string> {
  const properties = onlyChild(signed, ns.xades, 'SignedDataObjectProperties');
  const formats = properties ? childrenOf(properties, ns.xades, 'DataObjectFormat') : [];
  const types = new Map<string, string>();
  for (const format of formats) {
    const type = textOf(onlyChild(format, ns.xades, 'MimeType'));
    const about = (format.getAttribute('ObjectReference') ?? '').replace(/^#/, '');
    if (types.has(about)) throw new SignatureProblem('format', 'two types for one file');
    if (type) types.set(about, type);
  }
  return types;
}

/** Timestamps over the signature's value, each with the bytes that it has to fit. */
export function stampsIn(all: Element, valueElement: Element): Token[] {
  return unsigned(all, ns.xades, 'SignatureTimeStamp').flatMap((stamp) => {
    const stamped = Buffer.from(canonicalise(valueElement, canonicalFor(stamp)), 'utf8');
    return tokensIn(stamp).map((token) => ({ token, stamped: (hash) => createHash(hash).update(stamped).digest() }));
  });
}

/** The canonical form that a timestamp names. */
export function canonicalFor(stamp: Element): Canonical {
  const [method] = childrenOf(stamp, ns.ds, 'CanonicalizationMethod');
  const how = method ? canonicalOf(method) : inclusive;
  if (!how) throw new SignatureProblem('weak-algorithm', 'an unknown canonical form');
  return how;
}

/** The tokens of a timestamp, in DER. */
export function tokensIn(stamp: Element): Buffer[] {
  const tokens = childrenOf(stamp, ns.xades, 'EncapsulatedTimeStamp').slice(0, 5);
  return tokens.map((token) => bytesOf(token) ?? Buffer.alloc(0));
}

/** OCSP answers and revocation lists that were kept with the signature. */
export function revocationIn(all: Element): RevocationData {
  const properties = along(all, ns.xades, 'UnsignedProperties', 'UnsignedSignatureProperties');
  const values = (name: string) =>
    (properties ? [...elementsOf(properties)] : [])
      .filter(isNamed(ns.xades, name))
      .slice(0, 40)
      .flatMap((element) => bytesOf(element) ?? []);
  return { ocsp: values('EncapsulatedOCSPValue'), lists: values('EncapsulatedCRLValue') };
}

/** The unsigned properties of the signature, in order. */
export function unsignedProperties(all: Element): Element[] {
  const properties = along(all, ns.xades, 'UnsignedProperties', 'UnsignedSignatureProperties');
  return properties ? Array.from(properties.childNodes).filter(isElement) : [];
}

function unsigned(all: Element, space: string, name: string): Element[] {
  const properties = along(all, ns.xades, 'UnsignedProperties', 'UnsignedSignatureProperties');
  return properties ? childrenOf(properties, space, name) : [];
}
