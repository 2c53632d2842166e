import { bytesOfStream, isStream } from './objects.js';
import { isChars, isDictionary, isRef, nameIn, PdfProblem, type Stream, type Value } from './values.js';

/** The material of a document security store (ETSI EN 319 142-1, 5.4.2), in DER. */
export interface SecurityStore {
  readonly certificates: readonly Buffer[];
  readonly ocsp: readonly Buffer[];
  readonly lists: readonly Buffer[];
}

/** The PDF as it is by then. */
export interface Objects {
  get(number: number): Value | Stream | undefined;
}

/** Its kinds of material, by the name that the store has for them and the name that data for one signature have. */
const kinds = { Certs: 'Cert', OCSPs: 'OCSP', CRLs: 'CRL' } as const;

/**
 * Reads the store and tells `visit` of each object that it consists of. Throws PdfProblem for anything that does not
 * belong there. What it holds proves nothing by itself: each answer and certificate is checked where it is used.
 */
export function readStore(
  text: string,
  store: Value,
  objects: Objects,
  visit: (number: number) => void,
): SecurityStore {
  const found = { Certs: new Map<number, Buffer>(), OCSPs: new Map<number, Buffer>(), CRLs: new Map<number, Buffer>() };
  const follow = (value: Value | undefined): Value | Stream | undefined => {
    if (!isRef(value)) return value;
    visit(value.ref);
    return objects.get(value.ref);
  };
  const material = (into: Map<number, Buffer>, value: Value | undefined) => {
    const list = follow(value);
    if (!Array.isArray(list) || list.length > 200) throw new PdfProblem('an unexpected list in the store');
    for (const one of list) into.set(...streamOf(text, one, objects, visit));
  };
  const dictionary = follow(store);
  if (!isDictionary(dictionary)) throw new PdfProblem('no store');
  for (const [key, value] of dictionary) {
    if (isKind(key)) material(found[key], value);
    else if (key === 'VRI')
      readPerSignature(
        follow(value),
        follow,
        (kind, one) => material(found[kind], one),
        (one) => {
          streamOf(text, one, objects, visit);
        },
      );
    else if (key !== 'Type' || nameIn(value) !== 'DSS') throw new PdfProblem(`/${key} in the store`);
  }
  const values = (kind: keyof typeof kinds) => [...found[kind].values()];
  return { certificates: values('Certs'), ocsp: values('OCSPs'), lists: values('CRLs') };
}

function isKind(key: string): key is keyof typeof kinds {
  return Object.hasOwn(kinds, key);
}

/** VRI: the same material, arranged by the digest of each signature. */
function readPerSignature(
  value: Value | Stream | undefined,
  follow: (value: Value) => Value | Stream | undefined,
  material: (kind: keyof typeof kinds, value: Value) => void,
  stamp: (value: Value) => void,
): void {
  if (!isDictionary(value)) throw new PdfProblem('a malformed VRI');
  for (const [digest, one] of value) {
    const entry = digest === 'Type' ? undefined : follow(one);
    if (digest === 'Type' && nameIn(one) === 'VRI') continue;
    if (!/^[0-9A-Fa-f]{40}$/.test(digest) || !isDictionary(entry)) throw new PdfProblem('a malformed VRI');
    for (const [key, inner] of entry) {
      const kind = Object.keys(kinds)
        .filter(isKind)
        .find((name) => kinds[name] === key);
      if (kind) material(kind, inner);
      else if (key === 'TS') stamp(inner);
      else if (!(key === 'TU' && isChars(inner)) && !(key === 'Type' && nameIn(inner) === 'VRI'))
        throw new PdfProblem(`/${key} in a VRI`);
    }
  }
}

const streamKeys = new Set(['Length', 'Filter', 'Type']);

/** One piece: a stream of DER and of nothing else, so that it can be no page's content. */
function streamOf(text: string, value: Value, objects: Objects, visit: (number: number) => void): [number, Buffer] {
  const stream = isRef(value) ? objects.get(value.ref) : undefined;
  if (!isRef(value) || !isStream(stream) || [...stream.dictionary.keys()].some((key) => !streamKeys.has(key)))
    throw new PdfProblem('an unexpected stream in the store');
  const bytes = bytesOfStream(text, stream);
  if (bytes[0] !== 0x30) throw new PdfProblem('no DER in the store');
  visit(value.ref);
  return [value.ref, bytes];
}
