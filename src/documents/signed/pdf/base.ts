import { readEnd, readSection, type Section } from './cross-references.js';
import { bytesOfStream, isStream, readObject } from './objects.js';
import { type Dictionary, isRef, nameIn, PdfProblem, readValue, refsIn, type Stream, type Value } from './values.js';

/** A PDF as it was up to some byte. */
export interface PdfBase {
  readonly objects: ReadonlyMap<number, Value | Stream>;
  /** Where objects begin, right behind `obj`. */
  readonly bodies: ReadonlySet<number>;
  /** Every number that anything in it names, whether there is such an object or not. */
  readonly named: ReadonlySet<number>;
  readonly trailer: Dictionary;
  readonly startxref: number;
  /** The number of the catalogue. */
  readonly root: number;
}

/** Reads every object of the first `length` bytes, each where its cross-references say; throws PdfProblem for any that is not. */
export function readBase(whole: string, length: number): PdfBase {
  const text = whole.slice(0, length);
  const last = text.lastIndexOf('startxref');
  const cursor = { text, at: Math.max(last, 0) };
  const startxref = readEnd(cursor);
  if (/[^\0\t\n\f\r ]/.test(text.slice(cursor.at))) throw new PdfProblem('bytes after the end');
  const sections = chainOf(text, startxref);
  const [newest] = sections;
  const root = newest?.trailer.get('Root');
  if (!newest || !isRef(root) || newest.trailer.has('Encrypt')) throw new PdfProblem('no catalogue, or encrypted');
  return { ...readObjects(text, sections), trailer: newest.trailer, startxref, root: root.ref };
}

/** The newest first. */
function chainOf(text: string, startxref: number): Section[] {
  const sections: Section[] = [];
  const seen = new Set<number>();
  for (let at: unknown = startxref; at !== undefined; at = sections.at(-1)?.trailer.get('Prev')) {
    if (typeof at !== 'number' || seen.has(at) || seen.size > 100) throw new PdfProblem('an endless chain');
    seen.add(at);
    sections.push(readSection(text, at));
  }
  return sections;
}

function readObjects(text: string, sections: readonly Section[]) {
  const places = new Map(sections.toReversed().flatMap((section) => [...section.places]));
  const objects = new Map<number, Value | Stream>();
  const bodies = new Set<number>();
  for (const [number, place] of places) {
    if (place.kind !== 'at') continue;
    const found = readObject(text, place.offset);
    if (found.number !== number) throw new PdfProblem('another object where one should be');
    objects.set(number, found.value);
    bodies.add(found.body);
  }
  const opened = new Map<number, Map<number, Value>>();
  for (const [number, place] of places) {
    if (place.kind !== 'inside') continue;
    const inside = opened.get(place.container) ?? openContainer(text, objects.get(place.container));
    opened.set(place.container, inside);
    const value = inside.get(number);
    if (value === undefined) throw new PdfProblem('an object that is not in its container');
    objects.set(number, value);
  }
  const named = new Set<number>();
  for (const value of objects.values())
    for (const one of refsIn(isStream(value) ? value.dictionary : value)) named.add(one);
  for (const { trailer } of sections) for (const one of refsIn(trailer)) named.add(one);
  return { objects, bodies, named };
}

/** The objects of an object stream (ISO 32000-2, 7.5.7), by number. */
export function openContainer(text: string, stream: Value | Stream | undefined): Map<number, Value> {
  if (!isStream(stream) || nameIn(stream.dictionary.get('Type')) !== 'ObjStm') throw new PdfProblem('no container');
  const [count, first] = [stream.dictionary.get('N'), stream.dictionary.get('First')];
  if (typeof count !== 'number' || typeof first !== 'number') throw new PdfProblem('a malformed container');
  const inner = bytesOfStream(text, stream).toString('latin1');
  const numbers = inner.slice(0, first).trim().split(/\s+/).map(Number);
  if (numbers.length !== count * 2 || numbers.some(Number.isNaN)) throw new PdfProblem('a malformed container');
  const found = new Map<number, Value>();
  for (let n = 0; n < count; n++) {
    const number = numbers[n * 2] ?? 0;
    if (found.has(number)) throw new PdfProblem('an object twice');
    found.set(number, readValue({ text: inner, at: first + (numbers[n * 2 + 1] ?? 0) }));
  }
  return found;
}
