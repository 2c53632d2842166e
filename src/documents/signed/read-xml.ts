import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { ContainerProblem } from './report.js';

const most = { bytes: 8 * 1024 * 1024, depth: 60, tags: 100_000 } as const;

/** Parses XML that may be hostile: UTF-8 only, no document type, no entities, bounded in size, tags and depth. */
export function readXml(bytes: Buffer, limit: { readonly bytes: number; readonly tags: number } = most): Document {
  if (bytes.length > limit.bytes) throw new ContainerProblem('xml-too-large');
  const text = decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new ContainerProblem('xml-forbidden');
  if (!/^<\?xml[^>]{0,200}encoding=["']utf-8["']|^<(?!\?xml)|^<\?xml(?![^>]{0,200}encoding)/i.test(text))
    throw new ContainerProblem('xml-malformed', 'another encoding than UTF-8');
  measure(text, limit.tags);
  const fail = (_level: string, message: string) => {
    throw new ContainerProblem('xml-malformed', message.slice(0, 200));
  };
  try {
    return new DOMParser({ onError: fail, locator: false }).parseFromString(text, 'text/xml');
  } catch (error) {
    if (error instanceof ContainerProblem) throw error;
    throw new ContainerProblem('xml-malformed', error instanceof Error ? error.message.slice(0, 200) : 'malformed');
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ContainerProblem('xml-malformed', error instanceof Error ? error.message : 'not UTF-8');
  }
}

/** Counts tags and their depth before the parser builds anything. Comments and CDATA may mislead it upwards only a little. */
function measure(text: string, tags: number): void {
  let [depth, count] = [0, 0];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (++count > tags) throw new ContainerProblem('xml-too-large');
    const next = text[at + 1];
    if (next === '/') depth -= 1;
    else if (next !== '?' && next !== '!') {
      const end = text.indexOf('>', at);
      if (end > 0 && text[end - 1] === '/') continue;
      if (++depth > most.depth) throw new ContainerProblem('xml-too-large', 'too deep');
    }
  }
}

/** Namespaces that are read here. */
export const ns = {
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  xades: 'http://uri.etsi.org/01903/v1.3.2#',
  xades141: 'http://uri.etsi.org/01903/v1.4.1#',
  asic: 'http://uri.etsi.org/02918/v1.2.1#',
  manifest: 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
  xmlns: 'http://www.w3.org/2000/xmlns/',
  xml: 'http://www.w3.org/XML/1998/namespace',
  exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  tsl: 'http://uri.etsi.org/02231/v2#',
} as const;

export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}

/** The element's own children of that name. */
export function childrenOf(parent: Node, space: string, name: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (isElement(node) && node.namespaceURI === space && node.localName === name) found.push(node);
  return found;
}

/** The only child of that name, or undefined when there is none or more than one. */
export function onlyChild(parent: Node | undefined, space: string, name: string): Element | undefined {
  const found = parent ? childrenOf(parent, space, name) : [];
  return found.length === 1 ? found[0] : undefined;
}

/** Follows a path of only children. */
export function along(from: Node | undefined, space: string, ...names: readonly string[]): Element | undefined {
  let node: Element | undefined;
  for (const name of names) {
    node = onlyChild(node ?? from, space, name);
    if (!node) return undefined;
  }
  return node;
}

/** Every element below a node, itself included, in document order. */
export function* elementsOf(root: Node): Generator<Element> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node)) yield node;
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  }
}

export function textOf(element: Element | undefined): string {
  return (element?.textContent ?? '').trim();
}

/** Base64 of an element's text; undefined when it is not base64. */
export function bytesOf(element: Element | undefined): Buffer | undefined {
  const text = (element?.textContent ?? '').replace(/[\t\n\r ]+/g, '');
  return text && /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.length % 4 === 0 ? Buffer.from(text, 'base64') : undefined;
}
