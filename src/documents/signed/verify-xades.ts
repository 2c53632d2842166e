import { createHash } from 'node:crypto';
import type { Document, Element } from '@xmldom/xmldom';
import { signerOf } from './certificates.js';
import { type Hash, isSignedBy } from './cms.js';
import { judge, type Trust } from './judge.js';
import { childrenOf, elementsOf, isElement, ns, onlyChild } from './read-xml.js';
import {
  fitsElement,
  partsOf,
  type Reference,
  readReference,
  refuseTwins,
  type SignatureParts,
  schemeOf,
  signedBytes,
  transformed,
} from './references.js';
import { type Check, type CheckCode, decided, SignatureProblem, type SignatureReport } from './report.js';
import { archiveStampsIn } from './xades-archive.js';
import {
  certificatesIn,
  claimsIn,
  propertiesOf,
  revocationIn,
  signingCertificate,
  stampsIn,
  typesIn,
} from './xades-properties.js';

/** The files of a container as a signature sees them. */
export interface SignedFiles {
  readonly names: readonly string[];
  /** The type that the manifest gives. */
  typeOf(name: string): string | undefined;
  digest(name: string, hash: Hash): Buffer;
  /** The file's own bytes. */
  bytes(name: string): Buffer;
}

/** Judges every signature of one `META-INF/*signatures*.xml`; `place` is its name. */
export function verifyXades(document: Document, files: SignedFiles, trust: Trust, place: string): SignatureReport[] {
  const root = document.documentElement;
  if (root?.localName !== 'XAdESSignatures') return [decided(place, 'format', misplaced)];
  const own = childrenOf(root, ns.ds, 'Signature');
  const everywhere = [...elementsOf(root)].filter((one) => one.localName === 'Signature');
  const onlySignatures = Array.from(root.childNodes).filter(isElement).length === own.length;
  if (own.length === 0 || own.length > 50 || everywhere.length !== own.length || !onlySignatures)
    return [decided(place, 'wrapped', misplaced)];
  return own.map((signature) => verifyOne(root, signature, files, trust, place));
}

const misplaced: readonly Check[] = [{ what: 'form', outcome: 'no', detail: 'elements that do not belong there' }];

function verifyOne(
  root: Element,
  signature: Element,
  files: SignedFiles,
  trust: Trust,
  place: string,
): SignatureReport {
  const id = `${place}#${signature.getAttribute('Id') ?? ''}`;
  const checks: Check[] = [];
  const known: { -readonly [K in keyof SignatureReport]?: SignatureReport[K] } = {};
  const step = <T>(what: CheckCode, work: () => T): T => {
    try {
      const result = work();
      checks.push({ what, outcome: 'yes' });
      return result;
    } catch (error) {
      checks.push({ what, outcome: 'no', detail: error instanceof Error ? error.message : undefined });
      throw error;
    }
  };
  try {
    step('form', () => refuseTwins(root));
    const parts = step('form', () => partsOf(signature));
    const { signed, all } = step('form', () => propertiesOf(signature, parts));
    Object.assign(known, claimsIn(signed));
    const references = step('algorithms', () => readReferences(parts));
    const pool = certificatesIn(parts);
    const certificate = step('certificate', () => signingCertificate(signed, pool));
    known.signer = signerOf(certificate);
    step('properties', () => checkProperties(references, signed));
    known.covers = step('files', () => checkFiles(references, signed, parts, files));
    step('signature', () => checkValue(parts, certificate.publicKey));
    known.fingerprint = createHash('sha256').update(signedBytes(parts.info)).digest('hex');
    const stamps = stampsIn(all, parts.valueElement);
    const content = (reference: Reference) => contentOf(reference, signed, parts, files);
    const archive = archiveStampsIn({ parts, references, content, all });
    const evidence = { certificate, pool, revocation: revocationIn(all), stamps, archive };
    const judgement = judge(evidence, trust);
    return {
      ...decided(id, judgement.reason, checks),
      ...known,
      ...judgement,
      checks: [...checks, ...judgement.checks],
    };
  } catch (error) {
    const reason = error instanceof SignatureProblem ? error.reason : 'format';
    return { ...decided(id, reason, checks), ...known };
  }
}

