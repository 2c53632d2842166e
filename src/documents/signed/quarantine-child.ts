// Reads one signed file or trust list that may be hostile, in a process of its own with nothing but the bytes (security.md, rule 1).
import type { Trust } from './judge.js';
import { examineSignedFile } from './read-signed-file.js';
import { readTrustList, type TrustList } from './trust-list.js';

type Question = { readonly file: Uint8Array; readonly trust: Trust } | { readonly list: Uint8Array };

process.once('message', (question: Question) => {
  const answer =
    'list' in question ? openList(bufferOf(question.list)) : examineSignedFile(bufferOf(question.file), question.trust);
  process.send?.(answer, () => process.exit());
});

function openList(bytes: Buffer): { list: TrustList } | { problem: string } {
  try {
    return { list: readTrustList(bytes) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'malformed' };
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
