import { builtFile, openReader } from '../../platform/apart/index.js';
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

/** Hands a message to a process apart of its own and returns its one answer, or why there is none. */
export async function askApart<Answer extends object>(path: string, message: object): Promise<Answer | string> {
  const reader = openReader<object, Answer>({ path, questionsPerChild: 1, patience: () => patience });
  try {
    const answer = await reader.ask(message);
    if (typeof answer !== 'string') return answer;
    return answer === 'too-slow' ? 'it took too long' : 'the reader failed';
  } finally {
    reader.close();
  }
}

const busy = {
  lv: 'Šobrīd tiek pārbaudītas citas datnes. Lūdzu, mēģiniet pēc brīža.',
  en: 'Other files are being checked. Please try again in a moment.',
};
