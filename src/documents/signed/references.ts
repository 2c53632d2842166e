import { createHash } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { type Canonical, canonicalise, canonicaliseDocument, canonicalOf } from './canonicalise.js';
import type { Hash } from './cms.js';
import { bytesOf, childrenOf, elementsOf, isElement, ns, onlyChild } from './read-xml.js';
import { SignatureProblem } from './report.js';

const digests: Readonly<Record<string, Hash>> = {
  'http://www.w3.org/2001/04/xmlenc#sha256': 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384': 'sha384',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'sha512',
};

const methods: Readonly<Record<string, { readonly kind: 'rsa' | 'pss' | 'ec'; readonly hash: Hash }>> =
  Object.fromEntries(
    (['sha256', 'sha384', 'sha512'] as const).flatMap((hash) => [
      [`http://www.w3.org/2001/04/xmldsig-more#rsa-${hash}`, { kind: 'rsa', hash }],
      [`http://www.w3.org/2001/04/xmldsig-more#ecdsa-${hash}`, { kind: 'ec', hash }],
      [`http://www.w3.org/2007/05/xmldsig-more#${hash}-rsa-MGF1`, { kind: 'pss', hash }],
    ]),
  );

const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
export const inclusive: Canonical = { exclusive: false, comments: false, prefixes: [] };

/** The hash of a DigestMethod; weak and unknown ones are refused. */
export function hashOf(digestMethod: Element | undefined): Hash {
  const name = digestMethod?.getAttribute('Algorithm') ?? '';
  const hash = digests[name];
  if (!hash) throw new SignatureProblem('weak-algorithm', name);
  return hash;
}

/** The scheme of a SignatureMethod; weak and unknown ones are refused. */
export function schemeOf(signatureMethod: Element | undefined): (typeof methods)[string] {
  const name = signatureMethod?.getAttribute('Algorithm') ?? '';
  const scheme = methods[name];
  if (!scheme) throw new SignatureProblem('weak-algorithm', name);
  return scheme;
}

export interface Reference {
  readonly id: string;
  readonly uri: string;
  readonly type: string;
  readonly hash: Hash;
  readonly digest: Buffer;
  readonly transforms: readonly Element[];
}

export function readReference(element: Element): Reference {
  const digest = bytesOf(onlyChild(element, ns.ds, 'DigestValue'));
  const uri = element.getAttribute('URI');
  if (!digest || uri === null) throw new SignatureProblem('format', 'a reference without an address or a digest');
  const [transforms, second] = childrenOf(element, ns.ds, 'Transforms');
  if (second) throw new SignatureProblem('format', 'transforms twice');
  return {
    id: element.getAttribute('Id') ?? '',
    uri,
    type: element.getAttribute('Type') ?? '',
    hash: hashOf(onlyChild(element, ns.ds, 'DigestMethod')),
    digest,
    transforms: transforms ? childrenOf(transforms, ns.ds, 'Transform') : [],
  };
}

/** Whether an element of the same document is what was signed: canonical form is the only transform there is. */
export function fitsElement(reference: Reference, element: Element): boolean {
  return digestOf(reference.hash, transformed(reference, element)).equals(reference.digest);
}

/** An element of the same document as a reference sees it. */
export function transformed({ transforms }: Reference, element: Element): string {
  const [only, second] = transforms;
  const how = only ? canonicalOf(only) : inclusive;
  if (!how || second) throw new SignatureProblem('format', 'an unexpected transform');
  // A plain #id leaves comments out, whatever the canonical form would do (XML Signature, 4.4.3.3).
  return canonicalise(element, { ...how, comments: false });
}

/** Whether the whole document but the signature in it is what was signed: for trust lists. */
export function fitsEnveloping({ transforms, hash, digest }: Reference, root: Element, signature: Element): boolean {
  const [first, second, third] = transforms;
  const how = second ? canonicalOf(second) : inclusive;
  if (first?.getAttribute('Algorithm') !== enveloped || !how || third)
    throw new SignatureProblem('format', 'unexpected transforms');
  return digestOf(hash, canonicaliseDocument(root, how, signature)).equals(digest);
}

function digestOf(hash: Hash, text: string): Buffer {
  return createHash(hash).update(text, 'utf8').digest();
}

/** Refuses a document in which two elements bear the same id: a reference could mean either. */
export function refuseTwins(root: Element): void {
  const seen = new Set<string>();
  for (const element of elementsOf(root))
    for (const attribute of Array.from(element.attributes))
      if (/^(?:xml:)?id$/i.test(attribute.name)) {
        if (seen.has(attribute.value)) throw new SignatureProblem('wrapped', 'an id twice');
        seen.add(attribute.value);
      }
}

export interface SignatureParts {
  readonly info: Element;
  readonly value: Buffer;
  readonly valueElement: Element;
  readonly keyInfo: Element | undefined;
  readonly objects: readonly Element[];
}

/** The parts of a ds:Signature, each where it belongs and as often as it may. */
export function partsOf(signature: Element): SignatureParts {
  const [info, valueElement] = [
    onlyChild(signature, ns.ds, 'SignedInfo'),
    onlyChild(signature, ns.ds, 'SignatureValue'),
  ];
  const value = bytesOf(valueElement);
  const [keyInfo, second] = childrenOf(signature, ns.ds, 'KeyInfo');
  const objects = childrenOf(signature, ns.ds, 'Object');
  const expected = 2 + (keyInfo ? 1 : 0) + objects.length;
  if (
    !info ||
    !valueElement ||
    !value ||
    second ||
    Array.from(signature.childNodes).filter(isElement).length !== expected
  )
    throw new SignatureProblem('format', 'unexpected parts');
  return { info, value, valueElement, keyInfo, objects };
}

/** SignedInfo as it was signed. */
export function signedBytes(info: Element): Buffer {
  const how = canonicalOf(onlyChild(info, ns.ds, 'CanonicalizationMethod'));
  if (!how) throw new SignatureProblem('weak-algorithm', 'an unknown canonical form');
  return Buffer.from(canonicalise(info, how), 'utf8');
}
