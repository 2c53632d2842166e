import { inflateSync } from 'node:zlib';
import {
  type Cursor,
  type Dictionary,
  isDictionary,
  match,
  nameIn,
  PdfProblem,
  readValue,
  type Stream,
  skipSpace,
  type Value,
} from './values.js';

/** An indirect object as it stands in the file. */
export interface PdfObject {
  readonly number: number;
  readonly value: Value | Stream;
  /** Right behind `obj`. */
  readonly body: number;
  /** Right behind `endobj`; for a stream, where its bytes begin. */
  readonly end: number;
}

const head = /(\d{1,9})[\0\t\n\f\r ]{1,9}(\d{1,5})[\0\t\n\f\r ]{1,9}obj(?![A-Za-z0-9])/y;

/** The object that begins exactly here; throws PdfProblem. Only generation 0 is read: no writer of our days makes another. */
export function readObject(text: string, at: number): PdfObject {
  const cursor: Cursor = { text, at };
  const found = match(cursor, head);
  if (!found || Number(found[2]) !== 0) throw new PdfProblem('no object where one should be');
  const body = cursor.at;
  const value = readValue(cursor);
  skipSpace(cursor);
  const number = Number(found[1]);
  if (match(cursor, /endobj/y)) return { number, value, body, end: cursor.at };
  if (!isDictionary(value) || !match(cursor, /stream\r?\n/y)) throw new PdfProblem('an object that does not end');
  return { number, value: { dictionary: value, from: cursor.at }, body, end: cursor.at };
}

export function isStream(value: Value | Stream | undefined): value is Stream {
  return typeof value === 'object' && value !== null && 'dictionary' in value;
}

/** Where a stream with a length of its own ends, behind `endobj`. */
export function endOfStream(text: string, stream: Stream): number {
  const cursor = { text, at: stream.from + lengthOf(stream) };
  if (!match(cursor, /\r?\n?endstream[\0\t\n\f\r ]{1,9}endobj/y)) throw new PdfProblem('a false length');
  return cursor.at;
}

function lengthOf({ dictionary }: Stream): number {
  const length = dictionary.get('Length');
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0) throw new PdfProblem('no length');
  return length;
}

const most = 20 * 1024 * 1024;

/** The bytes of a stream, unpacked; only plain ones and Flate, with the prediction that cross-reference streams use. */
export function bytesOfStream(text: string, stream: Stream): Buffer {
  const { dictionary, from } = stream;
  const length = lengthOf(stream);
  if (from + length > text.length) throw new PdfProblem('a false length');
  const packed = Buffer.from(text.slice(from, from + length), 'latin1');
  const [filter, parameters] = [only(dictionary.get('Filter')), only(dictionary.get('DecodeParms'))];
  if (filter === undefined) return packed;
  if (nameIn(filter) !== 'FlateDecode') throw new PdfProblem('an unexpected filter');
  const plain = inflate(packed);
  return isDictionary(parameters) ? unpredict(plain, parameters) : plain;
}

function inflate(packed: Buffer): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: most });
  } catch (cause) {
    throw new PdfProblem('unpacking failed', { cause });
  }
}

/** A value, or the only one of an array. */
function only(value: Value | undefined): Value | undefined {
  if (!Array.isArray(value)) return value ?? undefined;
  if (value.length > 1) throw new PdfProblem('more than one filter');
  return value[0];
}

/** PNG prediction, of which every writer uses the kind `up`. */
function unpredict(bytes: Buffer, parameters: Dictionary): Buffer {
  const [predictor, columns] = [parameters.get('Predictor') ?? 1, parameters.get('Columns') ?? 1];
  if (predictor === 1) return bytes;
  if (typeof predictor !== 'number' || predictor < 10 || typeof columns !== 'number' || columns < 1 || columns > 64)
    throw new PdfProblem('an unexpected prediction');
  const rows = Math.floor(bytes.length / (columns + 1));
  const plain = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (columns + 1)];
    if (kind !== 0 && kind !== 2) throw new PdfProblem('an unexpected prediction');
    for (let column = 0; column < columns; column++) {
      const above = kind === 2 && row > 0 ? (plain[(row - 1) * columns + column] ?? 0) : 0;
      plain[row * columns + column] = ((bytes[row * (columns + 1) + 1 + column] ?? 0) + above) & 0xff;
    }
  }
  return plain;
}
