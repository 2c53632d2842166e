// Reads a bank's statement, which may be hostile, in a process of its own with nothing but its bytes (security.md, rule 1):
// they come in by the standard input, and what was read goes out line by line.
import { once } from 'node:events';
import { type Piece, StatementProblem } from './piece.js';
import { readCamt } from './read-camt.js';
import { type AnswerPiece, isAnswerFile, readPain002 } from './read-pain002.js';

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

/** The first piece tells which message it is: a bank's answer to payments, or a statement. */
async function* readAny(text: AsyncIterable<string>): AsyncGenerator<Piece | AnswerPiece> {
  const pieces = text[Symbol.asyncIterator]();
  let head = '';
  let isOver = false;
  while (head.length < 2_000 && !isOver) {
    const { value, done } = await pieces.next();
    isOver = done === true;
    head += value ?? '';
  }
  const whole = (async function* () {
    yield head;
    if (!isOver) yield* { [Symbol.asyncIterator]: () => pieces };
  })();
  yield* isAnswerFile(head) ? readPain002(whole) : readCamt(whole);
}

let lines = '';
async function send(): Promise<void> {
  const waits = !process.stdout.write(lines);
  lines = '';
  if (waits) await once(process.stdout, 'drain');
}

try {
  for await (const piece of readAny(decoded(process.stdin))) {
    lines += `${JSON.stringify(piece)}\n`;
    if (lines.length > 65_536) await send();
  }
  lines += '{"kind":"end"}\n';
} catch (error) {
  const { reason, detail } =
    error instanceof StatementProblem ? error : { reason: 'failed', detail: 'the reader failed' };
  lines += `${JSON.stringify({ kind: 'refused', reason, detail })}\n`;
}
await send();
// What is left of the file is not read.
process.stdin.destroy();
