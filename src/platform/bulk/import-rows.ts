/**
 * Import of a CSV file into a register: all of it or nothing.
 *
 * file → rows, each checked alone (every refused one is reported, reading goes on) → COPY into a staging table that lives
 * as long as the transaction → checks of the file as a whole → merge. One refused row, and the transaction is rolled back
 * after everything was checked, so that one run tells all there is to mend. Running it again is safe: rows are merged by key.
 * Memory is that of a row; the report is handed out line by line.
 */
import type pg from 'pg';
import type { Row } from '../copy-text/index.js';
import { type CsvColumns, type CsvFieldProblem, CsvProblem, type CsvValues, readCsv } from '../csv/index.js';
import type { Db } from '../db/index.js';
import type { Text } from '../text/index.js';
import { copyRows } from './copy-rows.js';
import { inBulk } from './in-bulk.js';

export interface RowImport<C extends CsvColumns> {
  /** What the rows are, e.g. `people`. */
  readonly kind: string;
  readonly columns: C;
  /** Columns of the staging table `staged` after its first, `line int`: `code text, name text`. */
  readonly staging: string;
  /** A row for the staging table, without the line. */
  stage(values: CsvValues<C>, line: number): Row;
  /** Selects that give the `line` of rows that do not fit the others or what is already there. */
  readonly checks: readonly { readonly find: string; readonly column?: string; readonly problem: Text }[];
  /** Statements that carry `staged` into the register's tables, in order. */
  readonly merge: readonly string[];
}

/** Why a line was refused; `line` is missing when the file as a whole cannot be read. */
export interface RefusedLine extends CsvFieldProblem {
  readonly line?: number;
}

export interface ImportResult {
  /** Rows that were taken; none when any was refused. */
  readonly taken: number;
  readonly refused: number;
}

class SomeRefused extends Error {}

/** Imports a file. `before` runs in the same transaction when everything is in order: the audit line goes there. */
export async function importRows<C extends CsvColumns>(
  db: Db,
  room: string,
  file: AsyncIterable<Uint8Array>,
  { columns, staging, stage, checks, merge }: RowImport<C>,
  report: (refused: RefusedLine) => void,
  before: (client: pg.ClientBase, rows: number) => Promise<void>,
): Promise<ImportResult> {
  let refused = 0;
  const refuse = (line: RefusedLine) => {
    refused++;
    report(line);
  };
  try {
    const taken = await inBulk(db, room, async (client) => {
      await client.query(`create temporary table staged (line int, ${staging}) on commit drop`);
      const rows = await copyRows(client, 'staged', stagedRows(untilItsEnd(file), columns, stage, refuse));
      await client.query('analyze staged');
      for (const check of checks) await eachLine(client, check.find, (line) => refuse({ ...check, line }));
      if (refused) throw new SomeRefused();
      for (const statement of merge) await client.query(statement);
      await before(client, rows);
      return rows;
    });
    return { taken, refused: 0 };
  } catch (error) {
    if (error instanceof CsvProblem) refuse({ line: error.line, problem: error.text });
    else if (!(error instanceof SomeRefused)) throw error;
    return { taken: 0, refused };
  }
}

async function* stagedRows<C extends CsvColumns>(
  file: AsyncIterable<Uint8Array>,
  columns: C,
  stage: (values: CsvValues<C>, line: number) => Row,
  refuse: (line: RefusedLine) => void,
): AsyncGenerator<Row> {
  for await (const row of readCsv(file, columns)) {
    if (row.ok) yield [row.line, ...stage(row.values, row.line)];
    else for (const { column, problem } of row.problems) refuse({ line: row.line, column, problem });
  }
}

const cutOff: Text = {
  lv: 'Datne beidzas rindas vidū: tā, šķiet, nav saņemta līdz galam. Saņemiet to vēlreiz; pēdējai rindai jābeidzas ar rindas beigu zīmi.',
  en: 'The file ends in the middle of a line: it seems that not all of it arrived. Fetch it again; the last line must end with a line break.',
};

/** A file that was cut off in transfer can look whole; one that ends without a line break is taken for such. */
async function* untilItsEnd(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let last: number | undefined;
  for await (const piece of file) {
    last = piece.at(-1) ?? last;
    yield piece;
  }
  if (last !== undefined && last !== 10) throw new CsvProblem(cutOff);
}

/** Through a cursor: a check may find as many lines as the file has. */
async function eachLine(client: pg.ClientBase, find: string, tell: (line: number) => void): Promise<void> {
  await client.query(`declare found no scroll cursor for select line from (${find}) found order by line`);
  for (;;) {
    const { rows } = await client.query<{ line: number }>('fetch 1000 from found');
    for (const { line } of rows) tell(line);
    if (rows.length === 0) break;
  }
  await client.query('close found');
}
