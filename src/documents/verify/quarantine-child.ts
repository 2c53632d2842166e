// Reads one file that may be hostile, in a process of its own with nothing but the bytes (security.md, rule 1).
import { type Chain, readSeal } from './read-seal.js';

process.once('message', ({ file, trusted }: { file: Uint8Array; trusted: readonly Chain[] }) => {
  const reading = readSeal(Buffer.from(file.buffer, file.byteOffset, file.byteLength), trusted);
  process.send?.(reading, () => process.exit());
});
