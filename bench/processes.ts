import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Seconds of CPU: its own, and that of children that have ended. */
  readonly cpu: number;
  /** Resident bytes. */
  readonly memory: number;
}

export interface Usage {
  readonly cpu: number;
  readonly memory: number;
  readonly processes: number;
  /** Of the process alone. */
  readonly ownMemory: number;
}

/** CPU (seconds) and resident memory (bytes) of a process and everything that it started, ended children's CPU included. */
export function usageOf(pid: number): Usage {
  const all = processes();
  const family = new Set([pid]);
  // A child's number may be lower than its parent's: looked through until nobody is added.
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const one of all) if (family.has(one.parent)) family.add(one.pid);
  }
  const members = all.filter((one) => family.has(one.pid));
  const sum = (of: (one: Process) => number) => members.reduce((total, one) => total + of(one), 0);
  return {
    cpu: sum(({ cpu }) => cpu),
    memory: sum(({ memory }) => memory),
    processes: members.length,
    ownMemory: all.find((one) => one.pid === pid)?.memory ?? 0,
  };
}

/** USER_HZ and the page size of Linux on every machine that Lete runs on. */
const ticks = 100;
const page = 4096;

function processes(): readonly Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const text = readFileSync(`/proc/${name}/stat`, 'latin1');
        // The name of the program stands in parentheses and may hold anything.
        const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
        const at = (field: number) => Number(fields[field - 3]);
        return [
          {
            pid: Number(name),
            parent: at(4),
            cpu: (at(14) + at(15) + at(16) + at(17)) / ticks,
            memory: at(24) * page,
          },
        ];
      } catch (error) {
        // It ended between the listing and the reading.
        if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
        throw error;
      }
    });
}
