import { createHash, verify, X509Certificate } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { canonical } from './canonical.js';
import { algorithms, digestNames, ns, signatureNames } from './names.js';
import { childrenOf, findAt, getAt, isElement, textOf, XmlProblem } from './read-xml.js';

/** What a signature that holds says: by which certificate, and over which elements of this very document. */
export interface Signed {
  readonly certificate: X509Certificate;
  readonly covers: readonly Element[];
}

/**
 * Checks an XML signature: one SignedInfo, known algorithms, unique Ids, each reference's digest, the value. Whether the
 * certificate is to be trusted, and whether what one acts on is among `covers`, is the caller's question.
 */
export function verifySignature(signature: Element, certificate: X509Certificate): Signed {
  const info = getAt(signature, ns.ds, 'SignedInfo');
  if (algorithmOf(info, 'CanonicalizationMethod') !== algorithms.exclusive) throw new XmlProblem('canonicalisation');
  const hash = signatureNames.get(algorithmOf(info, 'SignatureMethod'));
  if (!hash || certificate.publicKey.asymmetricKeyType !== 'rsa') throw new XmlProblem('signature-algorithm');
  const value = Buffer.from(textOf(getAt(signature, ns.ds, 'SignatureValue')), 'base64');
  if (!verify(hash, canonical(info), certificate.publicKey, value)) throw new XmlProblem('signature-value');
  const byId = elementsById(signature.ownerDocument?.documentElement ?? signature);
  const references = childrenOf(info, ns.ds, 'Reference');
  if (references.length === 0 || references.length > 16) throw new XmlProblem('references');
  return { certificate, covers: references.map((reference) => coveredBy(reference, byId)) };
}

/** The same for XAdES: the certificate stands in KeyInfo, and the signed properties must be covered and name its digest. */
export function verifyXades(signature: Element): Signed {
  const encoded = textOf(getAt(signature, ns.ds, 'KeyInfo', 'X509Data', 'X509Certificate'));
  const signed = verifySignature(signature, certificateOf(encoded));
  const properties = getAt(getAt(signature, ns.ds, 'Object'), ns.xades, 'QualifyingProperties', 'SignedProperties');
  if (!signed.covers.includes(properties)) throw new XmlProblem('properties-not-signed');
  const named = getAt(properties, ns.xades, 'SignedSignatureProperties', 'SigningCertificate', 'Cert', 'CertDigest');
  const hash = digestNames.get(algorithmOf(named, 'DigestMethod'));
  if (!hash) throw new XmlProblem('digest-algorithm');
  const digest = createHash(hash).update(signed.certificate.raw).digest('base64');
  if (digest !== textOf(getAt(named, ns.ds, 'DigestValue'))) throw new XmlProblem('signing-certificate');
  return signed;
}

export function certificateOf(base64: string): X509Certificate {
  try {
    const certificate = new X509Certificate(Buffer.from(base64, 'base64'));
    // Its key is decoded at the first use: one that cannot be is refused here too.
    if (certificate.publicKey.type !== 'public') throw new XmlProblem('certificate');
    return certificate;
  } catch (error) {
    throw new XmlProblem('certificate', { cause: error });
  }
}

/** Every Id of the document, each only once: two of the same would let one be signed and the other be read. */
function elementsById(root: Element): Map<string, Element> {
  const found = new Map<string, Element>();
  const visit = (element: Element): void => {
    for (const attribute of Array.from(element.attributes))
      if (/^(id)$/i.test(attribute.localName ?? '')) {
        if (found.has(attribute.value)) throw new XmlProblem('double-id');
        found.set(attribute.value, element);
      }
    for (let node = element.firstChild; node; node = node.nextSibling) if (isElement(node)) visit(node);
  };
  visit(root);
  return found;
}

function coveredBy(reference: Element, byId: ReadonlyMap<string, Element>): Element {
  const uri = reference.getAttribute('URI') ?? '';
  const element = uri.startsWith('#') ? byId.get(uri.slice(1)) : undefined;
  if (!element) throw new XmlProblem('reference');
  const transforms = findAt(reference, ns.ds, 'Transforms');
  const asked = transforms ? childrenOf(transforms, ns.ds, 'Transform') : [];
  const [only] = asked;
  if (asked.length !== 1 || only?.getAttribute('Algorithm') !== algorithms.exclusive || only.firstChild)
    throw new XmlProblem('transform');
  const hash = digestNames.get(algorithmOf(reference, 'DigestMethod'));
  if (!hash) throw new XmlProblem('digest-algorithm');
  const digest = createHash(hash).update(canonical(element)).digest('base64');
  if (digest !== textOf(getAt(reference, ns.ds, 'DigestValue'))) throw new XmlProblem('digest');
  return element;
}

function algorithmOf(parent: Element, name: string): string {
  return getAt(parent, ns.ds, name).getAttribute('Algorithm') ?? '';
}
