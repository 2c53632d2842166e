import { createHash } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { canonical } from './canonical.js';
import { type ContentKey, decrypt } from './encryption.js';
import { digestNames, ns } from './names.js';
import { childrenOf, findAt, getAt, readXml, textOf, XmlProblem } from './read-xml.js';
import { type Signed, verifyXades } from './verify.js';

/** A file as the envelope announces it; its bytes come beside the envelope. */
export interface AnnouncedFile {
  readonly cid: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly digest: { readonly hash: 'sha256' | 'sha512'; readonly value: string };
}

/** An envelope whose sender's signature holds, in plain data; nothing of it was read from what is not signed. */
export interface Envelope {
  readonly sender: string;
  readonly senderName: string;
  readonly recipients: readonly { readonly address: string; readonly wrappedKey?: Buffer }[];
  readonly reference: string;
  readonly title: string;
  readonly text: string;
  readonly files: readonly AnnouncedFile[];
  /** The sections in canonical form, to sign or to compare. */
  readonly senderSection: string;
  readonly serverSection: string | undefined;
}

/** The same with the tree that it was read from. */
export interface EnvelopeTree extends Envelope {
  readonly root: Element;
}

const mostFiles = 50;
const mostRecipients = 100;

/** Reads and checks; throws XmlProblem with what is wrong. */
export function readEnvelope(bytes: Uint8Array): EnvelopeTree {
  return envelopeOf(readXml(bytes));
}

export function envelopeOf(root: Element): EnvelopeTree {
  if (root.localName !== 'Envelope' || root.namespaceURI !== ns.div) throw new XmlProblem('not-an-envelope');
  const section = getAt(root, ns.div, 'SenderDocument');
  if (!signedBy(root, 'SenderSignature').covers.includes(section)) throw new XmlProblem('sender-not-signed');
  const general = getAt(section, ns.div, 'DocumentMetadata', 'GeneralMetadata');
  const transport = getAt(section, ns.div, 'SenderTransportMetadata');
  const server = findAt(root, ns.div, 'ServerTransportMetadata');
  return {
    sender: textOf(getAt(transport, ns.div, 'SenderE-Address')),
    senderName: authorOf(general),
    recipients: recipientsOf(transport),
    reference: textOf(findAt(transport, ns.div, 'SenderRefNumber')),
    title: textOf(findAt(general, ns.div, 'Title')),
    text: textOf(findAt(general, ns.div, 'Description')),
    files: filesOf(section),
    senderSection: canonical(section).toString('utf8'),
    serverSection: server && canonical(server).toString('utf8'),
    root,
  };
}

/** The signature of that Id among the envelope's, checked. */
export function signedBy(root: Element, id: string): Signed {
  const found = childrenOf(getAt(root, ns.div, 'Signatures'), ns.ds, 'Signature').filter(
    (signature) => signature.getAttribute('Id') === id,
  );
  const [only] = found;
  if (!only || found.length > 1) throw new XmlProblem(`no-${id}`);
  return verifyXades(only);
}

/** The file's bytes, opened and compared with the digest that the sender signed. */
export function openFile(file: AnnouncedFile, content: Buffer, key: ContentKey | undefined, index: number): Buffer {
  const bytes = key ? decrypt(key, index, content) : content;
  const digest = createHash(file.digest.hash).update(bytes).digest('base64');
  if (bytes.length !== file.size || digest !== file.digest.value) throw new XmlProblem('attachment-digest');
  return bytes;
}

function authorOf(general: Element): string {
  const authors = findAt(general, ns.div, 'Authors');
  const [first] = authors ? childrenOf(authors, ns.div, 'AuthorEntry') : [];
  return first ? textOf(first).slice(0, 300) : '';
}

function recipientsOf(transport: Element): Envelope['recipients'] {
  const entries = childrenOf(getAt(transport, ns.div, 'Recipients'), ns.div, 'RecipientEntry');
  if (entries.length === 0 || entries.length > mostRecipients) throw new XmlProblem('recipients');
  return entries.map((entry) => {
    const key = findAt(entry, ns.div, 'EncryptionInfo', 'Key');
    const address = textOf(getAt(entry, ns.div, 'RecipientE-Address'));
    return { address, ...(key && { wrappedKey: Buffer.from(textOf(key), 'base64') }) };
  });
}

function filesOf(section: Element): AnnouncedFile[] {
  const payload = findAt(section, ns.div, 'DocumentMetadata', 'PayloadReference');
  const files = payload ? childrenOf(payload, ns.div, 'File') : [];
  if (files.length > mostFiles) throw new XmlProblem('too-many-files');
  const announced = files.map(fileOf);
  if (new Set(announced.map(({ cid }) => cid)).size < announced.length) throw new XmlProblem('double-file');
  return announced;
}

function fileOf(file: Element): AnnouncedFile {
  const content = getAt(file, ns.div, 'Content');
  // Digests stand in the namespace of signatures or of the envelope: both are met.
  const own = findAt(content, ns.ds, 'DigestMethod') ? ns.ds : ns.div;
  const hash = digestNames.get(getAt(content, own, 'DigestMethod').getAttribute('Algorithm') ?? '');
  if (!hash) throw new XmlProblem('digest-algorithm');
  if (textOf(findAt(file, ns.div, 'Compressed')) === 'true') throw new XmlProblem('compressed');
  const size = Number(textOf(getAt(file, ns.div, 'Size')));
  if (!Number.isSafeInteger(size) || size < 0) throw new XmlProblem('file-size');
  return {
    cid: textOf(getAt(content, ns.div, 'ContentReference')),
    name: textOf(getAt(file, ns.div, 'Name')).slice(0, 255),
    type: textOf(getAt(file, ns.div, 'MimeType')).slice(0, 255),
    size,
    digest: { hash, value: textOf(getAt(content, own, 'DigestValue')) },
  };
}
