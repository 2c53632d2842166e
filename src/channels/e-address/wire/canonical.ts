import type { Attr, Element } from '@xmldom/xmldom';
import { isElement, XmlProblem } from './read-xml.js';

const xmlns = 'http://www.w3.org/2000/xmlns/';

/** The element as exclusive canonical XML 1.0 without comments (https://www.w3.org/TR/xml-exc-c14n/), the octets that are signed. */
export function canonical(element: Element): Buffer {
  const out: string[] = [];
  write(element, new Map(), out);
  return Buffer.from(out.join(''), 'utf8');
}

function write(element: Element, above: ReadonlyMap<string, string>, out: string[]): void {
  const given = Array.from(element.attributes);
  const attributes = given.filter(({ namespaceURI }) => namespaceURI !== xmlns);
  const shown = new Map(above);
  out.push('<', element.nodeName);
  const used = new Map([[element.prefix ?? '', element.namespaceURI ?? '']]);
  for (const { prefix, namespaceURI } of attributes) if (prefix) used.set(prefix, namespaceURI ?? '');
  for (const [prefix, uri] of [...used].sort(byKey)) {
    if (prefix === 'xml' || (shown.get(prefix) ?? '') === uri) continue;
    shown.set(prefix, uri);
    out.push(prefix ? ` xmlns:${prefix}="` : ' xmlns="', inAttribute(uri), '"');
  }
  for (const { nodeName, value } of attributes.sort(byName)) out.push(' ', nodeName, '="', inAttribute(value), '"');
  out.push('>');
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) write(node, shown, out);
    else if (node.nodeType === 3 || node.nodeType === 4) out.push(inText(node.nodeValue ?? ''));
    else if (node.nodeType !== 8) throw new XmlProblem('strange-node');
  }
  out.push('</', element.nodeName, '>');
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function byKey([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return compare(a, b);
}

function byName(a: Attr, b: Attr): number {
  return compare(a.namespaceURI ?? '', b.namespaceURI ?? '') || compare(a.localName ?? '', b.localName ?? '');
}

const textSigns: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };
const attributeSigns: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

function inText(text: string): string {
  return text.replace(/[&<>\r]/g, (sign) => textSigns[sign] ?? sign);
}

function inAttribute(text: string): string {
  return text.replace(/[&<"\t\n\r]/g, (sign) => attributeSigns[sign] ?? sign);
}
