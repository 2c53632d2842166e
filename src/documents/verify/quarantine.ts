import { fork } from 'node:child_process';
import { builtFile, walls, watchComputing } from '../../platform/apart/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { Chain, SealReading } from './read-seal.js';

const childPath = builtFile(new URL('./quarantine-child.js', import.meta.url));

/** Seconds: see `Patience`. */
const patience = { computing: 5, waiting: 30 };
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
      stopWatch();
      child.removeAllListeners();
      child.on('error', () => undefined);
      child.kill('SIGKILL');
      resolve(answer);
    };
    const stopWatch = watchComputing(child.pid, patience, () => finish('it took too long'));
    child.on('message', (answer) => finish(answer as Answer));
    child.on('exit', () => finish('the reader failed'));
    child.on('error', () => finish('the reader failed'));
    child.send(message, (error) => {
      if (error) finish('the reader failed');
    });
  });
}

const busy = {
  lv: 'Šobrīd tiek pārbaudītas citas datnes. Lūdzu, mēģiniet pēc brīža.',
  en: 'Other files are being checked. Please try again in a moment.',
};
