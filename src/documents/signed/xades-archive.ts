import { createHash } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { type Canonical, canonicalise } from './canonicalise.js';
import type { Hash } from './cms.js';
import type { Token } from './judge.js';
import { ns } from './read-xml.js';
import type { Reference, SignatureParts } from './references.js';
import { canonicalFor, tokensIn, unsignedProperties } from './xades-properties.js';

/** What an archive timestamp covers beside the signature's own elements. */
export interface Archived {
  readonly parts: SignatureParts;
  readonly references: readonly Reference[];
  /** The bytes that a reference leads to, after its transforms. */
  readonly content: (reference: Reference) => Uint8Array;
  /** QualifyingProperties. */
  readonly all: Element;
}

/**
 * Timestamps over everything (XAdES v1.4.1, EN 319 132-1, 5.5.2, not distributed): what the references lead to, the
 * signature's own elements, every unsigned property before it, objects that no reference names. The older form of
 * v1.3.2 leaves out what v1.4.1 covers, so it is not read as one.
 */
export function archiveStampsIn(archived: Archived): Token[] {
  const properties = unsignedProperties(archived.all);
  return properties.flatMap((stamp, index) => {
    if (stamp.namespaceURI !== ns.xades141 || stamp.localName !== 'ArchiveTimeStamp') return [];
    const how = canonicalFor(stamp);
    const before = properties.slice(0, index);
    const stamped = (hash: Hash) => digestOf(archived, before, how, hash);
    return tokensIn(stamp).map((token) => ({ token, stamped }));
  });
}

function digestOf(archived: Archived, before: readonly Element[], how: Canonical, hash: Hash): Buffer {
  const { parts, references, content, all } = archived;
  const { info, valueElement, keyInfo, objects } = parts;
  const digest = createHash(hash);
  for (const reference of references) digest.update(content(reference));
  const named = new Set(references.map(({ uri }) => uri));
  // The object that holds the properties is covered through them.
  const others = objects.filter((one) => one !== all.parentNode && !named.has(`#${one.getAttribute('Id') ?? ''}`));
  for (const element of [info, valueElement, ...(keyInfo ? [keyInfo] : []), ...before, ...others])
    digest.update(canonicalise(element, how), 'utf8');
  return digest.digest();
}
