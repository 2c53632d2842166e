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

/**
 * The pieces of a statement's file, many at a time, read in a process apart with 256 MB of memory and no network, files or processes of its
 * own. Throws `StatementProblem`; the pieces count only once the last was read.
 */
export async function* readApart(file: AsyncIterable<Uint8Array>): AsyncGenerator<readonly (Piece | AnswerPiece)[]> {
  const child = startChild();
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  const ended = new Promise((resolve) => child.on('close', resolve).on('error', resolve));
  // A child that refuses stops listening: that is told by its last line, not by the broken pipe.
  const fed = child.stdin && pipeline(Readable.from(file), child.stdin).catch(() => undefined);
  try {
    if (child.stdout)
      for await (const line of linesOf(child.stdout)) {
        const said = JSON.parse(line) as Said;
        if ('length' in said) yield said;
        else if (said.kind === 'end') return;
        else throw problemOf(said);
      }
    throw new StatementProblem('failed', 'the reader failed');
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
    await Promise.all([ended, fed]);
  }
}

type Said = readonly (Piece | AnswerPiece)[] | { readonly kind: 'end' } | { readonly kind: 'refused' };

/** The longest line of a child that keeps its word is a tenth of it. */
const longestLine = 4_000_000;

async function* linesOf(output: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of output.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) throw new StatementProblem('failed', 'the reader failed');
    yield* lines;
  }
}

const refused = z.object({ reason: z.enum(reasons), detail: z.string().max(200) });

function problemOf(said: Said): StatementProblem {
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
