/** What a cell may hold. Numbers are written as they are; texts are made safe for spreadsheets. */
export type CsvCell = string | number | boolean | null | undefined;

export interface CsvWriting {
  /** A semicolon unless told otherwise: what spreadsheets set to Latvian expect. */
  readonly delimiter?: ';' | ',' | '\t';
}

/**
 * A CSV file as UTF-8 text in pieces of some rows, with the mark that spreadsheets need to read Latvian letters. A text
 * that a spreadsheet would take for a formula is preceded by an apostrophe, so that it stays a text.
 */
export async function* writeCsv(
  header: readonly string[],
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
  { delimiter = ';' }: CsvWriting = {},
): AsyncGenerator<string> {
  const lineOf = (cells: readonly CsvCell[]) => `${cells.map((cell) => cellText(cell, delimiter)).join(delimiter)}\r\n`;
  let piece = `\uFEFF${lineOf(header)}`;
  for await (const row of rows) {
    piece += lineOf(row);
    if (piece.length > 16_384) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}

/** Begins as a formula does in some spreadsheet, full-width forms included, whatever white space stands before it. */
const formula = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function cellText(cell: CsvCell, delimiter: string): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /["\r\n\t;,]/.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
