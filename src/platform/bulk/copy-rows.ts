import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';

export type Cell = string | number | boolean | undefined;
export type Row = readonly Cell[];

/**
 * Streams rows into `target`, e.g. `persons.code (code, person_id)`, by COPY; memory stays at a few pieces of 64 kB however
 * many rows there are. Undefined becomes null. Returns how many rows were sent.
 */
export async function copyRows(
  client: pg.ClientBase,
  target: string,
  rows: Iterable<Row> | AsyncIterable<Row>,
): Promise<number> {
  return await send(client, target, (sent) => pieces(rows, sent));
}

/** The same where rows come many at a time: nothing waits between those that came together. */
export async function copyPacks(
  client: pg.ClientBase,
  target: string,
  packs: AsyncIterable<readonly Row[]>,
): Promise<number> {
  return await send(client, target, async function* (sent) {
    for await (const pack of packs) yield* pieces(pack, sent);
  });
}

async function send(
  client: pg.ClientBase,
  target: string,
  texts: (sent: { rows: number }) => AsyncGenerator<string>,
): Promise<number> {
  const sent = { rows: 0 };
  await pipeline(Readable.from(texts(sent)), client.query(from(`copy ${target} from stdin`)));
  return sent.rows;
}

const pieceSize = 65_536;

async function* pieces(rows: Iterable<Row> | AsyncIterable<Row>, sent: { rows: number }): AsyncGenerator<string> {
  let piece = '';
  // An iterable that is not asynchronous is walked without a promise per row.
  if (Symbol.iterator in rows) {
    for (const row of rows) {
      piece += line(row);
      sent.rows++;
      if (piece.length < pieceSize) continue;
      yield piece;
      piece = '';
    }
  } else
    for await (const row of rows) {
      piece += line(row);
      sent.rows++;
      if (piece.length < pieceSize) continue;
      yield piece;
      piece = '';
    }
  if (piece) yield piece;
}

function line(row: Row): string {
  let text = '';
  for (let index = 0; index < row.length; index++) {
    const cell = row[index];
    if (index) text += '\t';
    text += cell === undefined ? '\\N' : typeof cell === 'string' ? escaped(cell) : String(cell);
  }
  return `${text}\n`;
}

/** The characters that mean something in COPY's text format. */
function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text)
    ? text.replace(/[\\\t\n\r]/g, (found) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[found] ?? found)
    : text;
}
