import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../../platform/http/index.js';
import type { Chain, SealReading } from './read-seal.js';

const childPath = [
  new URL('./quarantine-child.js', import.meta.url),
  new URL('../../../dist/documents/verify/quarantine-child.js', import.meta.url),
]
  .map((url) => fileURLToPath(url))
  .find((path) => existsSync(path));

const patience = 5_000;
const atOnce = 2;
let running = 0;

/** Reads a file's seal in a process that may only read the program's own files, within 5 s and 256 MB. A crash is a refusal. */
export async function readApart(file: Buffer, trusted: readonly Chain[]): Promise<SealReading> {
  if (!childPath) throw new Error('the build is missing: run npm run build');
  if (running >= atOnce) throw new Refusal('too-many', busy, { retryAfter: 5 });
  running += 1;
  try {
    return await ask(childPath, file, trusted);
  } finally {
    running -= 1;
  }
}

function ask(path: string, file: Buffer, trusted: readonly Chain[]): Promise<SealReading> {
  const child = fork(path, [], {
    serialization: 'advanced',
    execArgv: [...walls, '--max-old-space-size=192'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  });
  return new Promise<SealReading>((resolve) => {
    const finish = (reading: SealReading) => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.on('error', () => undefined);
      child.kill('SIGKILL');
      resolve(reading);
    };
    const failed = (because: string) => finish({ seal: 'unreadable', because });
    const timer = setTimeout(() => failed('it took too long'), patience);
    child.on('message', (reading) => finish(reading as SealReading));
    child.on('exit', () => failed('the reader failed'));
    child.on('error', () => failed('the reader failed'));
    child.send({ file, trusted }, (error) => {
      if (error) failed('the reader failed');
    });
  });
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
