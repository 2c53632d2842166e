import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findProgram } from './find-program.js';

const run = promisify(execFile);

/** Ways to a network of one's own with nothing in it: as root at once, else within a user namespace where the machine allows them. */
const ways = [['--net'], ['--user', '--map-root-user', '--net']] as const;
const known = new Map<string, Promise<readonly string[] | undefined>>();

/** The command before which a program has no network, or undefined where this machine does not allow it; tried once. */
export function networkWall(path = process.env.PATH ?? ''): Promise<readonly string[] | undefined> {
  const wall = known.get(path) ?? firstThatWorks(path);
  known.set(path, wall);
  return wall;
}

async function firstThatWorks(path: string): Promise<readonly string[] | undefined> {
  const [unshare, nothing] = [findProgram('unshare', path), findProgram('true', path)];
  if (!unshare || !nothing) return undefined;
  for (const way of ways) {
    const command = [unshare, ...way, '--'];
    if (await works([...command, nothing])) return command;
  }
  return undefined;
}

async function works([program = '', ...args]: readonly string[]): Promise<boolean> {
  return run(program, args, { env: {}, timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}
