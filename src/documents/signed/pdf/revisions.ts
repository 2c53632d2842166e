import { readEnd, readSection, type Section } from './cross-references.js';
import { endOfStream, isStream, type PdfObject, readObject } from './objects.js';
import { isSame, match, PdfProblem, type Stream, type Value } from './values.js';

/** What one incremental update added. */
export interface Revision {
  readonly objects: ReadonlyMap<number, Value | Stream>;
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
 * The updates behind `from`, in order. Stricter than readers are: nothing may stand there but objects, each of which its
 * section names where it is, the section, and the end. So nothing can hide, and no two programs see two things.
 */
export function readRevisions(text: string, from: number, before: Before): Revision[] {
  const found: Revision[] = [];
  const cursor = { text, at: from };
  let last = before;
  for (blank(cursor); cursor.at < text.length; blank(cursor)) {
    if (found.length >= 20) throw new PdfProblem('too many updates');
    const { revision, startxref, section } = readRevision(cursor);
    if (section.trailer.get('Prev') !== last.startxref) throw new PdfProblem('it follows something else');
    for (const key of ['Root', 'Info', 'Encrypt'])
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
  if (section.own) objects.delete(section.own.number);
  const around = (byte: number) => [...objects.values()].find((one) => one.at < byte && byte < one.end)?.number;
  const values = new Map([...objects].map(([number, { value }]) => [number, value]));
  return { revision: { objects: values, around, end: cursor.at }, startxref, section };
}

/** Exactly the objects that are there, each where it is; only object 0 may be free. */
function checkPlaces({ places, own }: Section, objects: ReadonlyMap<number, { readonly at: number }>): void {
  const used = [...places].filter(([number, { kind }]) => !(number === 0 && kind === 'free'));
  for (const [number, place] of used)
    if (place.kind !== 'at' || objects.get(number)?.at !== place.offset) throw new PdfProblem('a false place');
  const missing = [...objects.keys()].find((number) => !places.has(number) && number !== own?.number);
  if (missing !== undefined) throw new PdfProblem('an object that no section names');
}
