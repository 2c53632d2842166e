import { CsvProblem } from './read-csv.js';
import { texts } from './texts.js';

/** The file as text, piece by piece, and the separator that its first line uses. */
export interface Decoded {
  readonly text: AsyncIterable<string>;
  readonly delimiter: string;
}

/** The longest header that is looked at for its separator. */
const longestHeader = 65_536;

/** Decodes strict UTF-8 (a wrong byte is refused, never replaced), without its mark, and counts the bytes. */
export async function decodeUtf8(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Decoded> {
  const pieces = decoded(stream, maxBytes);
  let head = '';
  while (!head.includes('\n') && head.length < longestHeader) {
    const next = await pieces.next();
    if (next.done) break;
    head += next.value;
  }
  const firstLine = head.split('\n', 1)[0] ?? '';
  const delimiter = [';', '\t', ','].reduce(
    (best, mark) => (countOf(mark, firstLine) > countOf(best, firstLine) ? mark : best),
    ',',
  );
  return { text: withHead(head, pieces), delimiter };
}

async function* withHead(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (head !== '') yield head;
  yield* rest;
}

async function* decoded(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  for await (const piece of stream) {
    bytes += piece.length;
    if (bytes > maxBytes) throw new CsvProblem(texts.tooLarge);
    const text = strictly(() => decoder.decode(piece, { stream: true }));
    if (text !== '') yield text;
  }
  const rest = strictly(() => decoder.decode());
  if (rest !== '') yield rest;
}

function strictly(decode: () => string): string {
  try {
    return decode();
  } catch (error) {
    if (error instanceof TypeError) throw new CsvProblem(texts.encoding);
    throw error;
  }
}

function countOf(mark: string, text: string): number {
  return text.split(mark).length - 1;
}
