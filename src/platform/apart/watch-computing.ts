import { readFileSync } from 'node:fs';

/** Seconds that a process may compute from now on, and that it is waited for at most: a busy machine gives a child less than the clock says. */
export interface Patience {
  readonly computing: number;
  readonly waiting: number;
}

const lookEvery = 250;

/** Calls `tooLong` once when a process has used up its time. Returns how to stop watching. */
export function watchComputing(
  pid: number | undefined,
  { computing, waiting }: Patience,
  tooLong: () => void,
): () => void {
  const began = performance.now();
  const before = secondsComputed(pid) ?? 0;
  const watch = setInterval(() => {
    const waited = (performance.now() - began) / 1000;
    const used = (secondsComputed(pid) ?? before + waited) - before;
    if (waited <= waiting && used <= computing) return;
    clearInterval(watch);
    tooLong();
  }, lookEvery);
  return () => clearInterval(watch);
}

/** Seconds that a process has computed so far; undefined where the system does not say it in that way. */
function secondsComputed(pid: number | undefined): number | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined;
  try {
    // After the name in brackets: user and system time are the 12th and 13th field, in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
