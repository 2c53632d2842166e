import { bytesOfStream, isStream, type PdfObject, readObject } from './objects.js';
import {
  type Cursor,
  type Dictionary,
  isDictionary,
  match,
  nameIn,
  PdfProblem,
  readValue,
  skipSpace,
} from './values.js';

/** Where a section says that an object stands. */
export type Place =
  | { readonly kind: 'at'; readonly offset: number }
  | { readonly kind: 'inside'; readonly container: number; readonly index: number }
  | { readonly kind: 'free' };

/** One cross-reference section, a table or a stream (ISO 32000-2, 7.5.4 and 7.5.8). */
export interface Section {
  readonly places: ReadonlyMap<number, Place>;
  readonly trailer: Dictionary;
  /** The object that it is, when it is a stream. */
  readonly own?: PdfObject;
  /** Behind the trailer of a table. */
  readonly end?: number;
}

/** The section that begins here; throws PdfProblem. */
export function readSection(text: string, at: number): Section {
  const cursor = { text, at };
  return match(cursor, /xref[ \r\n]{1,4}/y) ? readTable(cursor) : readStreamSection(text, at);
}

const mostObjects = 300_000;

function readTable(cursor: Cursor): Section {
  const places = new Map<number, Place>();
  for (;;) {
    const run = match(cursor, /(\d{1,9}) (\d{1,9})[ \t]{0,3}\r?\n/y);
    if (!run) break;
    const [first, count] = [Number(run[1]), Number(run[2])];
    if (count > mostObjects) throw new PdfProblem('too many objects');
    for (let n = first; n < first + count; n++) {
      const entry = match(cursor, /(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)/y);
      if (!entry || places.has(n)) throw new PdfProblem('a malformed table');
      if (entry[3] === 'n' && entry[2] !== '00000') throw new PdfProblem('an unexpected generation');
      places.set(n, entry[3] === 'n' ? { kind: 'at', offset: Number(entry[1]) } : { kind: 'free' });
    }
  }
  if (!match(cursor, /trailer/y)) throw new PdfProblem('no trailer');
  const trailer = readValue(cursor);
  // A file of both kinds says two things, to old programs and to new ones.
  if (!isDictionary(trailer) || trailer.has('XRefStm')) throw new PdfProblem('an unexpected trailer');
  return { places, trailer, end: cursor.at };
}

function readStreamSection(text: string, at: number): Section {
  const own = readObject(text, at);
  if (!isStream(own.value) || nameIn(own.value.dictionary.get('Type')) !== 'XRef')
    throw new PdfProblem('no cross-reference section');
  const { dictionary } = own.value;
  const bytes = bytesOfStream(text, own.value);
  const [widths, size] = [numbersIn(dictionary.get('W')), dictionary.get('Size')];
  const index = dictionary.has('Index') ? numbersIn(dictionary.get('Index')) : [0, Number(size)];
  const width = widths.reduce((sum, one) => sum + one, 0);
  if (widths.length !== 3 || widths.some((one) => one > 6) || width === 0 || index.length % 2)
    throw new PdfProblem('a malformed stream of places');
  const places = new Map<number, Place>();
  let from = 0;
  for (let run = 0; run < index.length; run += 2)
    for (let n = index[run] ?? 0, left = index[run + 1] ?? 0; left > 0; n++, left--, from += width) {
      if (from + width > bytes.length || places.has(n) || places.size > mostObjects)
        throw new PdfProblem('a malformed stream of places');
      places.set(n, placeOf(bytes.subarray(from, from + width), widths));
    }
  return { places, trailer: dictionary, own };
}

function placeOf(entry: Buffer, [a = 0, b = 0, c = 0]: readonly number[]): Place {
  const kind = a === 0 ? 1 : entry.readUIntBE(0, a);
  const second = b === 0 ? 0 : entry.readUIntBE(a, b);
  const third = c === 0 ? 0 : entry.readUIntBE(a + b, c);
  if (kind === 0) return { kind: 'free' };
  if (kind === 1 && third === 0) return { kind: 'at', offset: second };
  if (kind === 2) return { kind: 'inside', container: second, index: third };
  throw new PdfProblem('an unexpected kind of place');
}

function numbersIn(value: unknown): number[] {
  const found: unknown[] = Array.isArray(value) ? value : [];
  const figures = found.filter((one) => typeof one === 'number');
  if (
    figures.length === 0 ||
    figures.length !== found.length ||
    figures.some((one) => !Number.isInteger(one) || one < 0)
  )
    throw new PdfProblem('not numbers');
  return figures;
}

/** `startxref`, the offset, `%%EOF`: where the section is, and where this ends. */
export function readEnd(cursor: Cursor): number {
  skipSpace(cursor);
  const found = match(cursor, /startxref[ \r\n]{1,4}(\d{1,10})[ \r\n]{1,4}%%EOF/y);
  if (!found) throw new PdfProblem('no end');
  return Number(found[1]);
}
