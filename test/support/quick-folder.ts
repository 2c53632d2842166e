import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Where a run's throwaway databases stand: in memory when the machine has room there (a database for each file is a thousand small files), else among the temporary files. */
export function quickFolder(): string {
  const memory = '/dev/shm';
  try {
    accessSync(memory, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > 4e9 ? memory : tmpdir();
  } catch {
    // No such folder on this system.
    return tmpdir();
  }
}
