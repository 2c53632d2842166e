// Reads answers of the e-address system, with letters of people in them, in a process of its own (security.md, rule 1).
import { type Came, readCame } from './read-answer.js';

process.on('message', (came: Came) => {
  process.send?.(readCame({ ...came, body: bufferOf(came.body) }));
});

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
