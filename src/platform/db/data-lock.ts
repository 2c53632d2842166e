import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProcess } from './processes.js';

/** A data folder serves one Lete at a time; this sentence is for whoever started the second. */
export class DataInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(`${folder} is in use by another Lete (process ${pid}). Stop that one first, or choose another LETE_DATA.`);
  }
}

/** Takes the folder for this process; returns how to let go of it. Throws DataInUse. A dead process's lock is taken over. */
export function lockData(folder: string): () => void {
  const file = join(folder, 'lete.pid');
  const mine = JSON.stringify({ pid: process.pid, born: findProcess(process.pid)?.born ?? '' });
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, mine, { mode: 0o600 });
  try {
    for (;;) {
      if (placed(fresh, file)) return () => rmSync(file, { force: true });
      const holder = holderOf(folder);
      if (holder !== undefined) throw new DataInUse(folder, holder);
      // Out of the way whole, so that of two that find it stale one alone places its own.
      renameSync(file, `${fresh}.stale`);
    }
  } finally {
    rmSync(fresh, { force: true });
    rmSync(`${fresh}.stale`, { force: true });
  }
}

/** The process of the living Lete that holds the folder. */
export function holderOf(folder: string): number | undefined {
  const text = readLock(join(folder, 'lete.pid'));
  if (!text) return undefined;
  const { pid, born } = JSON.parse(text) as { pid: number; born: string };
  const living = findProcess(pid);
  // Another process may have got the number since, even this one itself, after a restart of its container.
  return living?.born === born ? pid : undefined;
}

function placed(fresh: string, file: string): boolean {
  try {
    linkSync(fresh, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readLock(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
