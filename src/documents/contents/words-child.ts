// Takes the text out of one file that may be hostile, in a process of its own with nothing but the bytes (security.md, rule 1).
import { readWords } from './read-words.js';

process.once('message', ({ file }: { readonly file: Uint8Array }) => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  readWords(bytes).then((words) => process.send?.(words, () => process.exit()));
});
