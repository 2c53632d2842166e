import { tmpdir } from 'node:os';
import { contents, getReceived } from '../../../documents/index.js';
import { sql } from '../../../platform/db/index.js';
import type { JobHandler } from '../../../platform/jobs/index.js';
import type { House } from '../../../platform/room/index.js';
import { carryingLook } from '../out/queue-letter.js';
import { sealText } from '../sealed.js';
import { canRead, type Reading, readScan } from './read-scan.js';

/** Reads the scans of a letter that nobody has read yet. Safe to run twice. */
export function readLetter(house: House): JobHandler {
  return async ({ letterId }, { transaction, log }) => {
    const files = await transaction({}, (tx) =>
      tx.many<{ id: string; sha256: string; type: string }>(
        sql`select id, sha256, type from post.incoming_file where letter = ${String(letterId)}::uuid and reading is null`,
      ),
    );
    if (files.length && !canRead()) log.warn('letters are not read: tesseract or prlimit is not installed');
    for (const { id, sha256, type } of files) {
      const { bytes } = await transaction({}, (tx) => getReceived(house, tx, carryingLook(undefined), sha256));
      const { state, text, barcode } = await read(type, bytes);
      const sealed = text ? sealText(house, `file|text|${id}`, text) : null;
      await transaction({}, (tx) =>
        tx.run(sql`update post.incoming_file set reading = ${state}, text = ${sealed}, barcode = ${barcode ?? null}
          where id = ${id}::uuid and reading is null`),
      );
    }
  };
}

/** Where no program reads scans, a PDF that brings its text along, as most scanning machines make them, is read all the same. */
async function read(type: string, bytes: Uint8Array): Promise<Reading> {
  const reading = await readScan(tmpdir(), type, bytes);
  if (reading.state !== 'absent' || type !== 'application/pdf') return reading;
  const text = await contents.wordsOf(bytes);
  return text ? { state: 'read', text } : reading;
}
