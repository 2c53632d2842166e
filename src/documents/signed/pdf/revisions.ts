import { openContainer } from './base.js';
import { readEnd, readSection, type Section } from './cross-references.js';
import { informationOf } from './metadata.js';
import { endOfStream, isStream, type PdfObject, readObject } from './objects.js';
import { isSame, match, nameIn, PdfProblem, type Stream, type Value } from './values.js';

/** What one incremental update added. */
export interface Revision {
  readonly objects: ReadonlyMap<number, Value | Stream>;
  /** Numbers of the streams that only hold other objects, or their places. */
  readonly structure: ReadonlySet<number>;
  /** The object that its trailer names as information about the file. */
  readonly information: number | undefined;
  /** The object around that byte, as its number. */
  readonly around: (at: number) => number | undefined;
  /** Right behind `%%EOF`. */
  readonly end: number;
}

interface Before {
  readonly startxref: number;
  readonly trailer: ReadonlyMap<string, Value>;
}

/**
 * The updates behind `from`, in order. Stricter than readers are: nothing may stand there but objects and streams of objects, each of
 * which its section names where it is, the section, and the end. So nothing can hide, and no two programs see two things.
 */
export function readRevisions(text: string, from: number, before: Before): Revision[] {
  const found: Revision[] = [];
  const cursor = { text, at: from };
  let last = before;
  for (blank(cursor); cursor.at < text.length; blank(cursor)) {
    if (found.length >= 20) throw new PdfProblem('too many updates');
    const { revision, startxref, section } = readRevision(cursor);
    if (section.trailer.get('Prev') !== last.startxref) throw new PdfProblem('it follows something else');
    for (const key of ['Root', 'Encrypt'])
      if (!isSame(section.trailer.get(key), before.trailer.get(key))) throw new PdfProblem(`another /${key}`);
    found.push(revision);
    last = { startxref, trailer: section.trailer };
  }
  return found;
}

function blank(cursor: { readonly text: string; at: number }): void {
  match(cursor, /[\0\t\n\f\r ]*/y);
}

function readRevision(cursor: { readonly text: string; at: number }) {
  const { text } = cursor;
  const objects = new Map<number, PdfObject & { readonly at: number }>();
  while (/^\d/.test(text[cursor.at] ?? '')) {
    const at = cursor.at;
    const one = readObject(text, at);
    cursor.at = isStream(one.value) ? endOfStream(text, one.value) : one.end;
    if (objects.has(one.number)) throw new PdfProblem('an object twice');
    objects.set(one.number, { ...one, end: cursor.at, at });
    blank(cursor);
  }
  const behind = cursor.at;
  const at = text.startsWith('xref', behind) ? behind : [...objects.values()].at(-1)?.at;
  if (at === undefined) throw new PdfProblem('no cross-reference section');
  const section = readSection(text, at);
  cursor.at = section.end ?? behind;
  const startxref = readEnd(cursor);
  if (startxref !== at) throw new PdfProblem('the section is elsewhere');
  checkPlaces(section, objects);
  const inside = openContainers(text, section, objects);
  const structure = new Set([...inside.keys(), ...(section.own ? [section.own.number] : [])]);
  const around = (byte: number) => [...objects.values()].find((one) => one.at < byte && byte < one.end)?.number;
  const own = [...objects].flatMap(([number, { value }]) => (structure.has(number) ? [] : [[number, value] as const]));
  const values = new Map<number, Value | Stream>([...own, ...[...inside.values()].flatMap((held) => [...held])]);
  const information = informationOf(section.trailer);
  return { revision: { objects: values, structure, information, around, end: cursor.at }, startxref, section };
}

/** Exactly the objects that are there, each where it is; only object 0 may be free. */
function checkPlaces({ places, own }: Section, objects: ReadonlyMap<number, { readonly at: number }>): void {
  for (const [number, place] of places) {
    if (place.kind === 'inside' || (number === 0 && place.kind === 'free')) continue;
    if (place.kind !== 'at' || objects.get(number)?.at !== place.offset) throw new PdfProblem('a false place');
  }
  const missing = [...objects.keys()].find((number) => places.get(number)?.kind !== 'at' && number !== own?.number);
  if (missing !== undefined) throw new PdfProblem('an object that no section names');
}

/** What the update's own streams of objects hold, by the stream: exactly what the section says of each, and nothing that stands outside too. */
function openContainers(text: string, { places }: Section, objects: ReadonlyMap<number, PdfObject>) {
  const inside = new Map<number, ReadonlyMap<number, Value>>();
  for (const [number, { value }] of objects)
    if (isStream(value) && nameIn(value.dictionary.get('Type')) === 'ObjStm')
      inside.set(number, openContainer(text, value));
  for (const [container, held] of inside)
    for (const [index, number] of [...held.keys()].entries()) {
      const place = places.get(number);
      if (place?.kind !== 'inside' || place.container !== container || place.index !== index)
        throw new PdfProblem('an object that no section names');
    }
  for (const [number, place] of places)
    if (place.kind === 'inside' && !inside.get(place.container)?.has(number)) throw new PdfProblem('a false place');
  return inside;
}
