import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { fill, same, type Text } from '../text/index.js';
import { decodeUtf8 } from './decode.js';
import { texts } from './texts.js';

/** What a field must be: its name in the header and how its text is read. */
export interface CsvColumn<Value> {
  readonly name: string;
  /** Whether the column may be missing from the header; its text is then empty. */
  readonly optional?: boolean;
  readonly read: (
    text: string,
  ) => { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Text };
}
export type CsvColumns = Readonly<Record<string, CsvColumn<unknown>>>;
export type CsvValues<C extends CsvColumns> = {
  readonly [Key in keyof C]: C[Key] extends CsvColumn<infer Value> ? Value : never;
};

/** One row with the number of the line on which it begins, the header being line 1. */
export type CsvRow<C extends CsvColumns> =
  | { readonly ok: true; readonly line: number; readonly values: CsvValues<C> }
  | { readonly ok: false; readonly line: number; readonly problems: readonly CsvFieldProblem[] };

/** What is wrong in a row; `column` is the header's name, undefined when it is about the row. Never repeats the text that was read. */
export interface CsvFieldProblem {
  readonly column?: string;
  readonly problem: Text;
}

/** A file that cannot be read any further: encoding, header, quotes or size. `text` is safe to show. */
export class CsvProblem extends Error {
  override readonly name = 'CsvProblem';
  constructor(
    readonly text: Text,
    readonly line?: number,
  ) {
    super(text.en);
  }
}

export interface CsvLimits {
  /** Bytes of the file; 2 GB unless told otherwise. */
  readonly maxBytes?: number;
  /** Characters of one row; 64 kB unless told otherwise. */
  readonly maxRowLength?: number;
}

/**
 * Reads a CSV file row by row, however long: UTF-8 with or without its mark, separated by commas, semicolons or tabs (the
 * header tells which), columns in any order. A row with problems is given with all of them, and reading goes on; throws
 * CsvProblem where it cannot.
 */
export async function* readCsv<C extends CsvColumns>(
  stream: AsyncIterable<Uint8Array>,
  columns: C,
  { maxBytes = 2 * 1024 ** 3, maxRowLength = 65_536 }: CsvLimits = {},
): AsyncGenerator<CsvRow<C>> {
  const { text, delimiter } = await decodeUtf8(stream, maxBytes);
  const parser = parse({ delimiter, relax_column_count: true, max_record_size: maxRowLength });
  // Faults of the text reach the reader of the rows; the pipe alone would swallow them.
  const source = Readable.from(text).on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let places: readonly Place[] | undefined;
  let width = 0;
  let nextLine = 1;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      const line = nextLine;
      nextLine += 1 + record.reduce((breaks, field) => breaks + breaksIn(field), 0);
      if (record.length === 1 && record[0]?.trim() === '') continue;
      if (places) yield readRow<C>(places, width, record, line);
      else {
        places = readHeader(columns, record);
        width = record.length;
      }
    }
  } catch (error) {
    throw translated(error);
  } finally {
    source.destroy();
    parser.destroy();
  }
  if (!places) throw new CsvProblem(texts.empty);
}

interface Place {
  readonly key: string;
  readonly column: CsvColumn<unknown>;
  readonly index: number;
}

function readHeader(columns: CsvColumns, header: readonly string[]): readonly Place[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new CsvProblem(fill(texts.columnTwice, { name: twice.slice(0, 60) }), 1);
  const missing = Object.values(columns).filter(
    ({ name, optional }) => !optional && !names.includes(name.toLowerCase()),
  );
  if (missing.length > 0)
    throw new CsvProblem(fill(texts.columnsMissing, { names: same(missing.map(({ name }) => name).join(', ')) }), 1);
  const known = new Set(Object.values(columns).map(({ name }) => name.toLowerCase()));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new CsvProblem(fill(texts.columnsUnknown, { names: unknown.join(', ').slice(0, 200) }), 1);
  return Object.entries(columns).map(([key, column]) => ({
    key,
    column,
    index: names.indexOf(column.name.toLowerCase()),
  }));
}

function readRow<C extends CsvColumns>(
  places: readonly Place[],
  width: number,
  record: readonly string[],
  line: number,
): CsvRow<C> {
  if (record.length !== width)
    return {
      ok: false,
      line,
      problems: [{ problem: fill(texts.fieldCount, { expected: width, found: record.length }) }],
    };
  const values: Record<string, unknown> = {};
  const problems: CsvFieldProblem[] = [];
  for (const { key, column, index } of places) {
    const read = column.read((record[index] ?? '').trim());
    if (read.ok) values[key] = read.value;
    else problems.push({ column: column.name, problem: read.problem });
  }
  // Every column has given its value: the parser's one cast.
  return problems.length > 0 ? { ok: false, line, problems } : { ok: true, line, values: values as CsvValues<C> };
}

function breaksIn(field: string): number {
  return field.match(/\r\n|\r|\n/g)?.length ?? 0;
}

function translated(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const lines = Number(error.lines ?? 0);
  return new CsvProblem(
    fill(error.code === 'CSV_MAX_RECORD_SIZE' ? texts.rowTooLong : texts.quotes, { line: lines }),
    lines,
  );
}
