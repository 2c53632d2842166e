import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A process that lives now. `born` tells it from a later one with the same number; it is empty where the system does not say. */
export interface Living {
  readonly pid: number;
  readonly parent: number;
  readonly born: string;
  readonly command: string;
}

/** The living process of a number; undefined when it is gone or only waits to be buried (a zombie). */
export function findProcess(pid: number): Living | undefined {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): Living | undefined {
  const stat = orUndefined(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The name, in brackets, may hold anything; the fields after it are fixed.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  if (!stat || fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const command = orUndefined(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ?? '';
  return { pid, parent: Number(fields[1]), born: fields[19] ?? '', command: command.replaceAll('\0', ' ') };
}

function fromPs(pid: number): Living | undefined {
  const line = orUndefined(() =>
    execFileSync('ps', ['-o', 'ppid=,stat=,command=', '-p', String(pid)], { encoding: 'utf8' }),
  );
  const [, parent, state, command] = /^\s*(\d+)\s+(\S+)\s+(.*)$/m.exec(line ?? '') ?? [];
  if (!parent || state?.startsWith('Z')) return undefined;
  return { pid, parent: Number(parent), born: '', command: command ?? '' };
}

/** Whether any living process works in the folder: PostgreSQL's processes do so in their cluster. Always false without /proc. */
export function isWorkplace(folder: string): boolean {
  const pids = orUndefined(() => readdirSync('/proc')) ?? [];
  return pids.some((pid) => /^\d+$/.test(pid) && orUndefined(() => readlinkSync(`/proc/${pid}/cwd`)) === folder);
}

/** Processes come and go while one looks: what is no longer there is undefined. */
function orUndefined<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
