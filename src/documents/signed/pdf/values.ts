/** What a PDF is made of (ISO 32000-2, 7.3), read strictly: where two programs could read two things, it is not read. */
export type Value = null | boolean | number | Name | Chars | Ref | readonly Value[] | Dictionary;
export type Dictionary = ReadonlyMap<string, Value>;

export interface Name {
  readonly name: string;
}

/** A string, hexadecimal or in brackets, as it is written. */
export interface Chars {
  readonly chars: string;
}

export interface Ref {
  readonly ref: number;
}

/** A dictionary with bytes behind it; where those begin in the file. */
export interface Stream {
  readonly dictionary: Dictionary;
  readonly from: number;
}

/** A PDF that cannot be read with certainty. */
export class PdfProblem extends Error {}

const space = /(?:[\0\t\n\f\r ]|%[^\r\n]{0,1000}(?=[\r\n]))*/y;
const number = /[+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const reference = /(\d{1,9})[\0\t\n\f\r ]{1,9}0[\0\t\n\f\r ]{1,9}R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const name = /\/([^\0\t\n\f\r ()<>[\]{}/%]{0,200})/y;
const hexadecimal = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;
const word = /(?:true|false|null)(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const words: Readonly<Record<string, null | boolean>> = { true: true, false: false, null: null };

/** A place in the text that moves on as it is read. */
export interface Cursor {
  readonly text: string;
  at: number;
}

export function skipSpace(cursor: Cursor): void {
  match(cursor, space);
}

/** What the pattern (sticky) finds right here, moving behind it. */
export function match(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (!found) return undefined;
  cursor.at += found[0].length;
  return found;
}

/** The value that begins here; throws PdfProblem. */
export function readValue(cursor: Cursor, depth = 0): Value {
  if (depth > 40) throw new PdfProblem('too deep');
  skipSpace(cursor);
  const { text, at } = cursor;
  const first = text[at];
  if (first === '/') return { name: nameOf(match(cursor, name)?.[1] ?? '') };
  if (first === '(') return readChars(cursor);
  if (first === '[') return readArray(cursor, depth);
  if (first === '<' && text[at + 1] === '<') return readDictionary(cursor, depth);
  if (first === '<') return { chars: required(match(cursor, hexadecimal))[0] };
  const ref = match(cursor, reference);
  if (ref) return { ref: Number(ref[1]) };
  const figure = match(cursor, number);
  return figure ? Number(figure[0]) : (words[required(match(cursor, word))[0]] ?? null);
}

function required<T>(found: T | undefined): T {
  if (found === undefined) throw new PdfProblem('not a value');
  return found;
}

function nameOf(written: string): string {
  return written.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function readChars(cursor: Cursor): Chars {
  const { text, at } = cursor;
  let depth = 0;
  for (let end = at; end < text.length; end++) {
    if (text[end] === '\\') end += 1;
    else if (text[end] === '(') depth += 1;
    else if (text[end] === ')' && --depth === 0) {
      cursor.at = end + 1;
      return { chars: text.slice(at, end + 1) };
    }
  }
  throw new PdfProblem('an open string');
}

function readArray(cursor: Cursor, depth: number): Value[] {
  const found: Value[] = [];
  cursor.at += 1;
  for (skipSpace(cursor); cursor.text[cursor.at] !== ']'; skipSpace(cursor)) found.push(readValue(cursor, depth + 1));
  cursor.at += 1;
  return found;
}

/** A key that stands twice could mean either. */
function readDictionary(cursor: Cursor, depth: number): Dictionary {
  const found = new Map<string, Value>();
  cursor.at += 2;
  for (skipSpace(cursor); !cursor.text.startsWith('>>', cursor.at); skipSpace(cursor)) {
    const key = nameOf(required(match(cursor, name))[1] ?? '');
    if (found.has(key)) throw new PdfProblem(`/${key} twice`);
    found.set(key, readValue(cursor, depth + 1));
  }
  cursor.at += 2;
  return found;
}

export function isDictionary(value: unknown): value is Dictionary {
  return value instanceof Map;
}

export function isRef(value: Value | undefined): value is Ref {
  return typeof value === 'object' && value !== null && 'ref' in value;
}

export function isChars(value: Value | undefined): value is Chars {
  return typeof value === 'object' && value !== null && 'chars' in value;
}

/** The text of a name; undefined for anything else. */
export function nameIn(value: Value | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
}

/** Every object that a value names. */
export function* refsIn(value: Value): Generator<number> {
  if (isRef(value)) yield value.ref;
  else if (Array.isArray(value)) for (const one of value) yield* refsIn(one);
  else if (isDictionary(value)) for (const one of value.values()) yield* refsIn(one);
}

/** Whether two values say the same, in whatever order the keys stand. */
export function isSame(a: Value | undefined, b: Value | undefined): boolean {
  return written(a) === written(b);
}

function written(value: Value | undefined): string {
  const sorted = (one: unknown): unknown => {
    if (isDictionary(one)) return { of: [...one].sort(([x], [y]) => (x < y ? -1 : 1)).map(([k, v]) => [k, sorted(v)]) };
    return Array.isArray(one) ? one.map(sorted) : one;
  };
  return JSON.stringify(sorted(value)) ?? '';
}
