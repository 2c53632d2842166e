// Reads a bank's statement, which may be hostile, in a process of its own with nothing but its bytes (security.md, rule 1):
// they come in by the standard input, and what was read goes out line by line, the movements as the database takes them.
import { once } from 'node:events';
import { copyLine } from '../../../platform/copy-text/index.js';
import { rowOf } from '../staged-row.js';
import { type Piece, type Reading, StatementProblem } from './piece.js';
import { openCamt } from './read-camt.js';
import { type AnswerPiece, isAnswerFile, openPain002 } from './read-pain002.js';

/** Strict UTF-8: a wrong byte is refused, never replaced. */
async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const read = (piece?: Uint8Array) => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw new StatementProblem(piece ? 'not-xml' : 'cut-off', `UTF-8: ${cause instanceof Error ? cause.name : ''}`);
    }
  };
  for await (const piece of bytes) yield read(piece);
  yield read();
}

/** The beginning tells which message it is: a bank's answer to payments, or a statement. */
async function* readAny(text: AsyncIterable<string>): AsyncGenerator<readonly (Piece | AnswerPiece)[]> {
  let head = '';
  let reading: Reading<Piece | AnswerPiece> | undefined;
  const open = () => {
    const opened = isAnswerFile(head) ? openPain002() : openCamt();
    opened.write(head);
    return opened;
  };
  for await (const chunk of text) {
    if (reading) reading.write(chunk);
    else {
      head += chunk;
      if (head.length < 2_000) continue;
      reading = open();
    }
    yield reading.take();
  }
  reading ??= open();
  reading.end();
  yield reading.take();
}

/** One piece of text for all that a chunk of the file told. */
async function send(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** A movement is a line of COPY's text, which begins with its number in the file; anything else is a line of JSON. */
function openWriter(): (piece: Piece | AnswerPiece) => string {
  let [movements, parts] = [0, 0];
  return (piece) => {
    // A line without money, such as a notice of terms, is no movement.
    if (piece.kind === 'movement')
      return piece.movement.amount === 0 ? '' : copyLine(rowOf(++movements, parts, piece.movement));
    if (piece.kind === 'summary') parts++;
    return `${JSON.stringify(piece)}\n`;
  };
}

try {
  const write = openWriter();
  for await (const pieces of readAny(decoded(process.stdin))) if (pieces.length) await send(pieces.map(write).join(''));
  await send(`${JSON.stringify({ kind: 'end' })}\n`);
} catch (error) {
  const { reason, detail } =
    error instanceof StatementProblem ? error : { reason: 'failed', detail: 'the reader failed' };
  await send(`${JSON.stringify({ kind: 'refused', reason, detail })}\n`);
}
// What is left of the file is not read.
process.stdin.destroy();
