/** RDF in the two forms that people ask for, written from the same triples. Every node has an address: none is blank. */

/** What a triple ends in: an address, words in a language, or a value of a type. */
export type Value =
  | { readonly iri: string }
  | { readonly words: string; readonly lang: string }
  | { readonly value: string; readonly type?: string };

export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: Value;
}

export const prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dct: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  cv: 'http://data.europa.eu/m8g/',
  cpsv: 'http://purl.org/vocab/cpsv#',
  eli: 'http://data.europa.eu/eli/ontology#',
} as const;

/** The whole address of a short name, e.g. `cpsv:PublicService`. */
export function iri(short: `${keyof typeof prefixes}:${string}`): string {
  const [prefix = '', name = ''] = short.split(':');
  return Object.entries(prefixes).find(([known]) => known === prefix)?.[1] + name;
}

/** Turtle: prefixes once, then each subject with what is said of it. */
export function toTurtle(triples: readonly Triple[]): string {
  const head = Object.entries(prefixes).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .`);
  const subjects = [...grouped(triples)].map(([subject, lines]) => {
    const said = lines.map(({ predicate, object }) => `  ${shortened(predicate)} ${turtleOf(object)}`);
    return `<${escapedIri(subject)}>\n${said.join(' ;\n')} .`;
  });
  return `${head.join('\n')}\n\n${subjects.join('\n\n')}\n`;
}

/** JSON-LD with the same prefixes as its context. */
export function toJsonLd(triples: readonly Triple[]): string {
  const graph = [...grouped(triples)].map(([subject, lines]) => {
    const node: Record<string, unknown[]> = {};
    for (const { predicate, object } of lines) {
      const key = predicate === iri('rdf:type') ? '@type' : shortened(predicate);
      node[key] = [...(node[key] ?? []), key === '@type' && 'iri' in object ? shortened(object.iri) : jsonOf(object)];
    }
    return { '@id': subject, ...node };
  });
  return JSON.stringify({ '@context': prefixes, '@graph': graph }, undefined, 1);
}

function grouped(triples: readonly Triple[]): ReadonlyMap<string, Triple[]> {
  const subjects = new Map<string, Triple[]>();
  for (const triple of triples) subjects.set(triple.subject, [...(subjects.get(triple.subject) ?? []), triple]);
  return subjects;
}

function jsonOf(object: Value): Readonly<Record<string, string>> {
  if ('iri' in object) return { '@id': object.iri };
  if ('words' in object) return { '@value': object.words, '@language': object.lang };
  return { '@value': object.value, ...(object.type && { '@type': shortened(object.type) }) };
}

function turtleOf(object: Value): string {
  if ('iri' in object) {
    const short = shortened(object.iri);
    return short === object.iri ? `<${escapedIri(object.iri)}>` : short;
  }
  if ('words' in object) return `${quoted(object.words)}@${object.lang}`;
  return quoted(object.value) + (object.type ? `^^${shortened(object.type)}` : '');
}

/** `prefix:name` where the rest is a plain name, else the address itself. */
function shortened(address: string): string {
  for (const [prefix, start] of Object.entries(prefixes))
    if (address.startsWith(start) && /^[A-Za-z][\w-]*$/.test(address.slice(start.length)))
      return `${prefix}:${address.slice(start.length)}`;
  return address;
}

function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  return `"${escaped}"`;
}

/** Characters that Turtle forbids in an address. */
function escapedIri(address: string): string {
  return address.replace(/[^\x21-\uffff]|[<>"{}|^`\\]/g, (character) => encodeURIComponent(character));
}
