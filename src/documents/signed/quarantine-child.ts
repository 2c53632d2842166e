// Judges one signed file that may be hostile, in a process of its own with nothing but the bytes (security.md, rule 1).
import type { Trust } from './judge.js';
import { readSignedFile } from './read-signed-file.js';

process.once('message', ({ file, trust }: { file: Uint8Array; trust: Trust }) => {
  const report = readSignedFile(Buffer.from(file.buffer, file.byteOffset, file.byteLength), trust);
  process.send?.(report, () => process.exit());
});
