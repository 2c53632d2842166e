import { builtFile, openReader as openReaderApart } from '../../../platform/apart/index.js';
import type { Reading } from './parsed.js';

/** Reads mails apart, one at a time. */
export interface Reader {
  read(bytes: Buffer): Promise<Reading>;
  close(): void;
}

/** A child is used for so many mails; a mail that fails ends it at once. */
const mailsPerChild = 100;

export function openReader(): Reader {
  const reader = openReaderApart<{ readonly bytes: Buffer }, Reading>({
    path: builtFile(new URL('./parse-child.js', import.meta.url)),
    questionsPerChild: mailsPerChild,
    patience: ({ bytes }) => patienceWith(bytes),
    isLast: ({ ok }) => !ok,
  });
  return {
    read: async (bytes) => {
      const reading = await reader.ask({ bytes });
      return typeof reading === 'string' ? { ok: false, because: reading } : reading;
    },
    close: reader.close,
  };
}

/** 10 s of computing, one more for every two megabytes, and ten times as long by the clock. */
function patienceWith(bytes: Buffer) {
  const computing = 10 + bytes.length / 2_000_000;
  return { computing, waiting: computing * 10 };
}
