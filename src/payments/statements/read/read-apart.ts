import { type ChildProcess, spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { builtFile, walls } from '../../../platform/apart/index.js';
import { type Piece, reasons, StatementProblem } from './piece.js';
import type { AnswerPiece } from './read-pain002.js';

const childPath = builtFile(new URL('./read-child.js', import.meta.url));

/** The longest that a file may take; a statement of a million entries takes a fifth of it. */
const patience = 300_000;

/** What the reader says: movements as lines of COPY's text, many at a time, and what else the file tells. */
export type Said = Uint8Array | Told;
export type Told = Extract<Piece, { readonly kind: 'summary' }> | AnswerPiece;

/**
 * What a statement's file says, read in a process apart with 256 MB of memory and no network, files or processes of its own. The movements pass
 * through as they came. Throws `StatementProblem`; nothing of it counts before the last was read.
 */
export async function* readApart(file: AsyncIterable<Uint8Array>): AsyncGenerator<Said> {
  const child = startChild();
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  const ended = new Promise((resolve) => child.on('close', resolve).on('error', resolve));
  // A child that refuses stops listening: that is told by its last line, not by the broken pipe.
  const fed = child.stdin && pipeline(Readable.from(file), child.stdin).catch(() => undefined);
  try {
    if (child.stdout)
      for await (const part of partsOf(child.stdout)) {
        if (part instanceof Uint8Array) yield part;
        else if (part.kind === 'end') return;
        else if (part.kind === 'refused') throw problemOf(part);
        else yield part;
      }
    throw new StatementProblem('failed', 'the reader failed');
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
    await Promise.all([ended, fed]);
  }
}

/** The longest line of a child that keeps its word is a tenth of it. */
const longestLine = 1_000_000;
const [newline, brace] = [0x0a, 0x7b];

/** Whole lines: those that begin with `{` are told one by one, the rows between them pass as they are. */
async function* partsOf(output: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array | Told | End> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of output) {
    const bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    const end = bytes.lastIndexOf(newline) + 1;
    let at = 0;
    while (at < end) {
      const isTold = bytes[at] === brace;
      const next = isTold ? bytes.indexOf(newline, at) + 1 : startOfTold(bytes, at, end);
      const part = bytes.subarray(at, next);
      yield isTold ? (JSON.parse(part.toString('utf8')) as Told | End) : part;
      at = next;
    }
    rest = bytes.subarray(end);
    if (rest.length > longestLine) throw new StatementProblem('failed', 'the reader failed');
  }
}

function startOfTold(bytes: Buffer, from: number, end: number): number {
  const found = bytes.indexOf('\n{', from);
  return found < 0 || found + 1 > end ? end : found + 1;
}

type End = { readonly kind: 'end' } | { readonly kind: 'refused' };

const refused = z.object({ reason: z.enum(reasons), detail: z.string().max(200) });

function problemOf(said: End): StatementProblem {
  const { reason, detail } = refused.parse(said);
  return new StatementProblem(reason, detail);
}

function startChild(): ChildProcess {
  if (!childPath) throw new Error('the build is missing: run npm run build');
  return spawn(process.execPath, [...walls, '--max-old-space-size=192', childPath], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
  });
}
