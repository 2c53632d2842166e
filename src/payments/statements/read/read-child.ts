// Reads a bank's statement, which may be hostile, in a process of its own with nothing but its bytes (security.md, rule 1):
// they come in by the standard input, and what was read goes out line by line.
import { once } from 'node:events';
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

/** One line for all that a chunk of the file told: a line each would cost more than the reading. */
async function send(said: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(said)}\n`)) await once(process.stdout, 'drain');
}

try {
  for await (const pieces of readAny(decoded(process.stdin))) if (pieces.length) await send(pieces);
  await send({ kind: 'end' });
} catch (error) {
  const { reason, detail } =
    error instanceof StatementProblem ? error : { reason: 'failed', detail: 'the reader failed' };
  await send({ kind: 'refused', reason, detail });
}
// What is left of the file is not read.
process.stdin.destroy();
