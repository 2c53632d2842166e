import type { Attr, Element, Node } from '@xmldom/xmldom';
import { isElement, ns } from './read-xml.js';

/** How XML becomes bytes to be hashed: Canonical XML 1.0 and 1.1, and Exclusive XML Canonicalization. */
export interface Canonical {
  readonly exclusive: boolean;
  readonly comments: boolean;
  /** Prefixes that the exclusive kind treats like the inclusive one. */
  readonly prefixes: readonly string[];
}

const known: Readonly<Record<string, Pick<Canonical, 'exclusive' | 'comments'>>> = {
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315': { exclusive: false, comments: false },
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments': { exclusive: false, comments: true },
  'http://www.w3.org/2006/12/xml-c14n11': { exclusive: false, comments: false },
  'http://www.w3.org/2006/12/xml-c14n11#WithComments': { exclusive: false, comments: true },
  'http://www.w3.org/2001/10/xml-exc-c14n#': { exclusive: true, comments: false },
  'http://www.w3.org/2001/10/xml-exc-c14n#WithComments': { exclusive: true, comments: true },
};

/** The kind that a CanonicalizationMethod or Transform element names; undefined for any other algorithm. */
export function canonicalOf(method: Element | undefined): Canonical | undefined {
  const found = known[method?.getAttribute('Algorithm') ?? ''];
  if (!found || !method) return undefined;
  const list = method.getElementsByTagNameNS(ns.exclusive, 'InclusiveNamespaces')[0]?.getAttribute('PrefixList') ?? '';
  const prefixes = list.split(/\s+/).filter(Boolean);
  return { ...found, prefixes: prefixes.map((prefix) => (prefix === '#default' ? '' : prefix)) };
}

/**
 * The element and all that it holds, in canonical form. `without` is left out (an enveloped signature). The two inclusive
 * kinds differ only in xml:id and xml:base of ancestors, which `inheritedXml` refuses to guess about.
 */
export function canonicalise(element: Element, how: Canonical, without?: Element): string {
  const out: string[] = [];
  const scope = new Map<string, string>();
  const above: Element[] = [];
  for (let node = element.parentNode; isElement(node); node = node.parentNode) above.unshift(node);
  for (const ancestor of above) declare(scope, ancestor);
  render(element, { how, without, out }, scope, new Map(), how.exclusive ? [] : inheritedXml(element, above));
  return out.join('');
}

/** A whole document as `URI=""` means it: without comments, with the processing instructions around the root. */
export function canonicaliseDocument(root: Element, how: Canonical, without?: Element): string {
  const quiet = { ...how, comments: false };
  const around = (first: Node | null, step: (node: Node) => Node | null) => {
    const found: string[] = [];
    for (let node = first; node; node = step(node)) if (node.nodeType === 7) found.push(instruction(node));
    return found;
  };
  const before = around(root.previousSibling, (node) => node.previousSibling).reverse();
  const after = around(root.nextSibling, (node) => node.nextSibling);
  return [
    ...before.map((text) => `${text}\n`),
    canonicalise(root, quiet, without),
    ...after.map((text) => `\n${text}`),
  ].join('');
}

interface Rendering {
  readonly how: Canonical;
  readonly without: Element | undefined;
  readonly out: string[];
}

function render(
  element: Element,
  rendering: Rendering,
  outer: ReadonlyMap<string, string>,
  written: ReadonlyMap<string, string>,
  inherited: readonly Attr[] = [],
): void {
  const { how, out, without } = rendering;
  const scope = new Map(outer);
  declare(scope, element);
  const attributes = [...attributesOf(element).filter((one) => one.namespaceURI !== ns.xmlns), ...inherited];
  const now = new Map(written);
  const spaces: [string, string][] = [];
  for (const prefix of prefixesToWrite(element, attributes, scope, how)) {
    const uri = scope.get(prefix) ?? '';
    if ((now.get(prefix) ?? '') === uri) continue;
    now.set(prefix, uri);
    spaces.push([prefix, uri]);
  }
  out.push('<', element.tagName);
  for (const [prefix, uri] of spaces.sort(([a], [b]) => compare(a, b)))
    out.push(prefix ? ` xmlns:${prefix}="` : ' xmlns="', attributeText(uri), '"');
  const key = (one: Attr) => `${one.namespaceURI ?? ''}\u0000${one.localName}`;
  for (const one of attributes.sort((a, b) => compare(key(a), key(b))))
    out.push(' ', one.name, '="', attributeText(one.value), '"');
  out.push('>');
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node === without) continue;
    if (isElement(node)) render(node, rendering, scope, now);
    else if (node.nodeType === 3 || node.nodeType === 4) out.push(plainText(node.nodeValue ?? ''));
    else if (node.nodeType === 7) out.push(instruction(node));
    else if (node.nodeType === 8 && how.comments) out.push('<!--', node.nodeValue ?? '', '-->');
  }
  out.push('</', element.tagName, '>');
}

function prefixesToWrite(
  element: Element,
  attributes: readonly Attr[],
  scope: ReadonlyMap<string, string>,
  { exclusive, prefixes }: Canonical,
): Set<string> {
  const all = exclusive
    ? [
        element.prefix ?? '',
        ...attributes.flatMap(({ prefix }) => (prefix ? [prefix] : [])),
        ...prefixes.filter((prefix) => scope.has(prefix)),
      ]
    : [...scope.keys()];
  return new Set(all.filter((prefix) => prefix !== 'xml'));
}

/** Adds the namespaces that an element declares. */
function declare(scope: Map<string, string>, element: Element): void {
  for (const one of attributesOf(element))
    if (one.namespaceURI === ns.xmlns) scope.set(one.prefix ? (one.localName ?? '') : '', one.value);
}

function attributesOf(element: Element): Attr[] {
  return Array.from(element.attributes);
}

/** The xml: attributes of ancestors that the inclusive kind carries along. */
function inheritedXml(element: Element, above: readonly Element[]): Attr[] {
  const found = new Map<string, Attr>();
  for (const ancestor of above)
    for (const one of attributesOf(ancestor)) if (one.namespaceURI === ns.xml) found.set(one.name, one);
  for (const one of attributesOf(element)) found.delete(one.name);
  if (found.has('xml:id') || found.has('xml:base')) throw new RangeError('xml:id or xml:base above what is signed');
  return [...found.values()];
}

function instruction(node: Node): string {
  return `<?${node.nodeName}${node.nodeValue ? ` ${node.nodeValue}` : ''}?>`;
}

function plainText(text: string): string {
  return text.replace(/[&<>\r]/g, (one) => marks[one] ?? one);
}

function attributeText(text: string): string {
  return text.replace(/[&<"\t\n\r]/g, (one) => marks[one] ?? one);
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
