// Reads mails that may be hostile, in a process of its own with nothing but their bytes (security.md, rule 1).
import { parseMail } from './parse-mail.js';
import type { Reading } from './parsed.js';

process.on('message', ({ bytes }: { bytes: Uint8Array }) => {
  const answer = (reading: Reading) => process.send?.(reading);
  parseMail(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).then(
    (parsed) => answer({ ok: true, parsed }),
    () => answer({ ok: false, because: 'malformed' }),
  );
});
