import type { Element } from '@xmldom/xmldom';
import { ns, type Operation } from '../wire/names.js';
import { findAt, textOf, XmlProblem } from '../wire/read-xml.js';
import { tag } from '../wire/write-xml.js';

/** Bytes of one section of an attachment; both sides cut files into pieces of this size, the last one shorter or empty. */
export const sectionSize = 512 * 1024;

/** Bytes that an element holds: beside the message (MTOM), or in it as base64. */
export function contentsOf(element: Element | undefined, parts: ReadonlyMap<string, Buffer>): Buffer {
  const included = element && findAt(element, ns.xop, 'Include');
  if (!included) return Buffer.from(textOf(element), 'base64');
  const href = included.getAttribute('href') ?? '';
  const part = href.startsWith('cid:') ? parts.get(decoded(href.slice(4))) : undefined;
  if (!part) throw new XmlProblem('missing-part');
  return part;
}

function decoded(text: string): string {
  return text.includes('%') ? text.replace(/%40/gi, '@') : text;
}

/** Ids of the service, as they may stand in our database and jobs. */
export function wireId(text: string): string {
  if (!/^[\w.:-]{1,80}$/.test(text)) throw new XmlProblem('message-id');
  return text;
}

/** The body of a request. */
export function input(operation: Operation, content: string): string {
  return tag(`${operation}Input`, content, { xmlns: ns.uui });
}
