import { builtFile } from '../../platform/apart/index.js';
import { askApart } from '../verify/quarantine.js';
import { mayHaveWords, type Words } from './read-words.js';

const childPath = builtFile(new URL('./words-child.js', import.meta.url));

let last: Promise<unknown> = Promise.resolve();

/**
 * The text of a PDF, an office document, a mail or plain text, at most 100,000 characters of it, read in a process apart;
 * undefined where the file has none or cannot be read. One file at a time: for jobs, never for pages.
 */
export async function wordsOf(file: Uint8Array): Promise<string | undefined> {
  if (!mayHaveWords(file)) return undefined;
  if (!childPath) throw new Error('the build is missing: run npm run build');
  const path = childPath;
  const reading = last.then(() => askApart<Words>(path, { file }));
  last = reading;
  const words = await reading;
  return typeof words === 'object' && 'text' in words && words.text !== '' ? words.text : undefined;
}
