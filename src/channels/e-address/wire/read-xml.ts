import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

/** XML that is not read, or does not say what it has to: a code for the log, never the sender's words. */
export class XmlProblem extends Error {
  override readonly name = 'XmlProblem';
}

/** The largest envelope or answer, without attachments. */
export const largestXml = 4 * 1024 * 1024;
const deepest = 64;
const mostElements = 20_000;
const mostAttributes = 64;

/** Reads XML that may be hostile: no DTD, no entities, no instructions, bounded in size, depth and number before a tree is made. */
export function readXml(bytes: Uint8Array): Element {
  const text = decode(bytes);
  measure(text);
  let document: Document;
  try {
    document = new DOMParser({ onError: refuse }).parseFromString(text, 'text/xml');
  } catch (error) {
    throw new XmlProblem('malformed', { cause: error });
  }
  if (!document.documentElement) throw new XmlProblem('empty');
  return document.documentElement;
}

function refuse(): never {
  throw new XmlProblem('malformed');
}

function decode(bytes: Uint8Array): string {
  if (bytes.length > largestXml) throw new XmlProblem('too-large');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new XmlProblem('not-utf8', { cause: error });
  }
}

/** One pass over the characters; whatever it does not understand is left to the parser, which refuses it. */
function measure(text: string): void {
  let [depth, elements] = [0, 0];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) at = after(text, ']]>', at + 9);
    else if (text[at + 1] === '!') throw new XmlProblem('dtd');
    else if (text[at + 1] === '?') {
      if (at > 100 || !/^\s*<\?xml\s$/.test(text.slice(0, at + 6))) throw new XmlProblem('instruction');
      at = after(text, '?>', at + 2);
    } else {
      const end = endOfTag(text, at + 1);
      if (text[at + 1] === '/') depth -= 1;
      else if (text[end - 2] !== '/') depth += 1;
      elements += 1;
      if (depth > deepest) throw new XmlProblem('too-deep');
      if (elements > 2 * mostElements) throw new XmlProblem('too-many-elements');
      at = end;
    }
  }
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new XmlProblem('malformed');
  return at + mark.length;
}

/** Just behind the `>` that ends the tag; inside quotes it ends nothing. */
function endOfTag(text: string, from: number): number {
  let attributes = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"' || sign === "'") {
      at = text.indexOf(sign, at + 1);
      attributes += 1;
      if (at < 0) break;
      if (attributes > mostAttributes) throw new XmlProblem('too-many-attributes');
    } else if (sign === '<') break;
    else if (sign === '>') return at + 1;
  }
  throw new XmlProblem('malformed');
}

/** Children that are elements, by local name and namespace. */
export function childrenOf(parent: Element, namespace: string, name: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (isElement(node) && node.localName === name && node.namespaceURI === namespace) found.push(node);
  return found;
}

/** The only child of that name along the path; undefined where one is missing. More than one is refused. */
export function findAt(parent: Element, namespace: string, ...path: readonly string[]): Element | undefined {
  let at: Element | undefined = parent;
  for (const name of path) {
    if (!at) return undefined;
    const found: Element[] = childrenOf(at, namespace, name);
    if (found.length > 1) throw new XmlProblem(`several-${name}`);
    at = found[0];
  }
  return at;
}

/** The same, refused where it is missing. */
export function getAt(parent: Element, namespace: string, ...path: readonly string[]): Element {
  const found = findAt(parent, namespace, ...path);
  if (!found) throw new XmlProblem(`no-${path.at(-1) ?? 'element'}`);
  return found;
}

export function textOf(element: Element | undefined): string {
  return (element?.textContent ?? '').trim();
}

export function isElement(node: { readonly nodeType: number }): node is Element {
  return node.nodeType === 1;
}
