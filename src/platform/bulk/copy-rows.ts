import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import { copyLine, type Row } from '../copy-text/index.js';

/**
 * Streams rows into `target`, e.g. `persons.code (code, person_id)`, by COPY; memory stays at a few pieces of 64 kB however
 * many rows there are. Undefined becomes null. Returns how many rows were sent.
 */
export async function copyRows(
  client: pg.ClientBase,
  target: string,
  rows: Iterable<Row> | AsyncIterable<Row>,
): Promise<number> {
  const sent = { rows: 0 };
  await pipeline(Readable.from(pieces(rows, sent)), client.query(from(`copy ${target} from stdin`)));
  return sent.rows;
}

/** Streams what is COPY's text already (`copyLine`), as it came, into `target`. */
export async function copyText(client: pg.ClientBase, target: string, lines: AsyncIterable<Uint8Array>): Promise<void> {
  await pipeline(Readable.from(lines), client.query(from(`copy ${target} from stdin`)));
}

const pieceSize = 65_536;

async function* pieces(rows: Iterable<Row> | AsyncIterable<Row>, sent: { rows: number }): AsyncGenerator<string> {
  let piece = '';
  // An iterable that is not asynchronous is walked without a promise per row.
  if (Symbol.iterator in rows) {
    for (const row of rows) {
      piece += copyLine(row);
      sent.rows++;
      if (piece.length < pieceSize) continue;
      yield piece;
      piece = '';
    }
  } else
    for await (const row of rows) {
      piece += copyLine(row);
      sent.rows++;
      if (piece.length < pieceSize) continue;
      yield piece;
      piece = '';
    }
  if (piece) yield piece;
}
