/**
 * Who runs PostgreSQL. It refuses root, so for root it is, in this order:
 *  1. the user `postgres`, else `nobody`, when that user can enter the folders of the binaries and of the data;
 *  2. root under another name: a user namespace in which root is called nobody (some containers forbid it);
 *  3. that same user over a copy of the binaries in the data folder, when only the binaries were out of reach.
 * Anyone else runs it as themselves.
 */
import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Binaries, copyBinaries } from './binaries.js';

export interface User {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Runs programs of PostgreSQL as the user who may. */
export interface Servant {
  /** The owner of the data, its socket and its log; undefined for oneself. */
  readonly owner: User | undefined;
  /** Starts bin/`program`; `dependent`: the kernel stops it when this process is killed. */
  spawn(
    program: string,
    args: readonly string[],
    options: SpawnOptions & { readonly dependent?: boolean },
  ): ChildProcess;
}

/** Chooses the servant for a data folder. Says in a sentence why nobody can serve. */
export function findServant(binaries: Binaries, data: string): Servant {
  if (process.getuid?.() !== 0) return servantOver(binaries.native, undefined, []);
  const user = unprivilegedUser();
  const reachesData = user && mayEnter(user, data);
  if (user && reachesData && mayEnter(user, binaries.native)) return servantOver(binaries.native, user, []);
  const renamed = ['unshare', '--user', '--map-user=65534', '--map-group=65534'];
  if (works(renamed)) return servantOver(binaries.native, undefined, renamed);
  if (user && reachesData) return servantOver(copyBinaries(binaries, dirname(data)), user, []);
  throw new Error(
    user
      ? `PostgreSQL does not run as root, and the user ${user.name} may not enter ${data}: choose another LETE_DATA or start Lete as an ordinary user.`
      : 'PostgreSQL does not run as root and there is no user postgres or nobody: start Lete as an ordinary user.',
  );
}

function servantOver(native: string, owner: User | undefined, prefix: readonly string[]): Servant {
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));
  const leash = setpriv && works([setpriv, '--pdeathsig=INT']) ? [setpriv, '--pdeathsig=INT'] : [];
  return {
    owner,
    spawn: (program, args, { dependent, ...options }) => {
      const [command = '', ...rest] = [...prefix, ...(dependent ? leash : []), join(native, 'bin', program), ...args];
      return spawn(command, rest, { cwd: '/', ...options, ...(owner && { uid: owner.uid, gid: owner.gid }) });
    },
  };
}

function unprivilegedUser(): User | undefined {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const wanted of ['postgres', 'nobody']) {
    const [name, , uid, gid] = lines.find((line) => line.startsWith(`${wanted}:`))?.split(':') ?? [];
    if (name) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

/** Whether every folder above the path lets the user pass. */
function mayEnter(user: User, path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { uid, gid, mode } = statSync(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function works([command = '', ...args]: readonly string[]): boolean {
  try {
    execFileSync(command, [...args, 'true'], { stdio: 'ignore', timeout: 5000 });
    return true;
  } catch {
    // Not installed, or forbidden here: the caller has another way.
    return false;
  }
}
