import type { Look } from '../../audit/index.js';
import { sql } from '../../platform/db/index.js';
import { addJob, type JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { getReceived } from '../received/get-received.js';
import { ScannerSilent, versionOf } from './clamd.js';
import { keepScan, scanNow } from './scan-file.js';

const look: Look = {
  actor: { kind: 'system', key: 'system:documents', name: 'Lete' },
  purpose: 'documents:scan',
  legalGround: 'VDAR, 32. pants',
};

/** Scans one original, once per signatures. A scanner that is silent to the last try leaves it as not scannable, for `scanDue` to take up. */
export function scanReceived(house: House): JobHandler {
  return async ({ sha256 }, { transaction, isLastAttempt }) => {
    const digest = String(sha256);
    const read = async () => (await transaction({}, (tx) => getReceived(house, tx, look, digest))).bytes;
    try {
      await scanNow(house, transaction, digest, read);
    } catch (error) {
      if (!(error instanceof ScannerSilent) || !isLastAttempt) throw error;
      await transaction({}, (tx) =>
        keepScan(tx, digest, '', { state: 'failed', found: 'the virus scanner does not answer' }),
      );
    }
  };
}

const day = 86_400_000;

/** Originals of the last thirty days that no scanner saw, or saw with other signatures; older ones are scanned when they are opened. */
export function scanDue(house: House): JobHandler {
  return async (_payload, { transaction }) => {
    const address = house.settings.LETE_CLAMD;
    if (!address) return;
    const signatures = await versionOf(address);
    const now = house.clock.now().getTime();
    await transaction({}, async (tx) => {
      const due = await tx.many<{ sha256: Buffer }>(sql`select sha256 from documents.list_unscanned(${signatures},
        ${new Date(now - 30 * day)}, ${new Date(now - day / 24)}, 200)`);
      for (const { sha256 } of due) await addScan(tx, sha256.toString('hex'));
    });
  };
}

/** Adds the scan of one original in this transaction. */
export async function addScan(tx: Parameters<typeof addJob>[0], sha256: string): Promise<void> {
  await addJob(tx, 'documents:scan', { sha256 }, { key: `documents:scan:${sha256}` });
}
