import { appendFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import type { Readable } from 'node:stream';

/** One file and the one before it. */
const limit = 5_000_000;

export interface PostgresLog {
  /** The last lines that speak of trouble: the reason when the server ends. */
  reason(): string;
}

/** Keeps what PostgreSQL says in `file`, and no more than twice 5 MB of it. */
export function keepLog(file: string, stream: Readable | null): PostgresLog {
  writeFileSync(file, '', { flag: 'a', mode: 0o600 });
  let size = statSync(file).size;
  let tail = '';
  stream?.on('data', (chunk: Buffer) => {
    if (size > limit) {
      renameSync(file, `${file}.1`);
      size = 0;
    }
    appendFileSync(file, chunk, { mode: 0o600 });
    size += chunk.length;
    tail = (tail + chunk).slice(-4000);
  });
  return {
    reason: () =>
      tail
        .split('\n')
        .filter((line) => /FATAL|PANIC|ERROR|HINT|error|No such|denied/.test(line))
        .slice(-3)
        .join(' '),
  };
}