function readReferences({ info }: SignatureParts): Reference[] {
  schemeOf(onlyChild(info, ns.ds, 'SignatureMethod'));
  const references = childrenOf(info, ns.ds, 'Reference');
  if (references.length > 1100 || references.length + 2 !== Array.from(info.childNodes).filter(isElement).length)
    throw new SignatureProblem('format', 'unexpected parts of SignedInfo');
  return references.map(readReference);
}

const signedPropertiesType = 'http://uri.etsi.org/01903#SignedProperties';

/** Exactly one reference to the signed properties of this very signature, and it fits. */
function checkProperties(references: readonly Reference[], signed: Element): void {
  const uri = `#${signed.getAttribute('Id') ?? ''}`;
  const own = references.filter((one) => one.type === signedPropertiesType);
  const [reference, second] = own;
  if (!reference || second || uri === '#' || reference.uri !== uri)
    throw new SignatureProblem('wrapped', 'the signed properties are not the ones that were signed');
  if (!fitsElement(reference, signed)) throw new SignatureProblem('properties-altered');
}

/** Exactly one reference per data file; any other must be to this signature's own KeyInfo. */
function checkFiles(
  references: readonly Reference[],
  signed: Element,
  { keyInfo }: SignatureParts,
  files: SignedFiles,
): string[] {
  const types = typesIn(signed);
  const covered = new Map<string, Reference>();
  for (const reference of references) {
    if (reference.type === signedPropertiesType) continue;
    if (reference.uri.startsWith('#') || reference.uri === '') {
      const isKeyInfo = keyInfo !== undefined && reference.uri === `#${keyInfo.getAttribute('Id') ?? ''}`;
      if (!isKeyInfo || !fitsElement(reference, keyInfo)) throw new SignatureProblem('wrapped', reference.uri);
      continue;
    }
    const name = fileNamed(reference.uri);
    if (covered.has(name)) throw new SignatureProblem('file-twice', name);
    if (!files.names.includes(name)) throw new SignatureProblem('file-missing', name);
    if (reference.transforms.length) throw new SignatureProblem('format', 'a transformed file');
    covered.set(name, reference);
    if (!files.digest(name, reference.hash).equals(reference.digest)) throw new SignatureProblem('file-altered', name);
    const type = types.get(reference.id);
    if (type !== undefined && type !== files.typeOf(name)) throw new SignatureProblem('type-mismatch', name);
  }
  const open = files.names.find((name) => !covered.has(name));
  if (open !== undefined) throw new SignatureProblem('file-uncovered', open);
  return [...covered.keys()];
}

/** What a reference leads to; every reference was checked before. */
function contentOf(reference: Reference, signed: Element, { keyInfo }: SignatureParts, files: SignedFiles): Uint8Array {
  if (reference.type === signedPropertiesType) return Buffer.from(transformed(reference, signed), 'utf8');
  if (keyInfo && reference.uri.startsWith('#')) return Buffer.from(transformed(reference, keyInfo), 'utf8');
  return files.bytes(fileNamed(reference.uri));
}

function fileNamed(uri: string): string {
  try {
    return decodeURIComponent(uri).normalize('NFC');
  } catch (error) {
    throw new SignatureProblem('format', error instanceof Error ? error.message : uri);
  }
}

function checkValue({ info, value }: SignatureParts, key: Parameters<typeof isSignedBy>[0]): void {
  const { kind, hash } = schemeOf(onlyChild(info, ns.ds, 'SignatureMethod'));
  if (!isSignedBy(key, kind, hash, signedBytes(info), value, 'ieee-p1363'))
    throw new SignatureProblem('signature-wrong');
}
