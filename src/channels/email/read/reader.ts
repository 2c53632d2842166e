import { type ChildProcess, fork } from 'node:child_process';
import { builtFile, walls, watchComputing } from '../../../platform/apart/index.js';
import type { Reading } from './parsed.js';

/** Reads mails apart: one at a time, in a child that may only read the program's own files. */
export interface Reader {
  read(bytes: Buffer): Promise<Reading>;
  close(): void;
}

const childPath = builtFile(new URL('./parse-child.js', import.meta.url));

/** A child is used for so many mails, so that nothing that one leaves behind lasts; a mail that fails ends it at once. */
const mailsPerChild = 100;

export function openReader(): Reader {
  let child: ChildProcess | undefined;
  let used = 0;
  let last: Promise<unknown> = Promise.resolve();
  const end = () => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  const readNext = async (bytes: Buffer): Promise<Reading> => {
    if (used >= mailsPerChild) end();
    if (!child) {
      child = startChild();
      used = 0;
    }
    used++;
    const reading = await ask(child, bytes);
    if (!reading.ok) end();
    return reading;
  };
  return {
    read: (bytes) => {
      const reading = last.then(() => readNext(bytes));
      last = reading.catch(() => undefined);
      return reading;
    },
    close: end,
  };
}

function startChild(): ChildProcess {
  if (!childPath) throw new Error('the build is missing: run npm run build');
  const child = fork(childPath, [], {
    serialization: 'advanced',
    execArgv: [...walls, '--max-old-space-size=192'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  });
  child.unref();
  child.channel?.unref();
  return child;
}

/** 10 s of computing, one more for every two megabytes, and ten times as long by the clock. */
function patienceWith(bytes: Buffer) {
  const computing = 10 + bytes.length / 2_000_000;
  return { computing, waiting: computing * 10 };
}

function ask(child: ChildProcess, bytes: Buffer): Promise<Reading> {
  return new Promise((resolve) => {
    child.channel?.ref();
    const finish = (reading: Reading) => {
      stopWatch();
      child.removeAllListeners();
      child.on('error', () => undefined);
      child.channel?.unref();
      resolve(reading);
    };
    const crashed = () => finish({ ok: false, because: 'crashed' });
    const tooSlow = () => finish({ ok: false, because: 'too-slow' });
    const stopWatch = watchComputing(child.pid, patienceWith(bytes), tooSlow);
    child.on('message', (reading) => finish(reading as Reading));
    child.on('exit', crashed);
    child.on('error', crashed);
    child.send({ bytes }, (error) => {
      if (error) crashed();
    });
  });
}
