// Reads one container that may be hostile, in a process of its own with nothing but the bytes (security.md, rule 1).
import { readContent, readContents } from './read-contents.js';

process.once('message', ({ file, nth }: { readonly file: Uint8Array; readonly nth?: number }) => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  process.send?.(nth === undefined ? readContents(bytes) : readContent(bytes, nth), () => process.exit());
});
