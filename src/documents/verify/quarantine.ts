import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../../platform/http/index.js';
import type { Chain, SealReading } from './read-seal.js';

const childPath = builtFile(new URL('./quarantine-child.js', import.meta.url));

/** A child's code: beside the file that names it once it is built, in dist/ while tests run from the sources. */
export function builtFile(beside: URL): string | undefined {
  const path = fileURLToPath(beside);
  return [path, path.replace(/\/src(\/documents\/[^/]+\/[^/]+)$/, '/dist$1')].find((each) => existsSync(each));
}

/** Seconds that a child may compute, and that it is waited for at most: a busy machine gives a child less than the clock says. */
const mostComputing = 5;
const longestWait = 30;
const lookEvery = 250;
const atOnce = 2;
let running = 0;

/** Reads a file's seal in a process that may only read the program's own files, within 5 s of computing and 256 MB. A crash is a refusal. */
export async function readApart(file: Buffer, trusted: readonly Chain[]): Promise<SealReading> {
  if (!childPath) throw new Error('the build is missing: run npm run build');
  if (running >= atOnce) throw new Refusal('too-many', busy, { retryAfter: 5 });
  running += 1;
  try {
    const reading = await askApart<SealReading>(childPath, { file, trusted });
    return typeof reading === 'string' ? { seal: 'unreadable', because: reading } : reading;
  } finally {
    running -= 1;
  }
}

/** Hands a message to a process apart and returns its one answer, or why there is none. */
export function askApart<Answer extends object>(path: string, message: object): Promise<Answer | string> {
  const child = fork(path, [], {
    serialization: 'advanced',
    execArgv: [...walls, '--max-old-space-size=192'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  });
  return new Promise((resolve) => {
    const finish = (answer: Answer | string) => {
      clearInterval(watch);
      child.removeAllListeners();
      child.on('error', () => undefined);
      child.kill('SIGKILL');
      resolve(answer);
    };
    const began = performance.now();
    const watch = setInterval(() => {
      const waited = (performance.now() - began) / 1000;
      if (waited > longestWait || (computed(child.pid) ?? waited) > mostComputing) finish('it took too long');
    }, lookEvery);
    child.on('message', (answer) => finish(answer as Answer));
    child.on('exit', () => finish('the reader failed'));
    child.on('error', () => finish('the reader failed'));
    child.send(message, (error) => {
      if (error) finish('the reader failed');
    });
  });
}

/** Seconds that a process has computed so far; undefined where the system does not say it in that way. */
function computed(pid: number | undefined): number | undefined {
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

/** Node's own walls: no writing, no processes, no threads, no add-ons. */
const walls = [
  Number(process.versions.node.split('.')[0]) >= 24 ? '--permission' : '--experimental-permission',
  '--allow-fs-read=*',
];

const busy = {
  lv: 'Šobrīd tiek pārbaudītas citas datnes. Lūdzu, mēģiniet pēc brīža.',
  en: 'Other files are being checked. Please try again in a moment.',
};
